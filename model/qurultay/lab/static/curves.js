// The chance that each target has been touched by each quarter, and that it is there when due.

import { curveMonotoneX, line } from "./vendor/d3.js";
import { CARD, DASHES, TARGET_COLOURS, apart, bottom, fit, left, linear, wide, years } from "./axes.js";
import { canvas, dated, percent, readable, s, spoken, timeOf, yearOf } from "./dom.js";
import { along } from "./reader.js";
import { quarter as written, say, year } from "./words.js";

const PAD = { top: 12, right: 8, bottom: 24, left: 42 };

export function curves(data, ghost) {
  const times = data.quarters.map(timeOf), targets = data.page.targets;
  return (width, height) => {
    const words = targets.map((target) => [target.short, say("page-there-in", { percent: percent(target.standing), year: year(yearOf(target.by)) }), say("page-touched-it", { percent: percent(target.touched) })]);
    const room = Math.min(Math.max(90, ...words.flat().map(wide)) + PAD.right, 0.48 * width), said = (text) => fit(text, room - 2);
    const box = { right: width - room - 8, bottom: height - PAD.bottom };
    const x = linear([times[0], times.at(-1)], [PAD.left, box.right]), y = linear([0, 1], [box.bottom, PAD.top]);
    const path = (values) => line().curve(curveMonotoneX).x((_, n) => x(times[n])).y((v) => y(v))(values);
    const rows = box.bottom - PAD.top < 45 * targets.length ? 1 : 2, gap = 18 + 13.5 * rows; // fewer words where there is little room
    const places = apart(targets.map((target) => y(target.curve.at(-1))), gap, PAD.top + 6, box.bottom + 3 - 13.5 * rows);
    return readable(canvas(width, height, summary(data, ghost),
      left(y, [0, 0.25, 0.5, 0.75, 1], box.right, PAD.left, (share) => percent(share)),
      bottom(x, years(times[0], times.at(-1), box.right - PAD.left), box.bottom),
      targets.map((target, n) => {
        const colour = TARGET_COLOURS[n % TARGET_COLOURS.length], due = data.quarters.indexOf(target.by);
        const old = ghost && ghost.page.targets.find((one) => one.name === target.name);
        return s("g", {},
          old ? s("path", { d: path(old.curve.slice(0, times.length)), fill: "none", stroke: colour, "stroke-width": 1.5, "stroke-dasharray": "1 4", "stroke-linecap": "round" }) : null,
          s("path", { d: path(target.curve), fill: "none", stroke: colour, "stroke-width": 2.4, "stroke-dasharray": DASHES[n % DASHES.length] }),
          due >= 0 ? s("circle", { cx: x(times[due]), cy: y(target.curve[due]), r: 4.5, fill: CARD, stroke: colour, "stroke-width": 2.4 }) : null,
          s("text", { x: box.right + 8, y: places[n], class: "tag", fill: colour }, said(words[n][0])),
          s("text", { x: box.right + 8, y: places[n] + 13.5, class: "note" }, said(words[n][1])),
          rows < 2 ? null : s("text", { x: box.right + 8, y: places[n] + 27, class: "note" }, said(words[n][2])));
      }),
      targets.length ? null : s("text", { x: width / 2, y: height / 2, "text-anchor": "middle", class: "note" }, say("page-no-target"))), targets.length ? reading({ data, ghost, x, y, box }) : null);
  };
}

function reading({ data, ghost, x, y, box }) {
  const places = data.quarters.map((quarter) => x(timeOf(quarter))), colour = (n) => TARGET_COLOURS[n % TARGET_COLOURS.length];
  return { name: say("page-chances-by-quarter"), count: places.length, first: places.length - 1, rule: [PAD.top, box.bottom], near: along(places, PAD.left, box.right), at: (n) => [places[n], PAD.top + 40],
    says: (n) => [say("page-touched-by", { date: dated(data.quarters[n]) }), ...data.page.targets.map((target, k) => {
      const old = ghost && ghost.page.targets.find((one) => one.name === target.name), now = percent(target.curve[n]);
      return [target.short, old && old.curve[n] !== undefined ? say("page-now-pinned", { now, pinned: percent(old.curve[n]) }) : now, colour(k)];
    })],
    dots: (n) => data.page.targets.map((target, k) => [places[n], y(target.curve[n]), colour(k)]) };
}

function summary(data, ghost) {
  if (!data.page.targets.length) return say("page-no-target");
  return say("page-curves-said", { targets: data.page.targets.map((target) => {
    const old = ghost && ghost.page.targets.find((one) => one.name === target.name);
    return say(old ? "page-target-said-pinned" : "page-target-said", { goal: target.says, quarter: written(target.by), standing: percent(target.standing), touched: percent(target.touched), ...(old ? { pinned: percent(old.standing) } : {}) });
  }).join(say("page-break")) });
}

export function curvesSpoken(data, ghost) {
  const ends = data.quarters.map((quarter, at) => at).filter((at) => data.quarters[at].endsWith("Q4"));
  return spoken(summary(data, ghost), [say("page-year"), ...data.page.targets.map((target) => target.says)],
    ends.map((at) => [year(yearOf(data.quarters[at])), ...data.page.targets.map((target) => percent(target.curve[at]))]));
}
