// What is asked and looked at, as one thing: copied, undone, written into a link and read back.

import { LANGUAGES, say } from "./words.js";

const QUARTER = /^\d{4}Q[1-4]$/, VIEWS = ["worlds", "world", "compare", "class"], TABS = ["moved", "helps", "differs", "trust"];
const USUAL = { view: "worlds", tab: "moved", world: 0, state: "KZ" };
const PARTS = ["scenario", "file", "worldview", "set", "dated", "decisions"], SIDES = ["", "pin-", "also-"];

export const wish = (scenario = "baseline") => ({ scenario, text: null, title: null, worldview: null, set: {}, dated: {}, decisions: [] });

// What the server is asked: a lever may set several parameters alike.
export function body(of, lab) {
  const keys = (key) => (lab.levers.find((one) => one.key === key) || { keys: [key] }).keys;
  const spread = (table) => Object.fromEntries(Object.entries(table).flatMap(([key, value]) => keys(key).map((one) => [one, value])));
  const found = { scenario: of.scenario, worldview: of.worldview, set: spread(of.set) };
  if (Object.keys(of.dated).length) found.dated = spread(of.dated);
  return of.text === null ? found : { ...found, text: of.text };
}

export const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

// Steps that can be taken back, each a copy of all that is asked.
export class Steps {
  constructor(now) { Object.assign(this, { now: structuredClone(now), past: [], future: [] }); }

  // Whether it was a step at all.
  take(now) {
    if (same(now, this.now)) return false;
    this.past.push(this.now);
    if (this.past.length > 200) this.past.shift();
    Object.assign(this, { now: structuredClone(now), future: [] });
    return true;
  }

  move(from, to) {
    if (!from.length) return null;
    to.push(this.now);
    this.now = from.pop();
    return structuredClone(this.now);
  }

  back() { return this.move(this.past, this.future); }
  on() { return this.move(this.future, this.past); }
}

// A user's own file does not fit into a link: the tab keeps it under a short sign of its text.
const signs = new Map();
function filed({ scenario, title, text }) {
  if (signs.has(text)) return signs.get(text);
  let sign = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) sign = ((sign ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  const name = sign.toString(36);
  signs.set(text, name);
  try { sessionStorage.setItem(`file-${name}`, JSON.stringify({ scenario, title, text })); } catch { /* a tab that keeps nothing */ }
  return name;
}

function fetched(name) {
  try { return JSON.parse(sessionStorage.getItem(`file-${name}`)); } catch { return null; }
}

const pairs = (table, write) => Object.entries(table).map(write).join(",");

// state: { asked, kept: [pinned, third], look: { view, world, quarter, state, year, tab, language } }.
export function written({ asked, kept, look }) {
  const found = new URLSearchParams();
  [asked, ...kept].forEach((of, at) => {
    if (!of) return;
    const values = { scenario: of.text === null ? of.scenario : null, file: of.text === null ? null : filed(of), worldview: of.worldview, set: pairs(of.set, ([key, value]) => `${key}:${value}`),
      dated: pairs(of.dated, ([key, rows]) => [key, ...rows.map((one) => `${one.first}-${one.last || ""}=${one.value}`)].join(":")),
      decisions: of.decisions.map((one) => [one.state, one.first, one.last, one.mode].join(":")).join(",") };
    if (at === 1 && same(of, wish())) return; // pinned unless said otherwise
    for (const part of PARTS) if (values[part]) found.set(SIDES[at] + part, values[part]);
  });
  for (const [name, value] of Object.entries(look)) if (value !== null && value !== undefined && value !== USUAL[name]) found.set(name, value);
  return `#${found.toString().replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%3D", "=")}`;
}

// The nearest good name to a wrong one, if one is near.
function nearest(wrong, names) {
  const steps = (a, b) => {
    let row = [...b].map((_, n) => n + 1);
    [...a].forEach((one, i) => { let corner = i, left = i + 1; row = [...b].map((other, j) => { const here = Math.min(left + 1, row[j] + 1, corner + (one !== other)); corner = row[j]; left = here; return here; }); });
    return row.at(-1) ?? a.length;
  };
  const [best] = names.map((name) => [steps(wrong.toLowerCase(), name.toLowerCase()), name]).sort((a, b) => a[0] - b[0]);
  return best && best[0] <= Math.max(2, wrong.length / 3) ? [say("page-did-you-mean", { name: best[1] })] : [];
}

// A link as a state, and what in it could not be used, each a sentence.
export function read(hash, lab) {
  const found = new URLSearchParams(hash.replace(/^#/, "")), faults = [], levers = new Map(lab.levers.map((lever) => [lever.key, lever]));
  const no = (what, value, names = [], more = {}) => { faults.push([say(`page-no-${what}`, { name: value.slice(0, 80), ...more }), ...nearest(value, names)].join(" ")); return null; };
  const number = (lever, text) => {
    const value = text === "" ? NaN : Number(text);
    if (value >= lever.low && value <= lever.high) return value;
    faults.push(say("page-link-beyond", { lever: lever.name, value: text.slice(0, 30) || say("page-nothing"), low: lever.low, high: lever.high }));
    return null;
  };
  const list = (name) => (found.get(name) || "").split(",").filter(Boolean);
  const side = (before) => {
    const [file, name] = [found.get(`${before}file`), found.get(`${before}scenario`)];
    if (file === null && name === null) return null;
    const of = wish(), own = file !== null && fetched(file);
    if (own) Object.assign(of, own);
    else if (file !== null) faults.push(say("page-link-file"));
    else if (lab.scenarios.some((one) => one.name === name)) of.scenario = name;
    else no("scenario", name, lab.scenarios.map((one) => one.name), { shown: lab.scenarios[0].title });
    if (!own && (file !== null || of.scenario !== name)) return of; // what else it asks for belongs to a scenario that is not here
    const view = found.get(`${before}worldview`);
    if (view) of.worldview = lab.worldviews.includes(view) ? view : no("worldview", view, lab.worldviews);
    const lever = (key) => levers.get(key) || no("lever", key, [...levers.keys()]);
    for (const entry of list(`${before}set`)) {
      const [key, text = ""] = entry.split(":"), mine = lever(key), value = mine && number(mine, text);
      if (mine && value !== null) of.set[key] = value;
    }
    for (const entry of list(`${before}dated`)) {
      const [key, ...texts] = entry.split(":"), mine = lever(key);
      const rows = mine ? texts.map((text) => stretch(mine, text, number, faults)).filter(Boolean) : [];
      if (mine && rows.length === texts.length) of.dated[key] = rows;
    }
    for (const entry of list(`${before}decisions`)) {
      const [state, first, last, mode] = entry.split(":");
      if ((lab.options[state] || []).includes(mode) && QUARTER.test(first) && QUARTER.test(last) && first <= last) of.decisions.push({ state, first, last, mode });
      else no("decision", entry);
    }
    return of;
  };
  const one = (name, good, what) => { const value = found.get(name); return value === null ? null : good(value) ? value : no(what, value); };
  const known = new Set(["view", "world", "quarter", "state", "year", "tab", "language", ...SIDES.flatMap((before) => PARTS.map((part) => before + part))]);
  for (const name of found.keys()) if (!known.has(name)) no("setting", name, [...known]);
  return { faults, asked: side("") || wish(), kept: [side("pin-") || wish(), side("also-")], look: {
    view: one("view", (value) => VIEWS.includes(value), "view") || "worlds", world: Number(one("world", (value) => /^\d{1,7}$/.test(value), "world") || 0),
    quarter: one("quarter", (value) => QUARTER.test(value), "quarter"), state: one("state", (value) => value in lab.states, "state") || "KZ",
    year: Number(one("year", (value) => /^\d{4}$/.test(value), "year")) || null, tab: one("tab", (value) => TABS.includes(value), "panel") || "moved", language: one("language", (value) => LANGUAGES.includes(value), "language") } };
}

function stretch(lever, text, number, faults) {
  const [span, value] = text.split("="), [first, last] = span.split("-"), to = number(lever, value || "");
  if (to === null) return null;
  if (QUARTER.test(first) && (!last || (QUARTER.test(last) && first <= last))) return { first, last: last || null, value: to };
  faults.push(say("page-link-dates", { lever: lever.name, span: span.slice(0, 30) }));
  return null;
}
