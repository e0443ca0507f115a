// Paired differences to the pinned scenario: the same worlds, so a difference is what was changed.

import { GREY, ORANGE, TEAL, linear } from "./axes.js";
import { h, s, signed } from "./dom.js";

export function differences(found, pinned) {
  if (!found) return h("p", { class: "hint" }, "Move a lever or pick another scenario: what it changes against the pinned one stands here, world by world.");
  const rows = found.paired.map((entry) => {
    const silent = entry.low <= 0 && entry.high >= 0, digits = Math.abs(entry.mean) >= 10 ? 1 : Math.abs(entry.mean) >= 0.1 ? 2 : 3;
    return h("tr", { class: silent ? "silent" : null }, h("th", { scope: "row" }, entry.measure),
      h("td", { class: "number" }, h("b", {}, signed(entry.mean, digits)), h("small", {}, `${signed(entry.low, digits)} to ${signed(entry.high, digits)}`)),
      h("td", { "aria-hidden": "true" }, whisker(entry, silent)));
  });
  return h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Differences to the pinned scenario" },
    found.alarms.map((alarm) => h("p", { class: "hint" }, alarm)),
    h("table", { class: "differences" },
      h("caption", {}, `Against ${pinned}, ${found.members.toLocaleString("en")} worlds; grey where not told apart from none`),
      h("thead", {}, h("tr", {}, ["Measure", "Mean and 95 %", ""].map((cell, n) => (cell ? h("th", { scope: "col", class: n ? "number" : null }, cell) : h("td", {}))))),
      h("tbody", {}, rows)));
}

function whisker({ mean, low, high }, silent) {
  const reach = Math.max(Math.abs(low), Math.abs(high), 1e-9) * 1.1, x = linear([-reach, reach], [2, 78]);
  const colour = silent ? GREY : mean < 0 ? ORANGE : TEAL;
  return s("svg", { viewBox: "0 0 80 14", width: 80, height: 14, "aria-hidden": "true" },
    s("line", { x1: 40, x2: 40, y1: 0, y2: 14, stroke: "var(--faint)" }), s("line", { x1: x(low), x2: x(high), y1: 7, y2: 7, stroke: colour, "stroke-width": 2.5 }),
    s("circle", { cx: x(mean), cy: 7, r: 3.5, fill: colour }));
}
