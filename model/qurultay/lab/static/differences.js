// Paired differences to the pinned scenario: the same worlds, so a difference is what was changed.

import { GREY, ORANGE, TEAL, linear } from "./axes.js";
import { h, s, signed } from "./dom.js";
import { say } from "./words.js";

const WIDE = 64;

// How many units of the interval's own scale a row shows: per cent and points as such.
const scaled = (entry) => {
  const { mean, low, high } = entry.percent || entry;
  return { mean, low, high };
};

// An amount of change with its unit: "per cent", "points" or none.
export const change = (value, unit, digits = 1) => (unit === "per cent" ? say("page-percent", { number: signed(value, digits) }) : unit === "points" ? say("page-points", { count: Math.abs(Number(value.toFixed(digits))), number: signed(value, digits) }) : signed(value, digits));

// Per cent and points to one digit, as people say them; else as the lab writes it.
function figures(entry) {
  const times = { "per cent": 1, points: 100 }[entry.unit], { mean, low, high } = scaled(entry);
  if (!times) return [entry.level, entry.span.replace(/^\((.*)\)$/, "$1")];
  return [change(times * mean, entry.unit), low === high ? say("page-every-world") : say("page-from-to", { from: signed(times * low, 1), to: signed(times * high, 1) })];
}

// By group, the most relevant first; what cannot be told from none, or is too small, is folded.
export function differences(found, pinned) {
  if (!found) return h("p", { class: "hint" }, say("page-differs-none"));
  const shown = found.paired.filter((entry) => entry.relevant), rest = found.paired.filter((entry) => !entry.relevant);
  const groups = [...new Set(found.paired.map((entry) => entry.group))];
  const parts = (rows) => groups.map((group) => [group, rows.filter((entry) => entry.group === group).sort((a, b) => b.size - a.size)]).filter(([, some]) => some.length);
  return h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": say("page-differs-region") },
    shown.length ? null : h("p", { class: "verdict" }, say("page-differs-nothing")),
    found.alarms.map((alarm) => h("p", { class: "hint" }, alarm)),
    shown.length ? table(say("page-differs-caption", { pinned, count: found.members }), parts(shown)) : null,
    rest.length ? h("details", {}, h("summary", {}, say("page-differs-more", { count: rest.length })), table(say("page-differs-small", { pinned }), parts(rest), true)) : null);
}

function table(caption, parts, silent = false) {
  return h("table", { class: "differences" }, h("caption", {}, caption),
    h("thead", { class: "unseen" }, h("tr", {}, h("th", { scope: "col" }, say("page-measure")), h("th", { scope: "col" }, say("page-mean-95")), h("td", {}))),
    parts.map(([group, rows]) => {
      const reach = (unit) => Math.max(1e-9, ...rows.filter((entry) => unitOf(entry) === unit).flatMap((entry) => [Math.abs(scaled(entry).low), Math.abs(scaled(entry).high)]));
      return h("tbody", {}, h("tr", {}, h("th", { scope: "rowgroup", colspan: 3, class: "group" }, group)), rows.map((entry) => h("tr", { class: silent ? "silent" : null }, h("th", { scope: "row" }, entry.says),
        h("td", { class: "number" }, h("b", {}, figures(entry)[0]), h("small", {}, figures(entry)[1])),
        h("td", { "aria-hidden": "true" }, whisker(entry, reach(unitOf(entry)), silent)))));
    }));
}

// Rows of a group in the same unit share a scale.
const unitOf = (entry) => entry.unit || entry.measure;

function whisker(entry, reach, silent) {
  const { mean, low, high } = scaled(entry), x = linear([-reach * 1.08, reach * 1.08], [3, WIDE - 3]), colour = silent ? GREY : mean < 0 ? ORANGE : TEAL;
  return s("svg", { viewBox: `0 0 ${WIDE} 14`, width: WIDE, height: 14, "aria-hidden": "true" },
    s("line", { x1: x(0), x2: x(0), y1: 0, y2: 14, stroke: "var(--faint)" }), s("rect", { x: Math.min(x(0), x(mean)), width: Math.abs(x(mean) - x(0)), y: 4, height: 6, fill: colour, opacity: 0.35 }),
    s("line", { x1: x(low), x2: x(high), y1: 7, y2: 7, stroke: colour, "stroke-width": 2 }), s("circle", { cx: x(mean), cy: 7, r: 3.5, fill: colour }));
}
