// What a class sees: its choices, its results, and how far its world is from the one left to itself.

import { TEAL, bottom, left, linear, years } from "./axes.js";
import { canvas, h, s, timeOf, yearOf } from "./dom.js";
import { line } from "./vendor/d3.js";
import { apart, number, percent, phrase, say, year } from "./words.js";

const STANCES = ["tolerate", "co-opt", "oppose"];
// What a state or a power is judged by: whether in money, so that it differs in per cent, else in points.
const SCORES = { trade: true, output: true, trust: false, autonomy: false, calm: false, hold: false };
const TOLD = 0.05; // a difference that is shown as one

const unbroken = (claim) => apart(claim.replace("-", "-\u2060"));
const capital = (says) => says[0].toUpperCase() + says.slice(1);

// A state as part of a sentence, in the form that the sentence asks for.
export const state = (lab, code) => phrase(`state-${code}`, {}, lab.states[code]);
export const stateName = (lab, code) => say(`state-${code}`, {}, lab.states[code]);

export const named = (mode) => capital(say(STANCES.includes(mode) ? `class-stance-${mode}` : `mode-${mode}`));

// A message with an element in a hole.
export const woven = (key, hole, node) => say(key, { [hole]: "\n" }).split("\n").flatMap((text, n) => (n ? [node, text] : [text]));

// A round: one message for a year, one for two.
export const round = (key, found, values = {}) => (found.year === found.last ? say(`${key}-year`, { ...values, year: year(found.year) }) : say(`${key}-years`, { ...values, year: year(found.year), last: year(found.last) }));

export function choices(modes, mine, busy, vote) {
  return h("div", { class: "votes", role: "group", "aria-label": say("class-choices") }, modes.map((mode) => h("button", { type: "button", id: `vote-${mode}`, disabled: busy, "aria-pressed": String(mine === mode), onclick: () => vote(mode) },
    h("b", {}, named(mode)), h("span", {}, say(`class-means-${mode}`)))),
  modes.includes("oppose") ? h("p", { class: "hint" }, say("class-power-slow")) : null);
}

function difference(name, ours, alone) {
  return SCORES[name] ? (alone ? 100 * (ours / alone - 1) : 0) : 100 * (ours - alone);
}

const level = (name, value) => (SCORES[name] ? say("class-level-money", { number: number(value, value < 100 ? 1 : 0) }) : say("class-level-share", { number: number(100 * value, 0) }));
const marked = (value, money) => h("td", { class: `number ${value > TOLD ? "plus" : value < -TOLD ? "minus" : "same"}` }, Math.abs(value) < TOLD ? say("class-no-difference")
  : money ? percent(value / 100, 1, true) : say("class-points", { number: number(value, 1, true) }));

const own = (scored) => Object.keys(SCORES).filter((name) => name in scored);

// One state: where it stands, against the round before, and against the world left to itself.
export function results(lab, world, alone, code, back) {
  const at = world.line.length - 1, mine = world.scores[code], other = alone.scores[code], before = at - back;
  return [h("table", {}, h("thead", {}, h("tr", {}, ["", say("class-now"), before >= 0 ? say("class-since") : null, say("class-against")].filter((one) => one !== null).map((head, n) => (n ? h("th", { scope: "col", class: "number" }, head) : h("td", {}, head))))),
    h("tbody", {}, own(mine).map((name) => [name, mine[name]]).map(([name, values]) => h("tr", {}, h("th", { scope: "row" }, say(`class-score-${name}`)), h("td", { class: "number" }, level(name, values[at])),
      before >= 0 ? marked(difference(name, values[at], values[before]), SCORES[name]) : null, marked(difference(name, values[at], other[name][at]), SCORES[name]))))), h("p", { class: "won" }, say("class-won-so-far", { points: points(lab, world, alone, code) }))];
}

// Every team by its differences, and its points.
export function scores(lab, world, alone, codes) {
  const at = world.line.length - 1, heads = Object.keys(SCORES).filter((name) => codes.some((code) => name in world.scores[code]));
  return h("table", {}, h("thead", {}, h("tr", {}, h("td", {}), heads.map((name) => h("th", { scope: "col", class: "number" }, say(`class-score-${name}`))), h("th", { scope: "col", class: "number" }, say("class-won")))),
    h("tbody", {}, codes.map((code) => {
      const mine = world.scores[code], gain = (name) => difference(name, mine[name][at], alone.scores[code][name][at]);
      return h("tr", {}, h("th", { scope: "row" }, stateName(lab, code)), heads.map((name) => (name in mine ? marked(gain(name), SCORES[name]) : h("td", { class: "number" }, ""))),
        h("td", { class: "number" }, points(lab, world, alone, code)));
    })));
}

// Gains less losses; twice for what the role aims at.
function points(lab, world, alone, code) {
  const at = world.line.length - 1, mine = world.scores[code], gain = (name) => difference(name, mine[name][at], alone.scores[code][name][at]);
  const sign = (value) => (value > TOLD) - (value < -TOLD), worth = (name) => (lab.roles[code].aims.includes(name) ? 2 : 1);
  return number(own(mine).reduce((all, name) => all + worth(name) * sign(gain(name)), 0), 0, true);
}

export function gapSentence(world, alone, lab) {
  const ours = world.line.at(-1), much = ours - alone.line.at(-1), [one, other] = world.pair.map((code) => state(lab, code));
  const key = Math.abs(much) < 0.005 ? "same" : much > 0 ? "more" : "less";
  return say(`class-gap-${key}`, { one, other, level: number(ours, 2), much: number(Math.abs(much), 2) });
}

// What a team is given to read: who it is, what it wants and fears, how it wins, and what that rests on.
export function role(lab, code) {
  const { aims, claims, assumed } = lab.roles[code], score = (name) => phrase(`class-score-${name}`);
  const part = (head, says) => [h("h3", {}, say(head)), h("p", {}, says)];
  return [h("p", { class: "lead" }, say(`role-${code}`)), part("role-wants", say(`role-${code}.wants`)), part("role-fears", say(`role-${code}.fears`)),
    part("role-wins", aims.length > 1 ? say("role-scoring", { first: score(aims[0]), second: score(aims[1]) }) : say("role-scoring-one", { first: score(aims[0]) })),
    part("role-aim", say(`role-${code}.aim`)),
    h("p", { class: "hint" }, say(assumed ? "role-assumed" : "role-claims", { claims: claims.map(unbroken).join(say("class-comma")) }))];
}

// The difference in trade to the world left to itself, quarter by quarter, with room to the end.
export function gap(world, alone, end) {
  const times = world.quarters.map(timeOf), values = world.line.map((value, at) => value - alone.line[at]);
  return (width, height) => {
    const box = { left: 46, right: width - 22, top: 18, bottom: height - 26 }, most = Math.max(0.1, ...values.map(Math.abs)) * 1.15;
    const over = times[0] + end - yearOf(world.quarters[0]) + 0.75, x = linear([times[0], over], [box.left, box.right]), y = linear([-most, most], [box.bottom, box.top]);
    const at = values.length - 1, path = line().x((_, n) => x(times[n])).y((value) => y(value))(values);
    return canvas(width, height, say("class-gap-label", { year: year(yearOf(world.quarters[at])), much: number(values[at], 2, true) }),
      left(y, y.ticks(4), box.right, box.left, (value) => number(value, value ? (most < 1 ? 2 : 1) : 0, true)), bottom(x, years(times[0], over, width), box.bottom),
      s("line", { x1: box.left, x2: box.right, y1: y(0), y2: y(0), stroke: "currentColor", "stroke-width": 1.2 }),
      s("text", { x: box.right, y: y(0) - 6, "text-anchor": "end" }, say("class-gap-zero")),
      s("text", { x: 2, y: 12 }, say("class-gap-axis")),
      s("path", { d: path, fill: "none", stroke: TEAL, "stroke-width": 2.8 }), s("circle", { cx: x(times[at]), cy: y(values[at]), r: 5, fill: TEAL }));
  };
}

export function flowsOf(world, lab) {
  const at = world.quarters.length - 1, pick = (rows) => Object.fromEntries(Object.entries(rows).map(([pair, values]) => [pair, values[at]]));
  return { trade: pick(world.trade), exports: pick(world.exports), chosen: world.pair, names: lab.states, when: world.quarters[at], stance: pick(world.stance) };
}

export function qr({ size, path }, address) {
  return s("svg", { class: "qr", viewBox: `-4 -4 ${size + 8} ${size + 8}`, role: "img", "aria-label": say("class-qr", { address }) },
    s("rect", { x: -4, y: -4, width: size + 8, height: size + 8, fill: "#fff" }), s("path", { d: path, fill: "#000", "shape-rendering": "crispEdges" }));
}

// A link to the class's world; without a clipboard it is shown to be copied.
export async function taken({ asked, member, decisions }, lab) {
  if (asked.text !== null && asked.text !== undefined) return say("class-link-own-file");
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
    return say("class-link-copied");
  } catch { return say("class-link-copy", { link }); }
}
