// What a class sees: its choices, its results, and how far its world is from the one left to itself.

import { TEAL, bottom, left, linear, years } from "./axes.js";
import { canvas, h, money, s, signed, timeOf, yearOf } from "./dom.js";
import { line } from "./vendor/d3.js";

const MEANS = {
  bilateral: "Deal with each neighbour on its own: borders, transport, trust, pair by pair.",
  intra_regional: "Work with all of Central Asia at once: transport, water, people, rules.",
  great_power_led: "Work with Russia, China, the EU, Türkiye or the US: money and security, and more dependence.",
  none: "Keep the effort at home: no tie is gained, and none to depend on.",
  tolerate: "Let the region go its own way.",
  "co-opt": "Offer more, to draw the states into what this power leads.",
  oppose: "Press and threaten those who go their own way.",
};
const STANCES = { tolerate: "Tolerates", "co-opt": "Co-opts", oppose: "Opposes" };
const SCORES = { trade: ["Trade", "bn", "%"], output: ["Output", "bn", "%"], trust: ["Trust", "", "points"], autonomy: ["Autonomy", "", "points"], calm: ["Calm", "", "points"], hold: ["Hold", "", "points"] };
const TOLD = 0.05; // a difference that is shown as one

export function named(lab, mode) {
  const says = STANCES[mode] || (lab.mode_names[mode] || mode);
  return says[0].toUpperCase() + says.slice(1);
}

export function choices(lab, modes, mine, busy, vote) {
  return h("div", { class: "votes", role: "group", "aria-label": "Choices" }, modes.map((mode) => h("button", { type: "button", id: `vote-${mode}`, disabled: busy, "aria-pressed": String(mine === mode), onclick: () => vote(mode) },
    h("b", {}, named(lab, mode)), h("span", {}, MEANS[mode]))),
  modes.includes("oppose") ? h("p", { class: "hint" }, "A power reviews its stance about once in two years. What you decide stands until you decide otherwise.") : null);
}

function difference(name, ours, alone) {
  return SCORES[name][2] === "%" ? (alone ? 100 * (ours / alone - 1) : 0) : 100 * (ours - alone);
}

const level = (name, value) => (SCORES[name][1] ? `${money(value)} bn` : `${Math.round(100 * value)} of 100`);
const marked = (value, unit) => h("td", { class: `number ${value > TOLD ? "plus" : value < -TOLD ? "minus" : ""}` }, Math.abs(value) < TOLD ? "no difference" : `${signed(value, 1)} ${unit}`);

const own = (scored) => Object.keys(SCORES).filter((name) => name in scored);

// One state: where it stands, against the round before, and against the world left to itself.
export function results(lab, world, alone, code, back) {
  const at = world.line.length - 1, mine = world.scores[code], other = alone.scores[code], before = at - back;
  return h("table", {}, h("thead", {}, h("tr", {}, ["", "now", before >= 0 ? "since last vote" : null, "against the world left to itself"].filter((one) => one !== null).map((head, n) => (n ? h("th", { scope: "col", class: "number" }, head) : h("td", {}, head))))),
    h("tbody", {}, own(mine).map((name) => [name, mine[name]]).map(([name, values]) => h("tr", {}, h("th", { scope: "row" }, SCORES[name][0]), h("td", { class: "number" }, level(name, values[at])),
      before >= 0 ? marked(difference(name, values[at], values[before]), SCORES[name][2]) : null, marked(difference(name, values[at], other[name][at]), SCORES[name][2])))));
}

// Every team by its differences; a word for how many of them are gains.
export function scores(lab, world, alone, codes) {
  const at = world.line.length - 1, heads = Object.keys(SCORES).filter((name) => codes.some((code) => name in world.scores[code]));
  return h("table", {}, h("thead", {}, h("tr", {}, h("td", {}), heads.map((name) => h("th", { scope: "col", class: "number" }, SCORES[name][0])), h("th", { scope: "col", class: "number" }, "better in"))),
    h("tbody", {}, codes.map((code) => {
      const mine = world.scores[code], found = own(mine).map((name) => difference(name, mine[name][at], alone.scores[code][name][at]));
      return h("tr", {}, h("th", { scope: "row" }, lab.states[code]), heads.map((name) => (name in mine ? marked(difference(name, mine[name][at], alone.scores[code][name][at]), SCORES[name][2]) : h("td", { class: "number" }, ""))),
        h("td", { class: "number" }, `${found.filter((value) => value > TOLD).length} of ${found.length}`));
    })));
}

const pairOf = (world, lab) => world.pair.map((code) => lab.states[code]).join("–");

export function gapSentence(world, alone, lab) {
  const ours = world.line.at(-1), other = alone.line.at(-1), much = ours - other;
  const than = Math.abs(much) < 0.005 ? "the same as" : `${Math.abs(much).toFixed(2)} bn ${much > 0 ? "more" : "less"} than`;
  return `${pairOf(world, lab)} trade is ${ours.toFixed(2)} bn USD a year, ${than} in the same world left to itself.`;
}

// The difference in trade to the world left to itself, quarter by quarter, with room to the end.
export function gap(world, alone, end) {
  const times = world.quarters.map(timeOf), values = world.line.map((value, at) => value - alone.line[at]);
  return (width, height) => {
    const box = { left: 46, right: width - 22, top: 18, bottom: height - 26 }, most = Math.max(0.1, ...values.map(Math.abs)) * 1.15;
    const over = times[0] + end - yearOf(world.quarters[0]) + 0.75, x = linear([times[0], over], [box.left, box.right]), y = linear([-most, most], [box.bottom, box.top]);
    const at = values.length - 1, path = line().x((_, n) => x(times[n])).y((value) => y(value))(values);
    return canvas(width, height, `Difference in trade to the world left to itself, up to ${world.quarters[at]}: ${signed(values[at])} billion dollars a year.`,
      left(y, y.ticks(4), box.right, box.left, (value) => (value ? signed(value, most < 1 ? 2 : 1) : "0")), bottom(x, years(times[0], over, width), box.bottom),
      s("line", { x1: box.left, x2: box.right, y1: y(0), y2: y(0), stroke: "currentColor", "stroke-width": 1.2 }),
      s("text", { x: box.right, y: y(0) - 6, "text-anchor": "end" }, "left to itself"),
      s("text", { x: box.left, y: 12 }, "bn USD a year, more or less"),
      s("path", { d: path, fill: "none", stroke: TEAL, "stroke-width": 2.8 }), s("circle", { cx: x(times[at]), cy: y(values[at]), r: 5, fill: TEAL }));
  };
}

export function flowsOf(world, lab) {
  const at = world.quarters.length - 1, pick = (rows) => Object.fromEntries(Object.entries(rows).map(([pair, values]) => [pair, values[at]]));
  return { trade: pick(world.trade), exports: pick(world.exports), chosen: world.pair, names: lab.states, when: world.quarters[at], stance: pick(world.stance) };
}

export function qr({ size, path }, address) {
  return s("svg", { class: "qr", viewBox: `-4 -4 ${size + 8} ${size + 8}`, role: "img", "aria-label": `QR code of ${address}` },
    s("rect", { x: -4, y: -4, width: size + 8, height: size + 8, fill: "#fff" }), s("path", { d: path, fill: "#000", "shape-rendering": "crispEdges" }));
}

// A link to the class's world; without a clipboard it is shown to be copied.
export async function taken({ asked, member, decisions }, lab) {
  if (asked.text !== null && asked.text !== undefined) return "A file of your own does not fit into a link; save the scenario file instead.";
  const keys = new Set(lab.levers.map((one) => one.key)), set = Array.isArray(asked.set) ? {} : asked.set || {};
  const found = new URLSearchParams({ scenario: asked.scenario });
  if (asked.worldview) found.set("worldview", asked.worldview);
  const sets = Object.entries(set).filter(([key]) => keys.has(key)).map(([key, value]) => `${key}:${value}`).join(",");
  if (sets) found.set("set", sets);
  if (decisions.length) found.set("decisions", decisions.map((one) => [one.state, one.first, one.last, one.mode].join(":")).join(","));
  found.set("view", "world");
  found.set("world", member);
  const link = `${location.origin}/#${found.toString().replaceAll("%3A", ":").replaceAll("%2C", ",")}`;
  try {
    await navigator.clipboard.writeText(link);
    return "The link is copied. It works wherever the lab runs.";
  } catch { return `Copy this link: ${link}`; }
}
