// What helps most: every lever set to both its ends in the same worlds; a press sets it.

import { GREY, ORANGE, TEAL, linear } from "./axes.js";
import { change } from "./differences.js";
import { h, s, signed } from "./dom.js";
import { say, year } from "./words.js";

export function ranked(found, on) {
  if (!found) return h("p", { class: "hint" }, say("page-helps-waiting"));
  const { figure, levers } = found, { unit } = figure, looked = on.figures.find(([name]) => name === figure.name);
  const figures = h("select", { id: "helps-figure", onchange: (event) => on.figure(event.target.value) },
    on.figures.map(([name, says]) => h("option", { value: name, selected: name === figure.name }, says)));
  const working = levers.filter((one) => !one.why_none), silent = levers.filter((one) => one.why_none);
  const reach = Math.max(1e-9, ...working.flatMap((one) => Object.values(one.ends).map((end) => Math.abs(end.mean))));
  const row = (one) => h("tr", {}, h("th", { scope: "row" }, on.named(one).name), ...["low", "high"].map((end, n) => {
    const effect = one.ends[end], said = change(effect.mean, unit), named = on.named(one);
    return h("td", { class: "number" }, h("button", { type: "button", class: "small", "aria-label": say("page-helps-set", { lever: named.name, end: named[n ? "most" : "least"], effect: said }),
      title: [say("page-helps-range", { end: named[n ? "most" : "least"], from: signed(effect.low, 1), to: change(effect.high, unit) }), ...chances(effect, on)].join(say("page-break")), onclick: () => on.set(one.key, effect.value) }, h("b", {}, signed(effect.mean, 1)), h("small", {}, named[n ? "most" : "least"])));
  }), h("td", { "aria-hidden": "true" }, bars(one.ends, reach)));
  return h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": say("page-helps-region") },
    h("p", {}, h("label", { for: "helps-figure" }, say("page-helps-looked"), " "), figures),
    h("table", { class: "differences" }, h("caption", {}, say(figure.in_dollars_of ? "page-helps-caption-real" : "page-helps-caption", { figure: looked ? looked[1] : figure.says, year: figure.in_dollars_of && year(figure.in_dollars_of), count: found.members, unit: say(`page-unit-${unit ? unit.replace(" ", "-") : "none"}`) })),
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, say("page-lever")), h("th", { scope: "col", class: "number" }, say("page-to-least")), h("th", { scope: "col", class: "number" }, say("page-to-most")), h("td", {}))),
      h("tbody", {}, working.map(row), silent.map((one) => h("tr", { class: "silent" }, h("th", { scope: "row" }, on.named(one).name), h("td", { colspan: 3 }, one.why_none))))),
    h("p", { class: "hint" }, found.answer));
}

const chances = (effect, on) => Object.entries(effect.chances).map(([name, both]) =>
  say("page-helps-chances", { target: (on.figures.find(([one]) => one === name) || [name, name])[1], once: signed(both.touched[0], 1), standing: change(both.standing[0], "points") }));

function bars(ends, reach) {
  const x = linear([-reach, reach], [2, 78]);
  return s("svg", { viewBox: "0 0 80 14", width: 80, height: 14, "aria-hidden": "true" }, s("line", { x1: 40, x2: 40, y1: 0, y2: 14, stroke: GREY }),
    Object.values(ends).map(({ mean, told_apart }, n) => s("rect", { x: Math.min(x(mean), 40), width: Math.max(1, Math.abs(x(mean) - 40)), y: n ? 8 : 1, height: 5, fill: !told_apart ? GREY : mean < 0 ? ORANGE : TEAL })));
}
