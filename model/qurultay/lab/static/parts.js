// What moved it: the change of trade since the base year, by part, as a flight of steps.

import { GREY, INK, ORANGE, TEAL, linear } from "./axes.js";
import { canvas, money, readable, s, signed, spoken } from "./dom.js";

const COLOURS = { "growth of the economies": "var(--olive)", "commodity prices and the dollar": "var(--amber)", relations: "var(--blue)", "pressure of powers": "var(--red)", cost: TEAL,
  "goods passed on": "var(--plum)", "pull of other markets": "var(--slate)", chance: "var(--orange)" };

const SHORT = { "growth of the economies": "growth", "commodity prices and the dollar": "prices, dollar", "pressure of powers": "pressure", "pull of other markets": "other markets" };

export function parts(found, ghost, year) {
  const { values, at } = cut(found, year), old = ghost ? cut(ghost, year).values : null;
  return (width, height) => {
    const names = Object.keys(values), start = found.base, end = start + Object.values(values).reduce((a, b) => a + b, 0);
    const label = Math.min(width < 420 ? 124 : 205, width * 0.44), row = (height - 6) / (names.length + 2);
    let level = start;
    const steps = names.map((name) => { const from = level; level += values[name]; return { name, from, to: level }; });
    const low = Math.min(0, ...steps.map((step) => Math.min(step.from, step.to)));
    const high = Math.max(start, end, ...steps.map((step) => Math.max(step.from, step.to)));
    const x = linear([low, high], [label + 6, width - 46]);
    const bar = (n, from, to, fill) => s("rect", { x: x(Math.min(from, to)), width: Math.max(1.5, Math.abs(x(to) - x(from))), y: 3 + n * row + row * 0.16, height: row * 0.68, rx: 2, fill });
    const words = (n, text, cls = "axis") => s("text", { x: label, y: 3 + n * row + row / 2 + 4, "text-anchor": "end", class: cls }, text);
    const value = (n, place, text) => s("text", { x: place + 6, y: 3 + n * row + row / 2 + 4, class: "tag", fill: INK }, text);
    return readable(canvas(width, height, summary(found, ghost, at, values, end),
      words(0, "base year", "strong"), bar(0, 0, start, GREY), value(0, x(start), money(start)),
      steps.map((step, n) => [words(n + 1, width < 420 ? SHORT[step.name] || step.name : step.name), bar(n + 1, step.from, step.to, COLOURS[step.name] || GREY),
        s("line", { x1: x(step.to), x2: x(step.to), y1: 3 + (n + 1) * row + row * 0.16, y2: 3 + (n + 2) * row + row * 0.84, stroke: GREY, "stroke-width": 0.8, opacity: 0.5 }),
        old ? s("line", { x1: x(step.from + old[step.name]), x2: x(step.from + old[step.name]), y1: 3 + (n + 1) * row + row * 0.06, y2: 3 + (n + 1) * row + row * 0.94, stroke: ORANGE, "stroke-width": 2.2 }) : null,
        value(n + 1, x(Math.max(step.from, step.to, old ? step.from + old[step.name] : -1e9)), signed(values[step.name]))]),
      words(names.length + 1, `${at}, mean`, "strong"), bar(names.length + 1, 0, end, TEAL), value(names.length + 1, x(end), money(end))), {
      name: "What moved trade, part by part", count: names.length + 2, near: (_, py) => (py < 0 || py > height ? null : Math.min(Math.max(Math.floor((py - 3) / row), 0), names.length + 1)),
      at: (n) => [width * 0.45, 3 + (n + 0.5) * row],
      says: (n) => (n === 0 ? ["base year", ["trade", `${money(start)} bn`, GREY]] : n > names.length ? [`${at}, mean of ${found.members} worlds`, ["trade", `${money(end)} bn`, TEAL]]
        : [names[n - 1], ["adds", `${signed(values[names[n - 1]])} bn`, COLOURS[names[n - 1]] || GREY], ...(old ? [["pinned", `${signed(old[names[n - 1]])} bn`, ORANGE]] : []),
          ...(names[n - 1] === "cost" ? Object.entries(cut({ ...found, parts: found.of_cost }, year).values).map(([name, value]) => [name, signed(value)]) : [])]),
    });
  };
}

function cut(found, year) {
  const place = Math.max(0, found.years.findIndex((one) => one >= year) < 0 ? found.years.length - 1 : found.years.findIndex((one) => one >= year));
  return { at: found.years[place], values: Object.fromEntries(Object.entries(found.parts).map(([name, values]) => [name, values[place]])) };
}

function summary(found, ghost, at, values, end) {
  return `What moved trade of ${found.pair.join(" and ")} from ${money(found.base)} to ${money(end)} billion dollars a year in ${at}, mean of ${found.members} worlds: ${Object.entries(values).map(([name, value]) => `${name} ${signed(value)}`).join(", ")}.`;
}

// What cost is made of, as a line below the picture.
export function costLine(found, year) {
  const { at, values } = cut({ ...found, parts: found.of_cost }, year);
  const each = Object.entries(values).sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
  return `Of cost in ${at}: ${each.map(([name, value]) => `${name} ${signed(value)}`).join(", ")}.`;
}

export function partsSpoken(found, ghost, year) {
  const { values, at } = cut(found, year), old = ghost && cut(ghost, year).values;
  const end = found.base + Object.values(values).reduce((a, b) => a + b, 0);
  return spoken(summary(found, ghost, at, values, end), ["Part", "Billion dollars a year", ...(old ? ["Pinned"] : [])],
    Object.entries(values).map(([name, value]) => [name, signed(value), ...(old ? [signed(old[name])] : [])]));
}
