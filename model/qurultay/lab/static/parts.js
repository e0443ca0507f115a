// What moved it: the change of trade since the base year, by part, as a flight of steps.

import { GREY, INK, ORANGE, TEAL, fit, linear, wide } from "./axes.js";
import { bn, canvas, money, pair, readable, s, signed, spoken } from "./dom.js";
import { keyOf, say, year as written } from "./words.js";

const COLOURS = { "growth of the economies": "var(--olive)", "commodity prices and the dollar": "var(--amber)", relations: "var(--blue)", "pressure of powers": "var(--red)", cost: TEAL,
  "goods passed on": "var(--plum)", "pull of other markets": "var(--slate)", chance: "var(--orange)" };

// What a part is called, and in few letters where there is little room.
const called = (name) => say(keyOf("page-part", name), {}, name), brief = (name) => say(`${keyOf("page-part", name)}.short`, {}, called(name));

export function parts(found, ghost, year, states) {
  const { values, at } = cut(found, year), old = ghost ? cut(ghost, year).values : null;
  return (width, height) => {
    const keys = Object.keys(values), start = found.base, end = start + Object.values(values).reduce((a, b) => a + b, 0);
    const room = width * 0.44, full = keys.map(called), names = full.some((name) => wide(name) > room) ? keys.map(brief) : full, [first, last] = [say("page-base-year"), say("page-mean-in", { year: written(at) })];
    const label = Math.min(Math.max(...[first, ...names, last].map(wide)) + 4, room), row = (height - 6) / (keys.length + 2);
    let level = start;
    const steps = keys.map((name) => { const from = level; level += values[name]; return { name, from, to: level }; });
    const low = Math.min(0, ...steps.map((step) => Math.min(step.from, step.to)));
    const high = Math.max(start, end, ...steps.map((step) => Math.max(step.from, step.to)));
    const x = linear([low, high], [label + 6, width - 46]);
    const bar = (n, from, to, fill) => s("rect", { x: x(Math.min(from, to)), width: Math.max(1.5, Math.abs(x(to) - x(from))), y: 3 + n * row + row * 0.16, height: row * 0.68, rx: 2, fill });
    const words = (n, text, cls = "axis") => s("text", { x: label, y: 3 + n * row + row / 2 + 4, "text-anchor": "end", class: cls }, fit(text, label));
    const value = (n, place, text) => s("text", { x: place + 6, y: 3 + n * row + row / 2 + 4, class: "tag", fill: INK }, text);
    return readable(canvas(width, height, summary(found, ghost, at, values, end, states),
      words(0, first, "strong"), bar(0, 0, start, GREY), value(0, x(start), money(start)),
      steps.map((step, n) => [words(n + 1, names[n]), bar(n + 1, step.from, step.to, COLOURS[step.name] || GREY),
        s("line", { x1: x(step.to), x2: x(step.to), y1: 3 + (n + 1) * row + row * 0.16, y2: 3 + (n + 2) * row + row * 0.84, stroke: GREY, "stroke-width": 0.8, opacity: 0.5 }),
        old ? s("line", { x1: x(step.from + old[step.name]), x2: x(step.from + old[step.name]), y1: 3 + (n + 1) * row + row * 0.06, y2: 3 + (n + 1) * row + row * 0.94, stroke: ORANGE, "stroke-width": 2.2 }) : null,
        value(n + 1, x(Math.max(step.from, step.to, old ? step.from + old[step.name] : -1e9)), signed(values[step.name]))]),
      words(keys.length + 1, last, "strong"), bar(keys.length + 1, 0, end, TEAL), value(keys.length + 1, x(end), money(end))), {
      name: say("page-part-by-part"), count: keys.length + 2, near: (_, py) => (py < 0 || py > height ? null : Math.min(Math.max(Math.floor((py - 3) / row), 0), keys.length + 1)),
      at: (n) => [width * 0.45, 3 + (n + 0.5) * row],
      says: (n) => (n === 0 ? [say("page-base-year"), [say("page-trade-word"), bn(start), GREY]] : n > keys.length ? [say("page-mean-of", { year: written(at), count: found.members }), [say("page-trade-word"), bn(end), TEAL]]
        : [called(keys[n - 1]), [say("page-adds"), more(values[keys[n - 1]]), COLOURS[keys[n - 1]] || GREY], ...(old ? [[say("page-pinned"), more(old[keys[n - 1]]), ORANGE]] : []),
          ...(keys[n - 1] === "cost" ? Object.entries(cut({ ...found, parts: found.of_cost }, year).values).map(([name, value]) => [called(name), signed(value)]) : [])]),
    });
  };
}

const more = (value) => say("page-bn", { number: signed(value) });
const listed = (values) => Object.entries(values).map(([name, value]) => say("page-part-said", { name: called(name), number: signed(value) })).join(say("page-break"));

function cut(found, year) {
  const place = Math.max(0, found.years.findIndex((one) => one >= year) < 0 ? found.years.length - 1 : found.years.findIndex((one) => one >= year));
  return { at: found.years[place], values: Object.fromEntries(Object.entries(found.parts).map(([name, values]) => [name, values[place]])) };
}

function summary(found, ghost, at, values, end, names) {
  return say("page-moved-said", { pair: pair(found.pair, names), from: money(found.base), to: money(end), year: written(at), count: found.members, parts: listed(values) });
}

// What cost is made of, as a line below the picture.
export function costLine(found, year) {
  const { at, values } = cut({ ...found, parts: found.of_cost }, year);
  return say("page-of-cost", { year: written(at), parts: listed(Object.fromEntries(Object.entries(values).sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])))) });
}

export function partsSpoken(found, ghost, year, names) {
  const { values, at } = cut(found, year), old = ghost && cut(ghost, year).values;
  const end = found.base + Object.values(values).reduce((a, b) => a + b, 0);
  return spoken(summary(found, ghost, at, values, end, names), [say("page-part"), say("page-billion"), ...(old ? [say("page-pinned")] : [])],
    Object.entries(values).map(([name, value]) => [called(name), signed(value), ...(old ? [signed(old[name])] : [])]));
}
