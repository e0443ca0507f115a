// Who works with whom: mean shares of effort by mode over the years.

import { area, line } from "./vendor/d3.js";
import { MODES, bottom, left, linear, years } from "./axes.js";
import { canvas, percent, readable, s, spoken, timeOf, yearOf } from "./dom.js";
import { along } from "./reader.js";
import { quarter as written, say, year } from "./words.js";

const PAD = { top: 12, right: 20, bottom: 24, left: 42 };
const ORDER = ["intra_regional", "bilateral", "great_power_led", "none"];

export function modes(data, ghost) {
  const times = data.quarters.map(timeOf);
  return (width, height) => {
    const box = { right: width - PAD.right, bottom: height - PAD.bottom };
    const x = linear([times[0], times.at(-1)], [PAD.left, box.right]), y = linear([0, 1], [box.bottom, PAD.top]);
    // A band too thin for its words has them in the one above it.
    const thin = (mode, n, at) => s("text", { x: PAD.left + 9, y: at, class: "in", fill: MODES[ORDER[n + 1] || mode].ink }, `↓ ${MODES[mode].says}  ${percent(data.page.modes[mode].at(-1))}`);
    const tall = box.bottom - PAD.top, next = (at, n) => (n + 1 < ORDER.length ? (tops[n + 1][at] - tops[n][at]) * tall : 0);
    const tops = heaped(data), old = ghost && heaped(ghost);
    return readable(canvas(width, height, summary(data, ghost),
      ORDER.map((mode, n) => s("path", {
        d: area().x((_, t) => x(times[t])).y0((_, t) => y(n ? tops[n - 1][t] : 0)).y1((_, t) => y(tops[n][t]))(times),
        fill: MODES[mode].colour, stroke: "var(--card)", "stroke-width": 1 })),
      old ? old.slice(0, -1).map((top) => s("path", { d: line().x((_, t) => x(times[t])).y((v) => y(v))(top.slice(0, times.length)),
        fill: "none", stroke: "#1f2a2e", "stroke-width": 1.4, "stroke-dasharray": "4 4" })) : null,
      left(y, [0, 0.5, 1], PAD.left, PAD.left, (share) => percent(share)),
      bottom(x, years(times[0], times.at(-1), width), box.bottom),
      ORDER.map((mode, n) => {
        const at = Math.floor(times.length / 2), low = n ? tops[n - 1][at] : 0, high = tops[n][at];
        return (high - low) * tall < 16 ? (next(at, n) > 36 ? thin(mode, n, y(high) - 6) : null) : s("text", {
          x: x(times[at]), y: n && (tops[n - 1][at] - (n > 1 ? tops[n - 2][at] : 0)) * tall < 16 && (high - low) * tall > 36 ? y(high) + 17 : y((low + high) / 2) + 4, "text-anchor": "middle", class: "in", fill: MODES[mode].ink },
        `${MODES[mode].says}  ${percent(data.page.modes[mode].at(-1))}`);
      })), reading({ data, ghost, x, box }));
  };
}

function reading({ data, ghost, x, box }) {
  const places = data.quarters.map((quarter) => x(timeOf(quarter)));
  return { name: say("page-shares-by-quarter"), count: places.length, first: places.length - 1, rule: [PAD.top, box.bottom], near: along(places, PAD.left, box.right), at: (n) => [places[n], PAD.top + 40],
    says: (n) => [say("page-effort-in", { quarter: written(data.quarters[n]) }), ...[...ORDER].reverse().map((mode) => {
      const old = ghost && ghost.page.modes[mode][n], now = percent(data.page.modes[mode][n]);
      return [MODES[mode].says, old === null || old === undefined ? now : say("page-now-pinned", { now, pinned: percent(old) }), MODES[mode].colour];
    })] };
}

function heaped(data) {
  const found = [];
  ORDER.forEach((mode, n) => found.push(data.page.modes[mode].map((share, t) => share + (n ? found[n - 1][t] : 0))));
  return found;
}

function summary(data, ghost) {
  return say("page-modes-said", { quarter: written(data.quarters.at(-1)), shares: ORDER.map((mode) => say(ghost ? "page-share-pinned" : "page-share",
    { name: MODES[mode].within, now: percent(data.page.modes[mode].at(-1)), ...(ghost ? { pinned: percent(ghost.page.modes[mode].at(-1)) } : {}) })).join(say("page-break")) });
}

export function modesSpoken(data, ghost) {
  const ends = data.quarters.map((_, at) => at).filter((at) => data.quarters[at].endsWith("Q4"));
  return spoken(summary(data, ghost), [say("page-year"), ...ORDER.map((mode) => MODES[mode].says)],
    ends.map((at) => [year(yearOf(data.quarters[at])), ...ORDER.map((mode) => percent(data.page.modes[mode][at]))]));
}
