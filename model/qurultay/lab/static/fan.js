// The fan of futures after the record: trade of the pair asked about, with target lines, ghost and
// single worlds.

import { area, curveMonotoneX, line } from "./vendor/d3.js";
import { CARD, FAINT, GOLD, GREY, INK, ORANGE, TEAL, apart, bottom, fit, left, linear, wide, years } from "./axes.js";
import { bn, canvas, dated, money, pair, readable, s, spoken, timeOf, yearOf } from "./dom.js";
import { along } from "./reader.js";
import { number, quarter as written, say, year as dateOf } from "./words.js";

const PAD = { top: 20, bottom: 24, left: 30 };
const NARROW = 420; // drawing units, below which labels are short
const REACH = 9; // how near a pointer must be to a single world

// What is known of the pair: [[year, bn], ...], from `since` on.
export function recorded(history, pair, since = 0) {
  if (!history) return [];
  const row = history.trade[pair.join("-")] || history.trade[[...pair].reverse().join("-")] || [];
  return row.map((value, n) => [history.years[n], value]).filter(([year, value]) => value !== null && year >= since);
}

// look: { history, year, worlds: whether single worlds are drawn, all: the whole record }.
export function fan(data, ghost, look) {
  const times = data.quarters.map(timeOf), { page } = data, base = times[0] - 0.25;
  const record = recorded(look.history, page.pair, look.all ? 0 : 2 * base - times.at(-1)).filter(([year]) => year <= base);
  const lines = page.targets.filter((target, n, all) => target.nominal && target.at_least !== null && target.pair && target.pair.join() === page.pair.join()
    && all.findIndex((one) => one.nominal && one.at_least === target.at_least) === n);
  return (width, height) => {
    const highest = Math.max(...page.fan.p95), median = Math.max(...page.fan.p50, ...(ghost ? ghost.page.fan.p50 : []));
    const goal = Math.max(0, ...lines.map((target) => target.at_least));
    const top = Math.max(Math.min(highest, Math.max(median * 1.9, goal * 1.25)) * 1.04, goal * 1.12, median * 1.15, ...record.map(([, value]) => value * 1.1));
    const labels = tags(page, ghost, top, width), box = { right: width - Math.min(Math.max(...labels.map((one) => one.from + wide(one.says))) + 4, 0.42 * width), bottom: height - PAD.bottom };
    const goals = lines.map((target) => say("page-target-by", { number: number(target.at_least), year: dateOf(yearOf(target.by)) }));
    const x = linear([record.length ? record[0][0] : base, times.at(-1)], [PAD.left, box.right]), y = linear([0, top], [box.bottom, PAD.top]);
    const at = [base, ...times], starting = (values) => [page.base, ...values];
    const band = (fanned, low, high) => area().curve(curveMonotoneX).x((_, n) => x(at[n]))
      .y0((_, n) => y(starting(fanned[low])[n])).y1((_, n) => y(starting(fanned[high])[n]))(at);
    const path = (values) => line().curve(curveMonotoneX).x((_, n) => x(at[n])).y((v) => y(v))(starting(values));
    const early = Math.max(...record.slice(0, Math.ceil(record.length / 3)).map(([, value]) => value));
    const shown = x(Math.min(Math.max(look.year, base), times.at(-1)));
    return readable(canvas(width, height, summary(data, ghost, look.names, record),
      s("defs", {}, s("clipPath", { id: "fan-clip" }, s("rect", { x: PAD.left, y: PAD.top, width: box.right - PAD.left, height: box.bottom - PAD.top }))),
      left(y, y.ticks(5), box.right, PAD.left), bottom(x, years(x.domain()[0], times.at(-1), box.right - PAD.left), box.bottom),
      record.length ? s("line", { x1: x(base), x2: x(base), y1: PAD.top, y2: box.bottom, stroke: FAINT }) : null,
      s("g", { "clip-path": "url(#fan-clip)" },
        ghost ? s("path", { d: band(ghost.page.fan, "p25", "p75"), fill: ORANGE, opacity: 0.13 }) : null,
        s("path", { d: band(page.fan, "p05", "p95"), fill: TEAL, opacity: 0.13 }),
        s("path", { d: band(page.fan, "p25", "p75"), fill: TEAL, opacity: 0.24 }),
        look.worlds ? page.lines.map((values) => s("path", { d: path(values), fill: "none", stroke: TEAL, "stroke-width": 1, opacity: 0.55 })) : null,
        s("line", { x1: shown, x2: shown, y1: PAD.top, y2: box.bottom, stroke: INK, opacity: 0.35 }),
        ghost ? s("path", { d: path(ghost.page.fan.p50), fill: "none", stroke: ORANGE, "stroke-width": 2, "stroke-dasharray": "6 4" }) : null,
        s("path", { d: path(page.fan.p50), fill: "none", stroke: TEAL, "stroke-width": 2.6 })),
      record.length ? [s("path", { d: line()(record.map(([year, value]) => [x(year), y(value)])), fill: "none", stroke: GREY, "stroke-width": 2.2, "stroke-linejoin": "round" }),
        s("text", { x: PAD.left + 5 + Math.max(0, ...lines.map((target, n) => (Math.abs(y(target.at_least) - y(early)) < 17 ? wide(goals[n]) + 12 : 0))), y: y(early) - 7, class: "note halo" }, say("page-record"))] : null,
      lines.map((target, n) => [
        s("line", { x1: PAD.left, x2: box.right, y1: y(target.at_least), y2: y(target.at_least), stroke: GOLD, "stroke-width": 1.6, "stroke-dasharray": "2 3" }),
        s("circle", { cx: x(timeOf(target.by)), cy: y(target.at_least), r: 4.5, fill: CARD, stroke: GOLD, "stroke-width": 2 }),
        s("text", { x: PAD.left + 5, y: y(target.at_least) - 6, class: "goal halo" }, goals[n])]),
      tagged(labels, box, y, width)), reading({ data, ghost, look, record, x, y, box }));
  };
}

// Quarter by quarter, the record before them; with single worlds on, each of them too.
function reading({ data, ghost, look, record, x, y, box }) {
  const { page } = data, { fan: spread } = page, count = record.length, old = ghost && ghost.page.fan.p50;
  const places = [...record.map(([year]) => x(year)), ...data.quarters.map((quarter) => x(timeOf(quarter)))];
  const inside = (value) => Math.max(y(value), PAD.top), span = (low, high, q) => say("page-from-to", { from: money(spread[low][q]), to: money(spread[high][q]) });
  const worlds = (q) => page.lines.map((values, m) => [values[q], m]).sort((a, b) => a[0] - b[0]);
  return {
    name: say("page-trade-by-quarter"), count: places.length, first: places.length - 1, rule: [PAD.top, box.bottom], near: along(places, PAD.left, box.right),
    at: (n) => [places[n], n < count ? y(record[n][1]) - 40 : PAD.top + 40],
    says: (n, m) => {
      if (n < count) return [dateOf(record[n][0]), [say("page-recorded"), bn(record[n][1]), GREY]];
      const q = n - count;
      return [dated(data.quarters[q]), ...(m === null ? [] : [[say("page-world-number", { number: m }), bn(page.lines[m][q]), INK]]), [say("page-middle"), bn(spread.p50[q]), TEAL],
        [say("page-half"), span("p25", "p75", q)], [say("page-nine"), span("p05", "p95", q)], ...(old && old[q] !== undefined ? [[say("page-pinned-middle"), money(old[q]), ORANGE]] : [])];
    },
    dots: (n, m) => {
      if (n < count) return [[places[n], y(record[n][1]), GREY]];
      const q = n - count;
      return [[places[n], inside(spread.p50[q]), TEAL], ...(old && old[q] !== undefined ? [[places[n], inside(old[q]), ORANGE]] : []), ...(m === null ? [] : [[places[n], inside(page.lines[m][q]), INK]])];
    },
    layers: look.worlds ? (n) => (n < count ? [] : worlds(n - count).map(([, m]) => m)) : null,
    layer: (px, py, n) => {
      if (!look.worlds || n < count) return null;
      const [far, m] = page.lines.map((values, m) => [Math.abs(y(values[n - count]) - py), m]).sort((a, b) => a[0] - b[0])[0];
      return far < REACH ? m : null;
    },
    pick: (n, m) => (m === null ? look.turn(Number(n < count ? record[n][0] : data.quarters[n - count].slice(0, 4))) : look.open(m)),
    picks: (n, m) => (m !== null ? say("page-open-world", { number: m }) : n < count - 1 ? "" : say("page-show-on-map")),
  };
}

// The bands and lines in words, each with the two values between which it stands.
function tags(page, ghost, top, width) {
  const end = (one, name) => Math.min(one.fan[name].at(-1), top), last = (one) => money(one.fan.p50.at(-1));
  return [page.fan.p95.at(-1) > top ? { says: say("page-up-to", { number: money(page.fan.p95.at(-1)) }), from: 8 } : null,
    { between: [end(page, "p75"), end(page, "p95")], says: say("page-nine"), shade: 0.15, from: 21 }, { between: [end(page, "p50"), end(page, "p75")], says: say(width < NARROW ? "page-half.short" : "page-half"), shade: 0.4, from: 21 },
    { between: [end(page, "p50"), end(page, "p50")], says: say("page-middle-at", { number: last(page) }), fill: TEAL, from: 8 },
    ghost ? { between: [end(ghost.page, "p50"), end(ghost.page, "p50")], says: say("page-pinned-at", { was: last(ghost.page) }), fill: "var(--orange-ink)", from: 8 } : null].filter(Boolean);
}

// The same at the right end of what they name; that of the top stands above all.
function tagged(labels, box, y, width) {
  const beyond = labels.find((one) => !one.between), found = labels.filter((one) => one.between);
  const places = apart(found.map(({ between: [low, high] }) => (y(low) + y(high)) / 2 + 4), 16, PAD.top + (beyond ? 22 : 8), box.bottom);
  const text = (one, at) => s("text", { x: box.right + one.from, y: at, class: one.fill ? "tag" : "note", fill: one.fill || null }, fit(one.says, width - box.right - one.from));
  return [beyond ? text(beyond, PAD.top + 4) : null, found.map((one, n) => [one.shade ? s("rect", { x: box.right + 8, y: places[n] - 9, width: 9, height: 10, rx: 2, fill: TEAL, opacity: one.shade }) : null, text(one, places[n])])];
}

export function summary(data, ghost, names, record = []) {
  const { fan: spread } = data.page, [first, last] = [record[0], record.at(-1)];
  return [say("page-fan-said", { pair: pair(data.page.pair, names) }), first && say("page-fan-record", { first: money(first[1]), from: dateOf(first[0]), last: money(last[1]), to: dateOf(last[0]) }),
    say("page-fan-worlds", { base: money(data.page.base), quarter: written(data.quarters.at(-1)), count: data.members, low: money(spread.p25.at(-1)), high: money(spread.p75.at(-1)), middle: money(spread.p50.at(-1)) }),
    ghost && say("page-fan-pinned", { middle: money(ghost.page.fan.p50.at(-1)) })].filter(Boolean).join(" ");
}

export function fanSpoken(data, ghost, history, names) {
  const record = recorded(history, data.page.pair), rows = data.quarters.map((quarter, at) => [quarter, at]).filter(([quarter]) => quarter.endsWith("Q4"))
    .map(([quarter, at]) => [dateOf(yearOf(quarter)), ...["p05", "p25", "p50", "p75", "p95"].map((name) => money(data.page.fan[name][at]))]);
  return spoken(summary(data, ghost, names, record), ["page-year", "page-below-20", "page-below-4", "page-middle", "page-above-4", "page-above-20"].map((key) => say(key)),
    [...record.map(([year, value]) => [say("page-year-recorded", { year: dateOf(year) }), "", "", money(value), "", ""]), ...rows]);
}
