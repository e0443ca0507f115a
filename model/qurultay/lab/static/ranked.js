// What helps most: every lever set to both its ends in the same worlds; a press sets it.

import { GREY, ORANGE, TEAL, linear } from "./axes.js";
import { h, s, signed } from "./dom.js";

export function ranked(found, on) {
  if (!found) return h("p", { class: "hint" }, "Each lever is being set to both its ends in the same worlds.");
  const { figure, levers } = found, unit = { "per cent": "%", points: "points" }[figure.unit] || "";
  const figures = h("select", { id: "helps-figure", onchange: (event) => on.figure(event.target.value) },
    on.figures.map(([name, says]) => h("option", { value: name, selected: name === figure.name }, says)));
  const working = levers.filter((one) => !one.why_none), silent = levers.filter((one) => one.why_none);
  const reach = Math.max(1e-9, ...working.flatMap((one) => Object.values(one.ends).map((end) => Math.abs(end.mean))));
  const row = (one) => h("tr", {}, h("th", { scope: "row" }, one.name), ...["low", "high"].map((end, n) => {
    const effect = one.ends[end], word = n ? one.most : one.least, said = `${signed(effect.mean, 1)} ${unit}`;
    return h("td", { class: "number" }, h("button", { type: "button", class: "small", "aria-label": `Set ${one.name} to ${word}: ${said}`,
      title: `${word}: ${signed(effect.low, 1)} to ${signed(effect.high, 1)} ${unit}${chances(effect)}`, onclick: () => on.set(one.key, effect.value) }, h("b", {}, signed(effect.mean, 1)), h("small", {}, word)));
  }), h("td", { "aria-hidden": "true" }, bars(one.ends, reach)));
  return h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "What helps most" },
    h("p", {}, h("label", { for: "helps-figure" }, "Looked at "), figures),
    h("table", { class: "differences" }, h("caption", {}, `${figure.says}${figure.in_dollars_of ? ` in dollars of ${figure.in_dollars_of}` : ""}, ${found.members} worlds, ${unit || "change"}; press one to set it`),
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Lever"), h("th", { scope: "col", class: "number" }, "To its least"), h("th", { scope: "col", class: "number" }, "To its most"), h("td", {}))),
      h("tbody", {}, working.map(row), silent.map((one) => h("tr", { class: "silent" }, h("th", { scope: "row" }, one.name), h("td", { colspan: 3 }, one.why_none))))),
    h("p", { class: "hint" }, found.answer));
}

const chances = (effect) => Object.entries(effect.chances).map(([name, both]) =>
  `; ${name}: at least once ${signed(both.touched[0], 1)}, at the date ${signed(both.standing[0], 1)} points`).join("");

function bars(ends, reach) {
  const x = linear([-reach, reach], [2, 78]);
  return s("svg", { viewBox: "0 0 80 14", width: 80, height: 14, "aria-hidden": "true" }, s("line", { x1: 40, x2: 40, y1: 0, y2: 14, stroke: GREY }),
    Object.values(ends).map(({ mean, told_apart }, n) => s("rect", { x: Math.min(x(mean), 40), width: Math.max(1, Math.abs(x(mean) - 40)), y: n ? 8 : 1, height: 5, fill: !told_apart ? GREY : mean < 0 ? ORANGE : TEAL })));
}
