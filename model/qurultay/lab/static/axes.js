// What the charts share: colours, scales and axes.

import { scaleLinear } from "./vendor/d3.js";
import { s } from "./dom.js";

export const INK = "#1f2a2e", GREY = "#56646a", GRID = "#e4e0d5", EDGE = "#d9d4c7", CARD = "#fdfcf8";
export const TEAL = "#0d7d74", ORANGE = "#c1551d", GOLD = "#8f6508", SLATE = "#445f6b", SAND = "#d5cdb8";
export const TARGET_COLOURS = [TEAL, "#6b4f7d", "#8f6508", SLATE];
export const MODES = {
  bilateral: { says: "With one neighbour", colour: ORANGE, ink: "#fff" },
  intra_regional: { says: "With all of Central Asia", colour: TEAL, ink: "#fff" },
  great_power_led: { says: "With a great power", colour: SLATE, ink: "#fff" },
  none: { says: "Stays out", colour: SAND, ink: INK },
};
export const STANCES = { tolerate: "#8a9a5b", "co-opt": "#b99a2c", oppose: "#b0412a" };

export const linear = (domain, range) => scaleLinear().domain(domain).range(range);

export function left(y, ticks, width, from, form = String) {
  return s("g", { class: "axis" }, ticks.map((tick) => [
    s("line", { x1: from, x2: width, y1: y(tick), y2: y(tick), stroke: GRID }),
    s("text", { x: from - 8, y: y(tick) + 4, "text-anchor": "end" }, form(tick)),
  ]));
}

export function bottom(x, ticks, at) {
  return s("g", { class: "axis" }, ticks.map((tick) =>
    s("text", { x: x(tick), y: at + 17, "text-anchor": "middle" }, String(tick))));
}

export function years(from, to, width) {
  const step = (to - from) / (width / 58) > 2 ? (width < 240 ? 5 : 3) : width / (to - from) < 40 ? 2 : 1;
  const found = [];
  for (let year = Math.ceil(from); year < to; year += step) found.push(year);
  return found;
}
