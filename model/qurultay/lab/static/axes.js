// What the charts share: colours, scales and axes.

import { scaleLinear } from "./vendor/d3.js";
import { s } from "./dom.js";
import { number, year } from "./words.js";

// Colours are those of the style sheet, so that a chart is dark where the page is.
export const INK = "var(--ink)", GREY = "var(--grey)", GRID = "var(--grid)", CARD = "var(--card)", FAINT = "var(--faint)";
export const TEAL = "var(--teal)", ORANGE = "var(--orange)", GOLD = "var(--gold)", SLATE = "var(--slate)", STRONG = "var(--strong)";
export const TARGET_COLOURS = [TEAL, "var(--plum)", GOLD, SLATE];
export const DASHES = [null, "10 3", "5 2.5", "11 3 2.5 3"];
// Full surfaces with words on them; the words come from the lab, so that every face has the same.
export const MODES = {
  bilateral: { colour: "#b54c16", ink: "#fff" },
  intra_regional: { colour: "#0d7d74", ink: "#fff" },
  great_power_led: { colour: "#445f6b", ink: "#fff" },
  none: { colour: "#d5cdb8", ink: "#1f2a2e" },
};

export function named(names) {
  for (const [mode, says] of Object.entries(names)) Object.assign(MODES[mode], { within: says, says: says[0].toUpperCase() + says.slice(1) });
}

// What a power does about cooperation: a shape and a word of its own each, since colour is not enough.
export const STANCES = {
  tolerate: { colour: "var(--olive)", shape: "M-9,0a9,9 0 1,0 18,0a9,9 0 1,0 -18,0" },
  "co-opt": { colour: "var(--amber)", shape: "M0,-12L12,0L0,12L-12,0Z" },
  oppose: { colour: "var(--red)", shape: "M-9,-9H9V9H-9Z" },
};

export const linear = (domain, range) => scaleLinear().domain(domain).range(range);

export function left(y, ticks, width, from, form = number) {
  return s("g", { class: "axis" }, ticks.map((tick) => [
    s("line", { x1: from, x2: width, y1: y(tick), y2: y(tick), stroke: GRID }),
    s("text", { x: from - 8, y: y(tick) + 4, "text-anchor": "end" }, form(tick)),
  ]));
}

export function bottom(x, ticks, at) {
  return s("g", { class: "axis" }, ticks.map((tick) =>
    s("text", { x: x(tick), y: at + 17, "text-anchor": "middle" }, year(tick))));
}

// How wide a text of a chart is, in drawing units; and as much of it as a place has room for.
const pen = document.createElement("canvas").getContext("2d");
export function wide(text) {
  pen.font = "650 12px Inter, system-ui, sans-serif";
  return 1.03 * pen.measureText(text).width + 1;
}
export function fit(text, room) {
  if (wide(text) <= room) return text;
  let shown = text;
  while (shown.length > 1 && wide(`${shown}…`) > room) shown = shown.slice(0, -1);
  return `${shown.trimEnd()}…`;
}

// Round years that leave each other room.
export function years(from, to, width) {
  const step = [1, 2, 5, 10].find((each) => (each * width) / (to - from) >= 50) || 20, found = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) found.push(at);
  return found;
}

// Heights for labels that would stand at `wanted`, at least `gap` apart and between top and low.
export function apart(wanted, gap, top, low) {
  const order = wanted.map((_, n) => n).sort((a, b) => wanted[a] - wanted[b]), found = [];
  order.forEach((n, place) => { found[n] = Math.max(wanted[n], place ? found[order[place - 1]] + gap : top); });
  let least = low;
  for (const n of order.reverse()) { found[n] = Math.min(found[n], least); least = found[n] - gap; }
  return found;
}
