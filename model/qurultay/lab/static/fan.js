// The fan of futures: trade of the pair asked about, with target lines, ghost and single worlds.

import { area, curveMonotoneX, line } from "./vendor/d3.js";
import { GOLD, INK, ORANGE, TEAL, bottom, left, linear, years } from "./axes.js";
import { canvas, money, s, spoken, timeOf, yearOf } from "./dom.js";

const PAD = { top: 12, right: 14, bottom: 26, left: 34 };

export function fan(data, ghost, year, worlds) {
  const times = data.quarters.map(timeOf), page = data.page;
  return (width, height) => {
    const box = { right: width - PAD.right, bottom: height - PAD.bottom };
    const lines = page.targets.filter((target) => target.nominal && target.at_least !== null && target.pair && target.pair.join() === page.pair.join());
    const highest = Math.max(...page.fan.p95), median = Math.max(...page.fan.p50, ...(ghost ? ghost.page.fan.p50 : []));
    const goal = Math.max(0, ...lines.map((target) => target.at_least));
    const top = Math.max(Math.min(highest, Math.max(median * 1.9, goal * 1.25)) * 1.04, goal * 1.12, median * 1.15);
    const x = linear([times[0] - 0.25, times.at(-1)], [PAD.left, box.right]);
    const y = linear([0, top], [box.bottom, PAD.top]);
    const starting = (values) => [page.base, ...values];
    const at = [times[0] - 0.25, ...times];
    const band = (fanned, low, high) => area().curve(curveMonotoneX).x((_, n) => x(at[n]))
      .y0((_, n) => y(starting(fanned[low])[n])).y1((_, n) => y(starting(fanned[high])[n]))(at);
    const path = (values) => line().curve(curveMonotoneX).x((_, n) => x(at[n])).y((v) => y(v))(starting(values));
    const shown = x(Math.min(Math.max(year + 1, at[0]), at.at(-1)));
    return canvas(width, height, summary(data, ghost),
      s("defs", {}, s("clipPath", { id: "fan-clip" }, s("rect", { x: PAD.left, y: PAD.top, width: box.right - PAD.left, height: box.bottom - PAD.top }))),
      left(y, y.ticks(5), box.right, PAD.left), bottom(x, years(times[0], times.at(-1), width), box.bottom),
      s("g", { "clip-path": "url(#fan-clip)" },
        ghost ? s("path", { d: band(ghost.page.fan, "p25", "p75"), fill: ORANGE, opacity: 0.13 }) : null,
        s("path", { d: band(page.fan, "p05", "p95"), fill: TEAL, opacity: 0.13 }),
        s("path", { d: band(page.fan, "p25", "p75"), fill: TEAL, opacity: 0.24 }),
        worlds ? page.lines.map((values) => s("path", { d: path(values), fill: "none", stroke: TEAL, "stroke-width": 1, opacity: 0.55 })) : null,
        s("line", { x1: shown, x2: shown, y1: PAD.top, y2: box.bottom, stroke: INK, opacity: 0.35 }),
        ghost ? s("path", { d: path(ghost.page.fan.p50), fill: "none", stroke: ORANGE, "stroke-width": 2, "stroke-dasharray": "6 4" }) : null,
        s("path", { d: path(page.fan.p50), fill: "none", stroke: TEAL, "stroke-width": 2.6 })),
      lines.filter((target, n) => lines.findIndex((one) => one.at_least === target.at_least) === n).map((target) => [
        s("line", { x1: PAD.left, x2: box.right, y1: y(target.at_least), y2: y(target.at_least), stroke: GOLD, "stroke-width": 1.6, "stroke-dasharray": "2 3" }),
        s("text", { x: PAD.left + 6, y: y(target.at_least) - 6, class: "goal halo" }, `${target.at_least} bn, asked by ${yearOf(target.by)}`)]),
      highest > top ? s("text", { x: box.right, y: PAD.top - 2, "text-anchor": "end", class: "note" }, `one world in 20 goes beyond ${money(highest)}`) : null);
  };
}

export function summary(data, ghost) {
  const { fan: spread, pair } = data.page, last = data.quarters.at(-1);
  const mine = `Trade of ${pair.join(" and ")} in billion dollars a year. It starts at ${money(data.page.base)}; in ${last} half of ${data.members} worlds lie between ${money(spread.p25.at(-1))} and ${money(spread.p75.at(-1))}, the middle one at ${money(spread.p50.at(-1))}.`;
  return ghost ? `${mine} Pinned: the middle one at ${money(ghost.page.fan.p50.at(-1))}.` : mine;
}

export function fanSpoken(data, ghost) {
  const rows = data.quarters.map((quarter, at) => [quarter, at]).filter(([quarter]) => quarter.endsWith("Q4"))
    .map(([quarter, at]) => [quarter.slice(0, 4), ...["p05", "p25", "p50", "p75", "p95"].map((name) => money(data.page.fan[name][at]))]);
  return spoken(summary(data, ghost), ["Year", "1 of 20 below", "1 of 4 below", "Middle", "1 of 4 above", "1 of 20 above"], rows);
}
