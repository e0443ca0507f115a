// The chance that each target has been touched by each quarter, and that it is there when due.

import { curveMonotoneX, line } from "./vendor/d3.js";
import { TARGET_COLOURS, bottom, left, linear, years } from "./axes.js";
import { canvas, percent, s, spoken, timeOf, yearOf } from "./dom.js";

const PAD = { top: 10, right: 118, bottom: 24, left: 42 };

export function curves(data, ghost) {
  const times = data.quarters.map(timeOf), targets = data.page.targets;
  return (width, height) => {
    const box = { right: width - PAD.right, bottom: height - PAD.bottom };
    const x = linear([times[0], times.at(-1)], [PAD.left, box.right]), y = linear([0, 1], [box.bottom, PAD.top]);
    const path = (values) => line().curve(curveMonotoneX).x((_, n) => x(times[n])).y((v) => y(v))(values);
    const places = apart(targets.map((target) => y(target.curve.at(-1))), 38, PAD.top + 6, box.bottom - 22);
    return canvas(width, height, summary(data, ghost),
      left(y, [0, 0.25, 0.5, 0.75, 1], box.right, PAD.left, (share) => percent(share)),
      bottom(x, years(times[0], times.at(-1), width - 120), box.bottom),
      targets.map((target, n) => {
        const colour = TARGET_COLOURS[n % TARGET_COLOURS.length], due = data.quarters.indexOf(target.by);
        const old = ghost && ghost.page.targets.find((one) => one.name === target.name);
        return s("g", {},
          old ? s("path", { d: path(old.curve.slice(0, times.length)), fill: "none", stroke: colour, "stroke-width": 1.6, "stroke-dasharray": "5 4", opacity: 0.8 }) : null,
          s("path", { d: path(target.curve), fill: "none", stroke: colour, "stroke-width": 2.4 }),
          due >= 0 ? s("circle", { cx: x(times[due]), cy: y(target.curve[due]), r: 4.5, fill: "#fdfcf8", stroke: colour, "stroke-width": 2.4 }) : null,
          s("text", { x: box.right + 8, y: places[n], class: "tag", fill: colour }, short(target)),
          s("text", { x: box.right + 8, y: places[n] + 12, class: "note" }, `${percent(target.standing)} there in ${yearOf(target.by)}`),
          s("text", { x: box.right + 8, y: places[n] + 24, class: "note" }, `${percent(target.touched)} touched it`));
      }),
      targets.length ? null : s("text", { x: width / 2, y: height / 2, "text-anchor": "middle", class: "note" }, "This scenario sets no target."));
  };
}

const short = (target) => target.says.replace(/ for (\d+) quarters/, ", $1 q.").replace(/ in dollars of /, " of ");

function apart(wanted, gap, top, low) {
  const order = wanted.map((_, n) => n).sort((a, b) => wanted[a] - wanted[b]), found = [];
  order.forEach((n, place) => { found[n] = Math.max(wanted[n], place ? found[order[place - 1]] + gap : top); });
  const over = Math.max(0, ...found.map((value) => value + 12 - low));
  return found.map((value) => value - over);
}

function summary(data, ghost) {
  if (!data.page.targets.length) return "This scenario sets no target.";
  return `Chances of targets: ${data.page.targets.map((target) => {
    const old = ghost && ghost.page.targets.find((one) => one.name === target.name);
    return `${target.says} stands in ${target.by} in ${percent(target.standing)} of worlds${old ? `, pinned ${percent(old.standing)}` : ""}, touched before in ${percent(target.touched)}`;
  }).join("; ")}.`;
}

export function curvesSpoken(data, ghost) {
  const ends = data.quarters.map((quarter, at) => at).filter((at) => data.quarters[at].endsWith("Q4"));
  return spoken(summary(data, ghost), ["Year", ...data.page.targets.map((target) => target.says)],
    ends.map((at) => [data.quarters[at].slice(0, 4), ...data.page.targets.map((target) => percent(target.curve[at]))]));
}
