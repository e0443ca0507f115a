// One world, played quarter by quarter: its line, its map, its states and its story.

import { patiently } from "./api.js";
import { curveMonotoneX, line } from "./vendor/d3.js";
import { CARD, FAINT, GOLD, GREY, INK, MODES, ORANGE, STANCES, TEAL, bottom, left, linear, years } from "./axes.js";
import { byId, canvas, h, money, percent, picture, put, readable, s, signed, spoken, timeOf } from "./dom.js";
import { button, chart as kept } from "./charts.js";
import { show } from "./dialogs.js";
import { map, mapSpoken } from "./map.js";
import { recorded } from "./fan.js";
import { along, dated } from "./reader.js";

const TERMS = ["trade gain", "security", "themes", "trust", "dependence", "exposure"];
const PACE = 420; // milliseconds a quarter

export class World {
  constructor(lab, desk) {
    Object.assign(this, { lab, desk, found: null, at: 0, member: 0, code: "KZ", alone: null, ticking: 0, known: "", asking: null, awaited: null, noting: 0, choice: {} });
  }

  // What is asked of the lab, as text: the world on the page is of this, or it is fetched.
  wanted() { return JSON.stringify([this.desk.body(), this.member, this.desk.asked.decisions]); }

  quarter() { return this.awaited || (this.found ? this.found.quarters[this.at] : null); }

  // The world, quarter and state that a link asks for; the quarter is found once the world is.
  look(member, quarter, code) { Object.assign(this, { member, awaited: quarter, code, known: "" }); }

  open() { if (this.known !== this.wanted()) this.fetch(); }

  // A late answer never replaces that to a newer question.
  async fetch() {
    const { asked, body } = this.desk, known = this.wanted(), what = { ...body(), member: this.member };
    if (this.asking) this.asking.abort();
    const mine = new AbortController();
    this.asking = mine;
    this.desk.status("One world is being run…", "world");
    try {
      const found = await patiently("world", { ...what, decisions: asked.decisions }, mine.signal);
      const alone = asked.decisions.length ? await patiently("world", { ...what, decisions: [] }, mine.signal) : null;
      if (this.asking !== mine) return;
      const at = this.quarter() ? found.quarters.indexOf(this.quarter()) : 0;
      Object.assign(this, { found, alone, known, at: Math.max(at, 0), awaited: null });
      this.build();
      this.desk.trouble(null);
      this.desk.status(found.altered ? `World ${found.member}, altered by ${asked.decisions.length === 1 ? "one decision" : `${asked.decisions.length} decisions`}.` : `The same as: ${command(found, body())}. Digest ${found.digest.slice(0, 12)}.`, "world");
      this.desk.remember();
    } catch (failure) { if (this.asking === mine) this.desk.trouble(failure, () => this.fetch()); }
  }

  build() {
    const { found } = this, last = found.quarters.length - 1;
    this.slider = h("input", { type: "range", id: "quarter", min: 0, max: last, value: this.at, oninput: () => this.go(Number(this.slider.value)) });
    this.shown = h("output", { for: "quarter", id: "quarter-shown" });
    this.button = h("button", { type: "button", class: "strong", id: "play", onclick: () => this.play() }, this.ticking ? "❚❚ Pause" : "▶ Play");
    const typed = document.activeElement.id === "member" ? document.activeElement.value : null; // a late answer leaves it
    const member = h("input", { type: "number", id: "member", min: 0, max: 999, value: this.member, onchange: () => { this.member = Math.max(0, Math.round(Number(member.value)) || 0); this.restart(); } });
    this.line = h("div", { class: "plot", id: "world-line" });
    this.place = h("div", { class: "plot", id: "world-map" });
    this.saidLine = h("div"); this.saidMap = h("div"); this.state = h("div", { id: "world-state" });
    this.told = h("ol", { class: "told", tabindex: 0, "aria-label": "What happened" }, found.points.map((point) =>
      h("li", { "data-at": point.at }, h("button", { type: "button", class: "link", "aria-label": `Go to ${found.quarters[point.at]}`, onclick: () => this.go(point.at) }, found.quarters[point.at]), point.says, ".")));
    put(byId("world"), h("div", { class: "one" },
      h("div", { class: "card play", role: "group", "aria-label": "Player" }, this.button,
        h("button", { type: "button", id: "back", "aria-label": "One quarter back", onclick: () => this.go(this.at - 1) }, "◀"),
        h("button", { type: "button", id: "step", "aria-label": "One quarter on", onclick: () => this.go(this.at + 1) }, "▶|"),
        h("label", { for: "quarter", class: "unseen" }, "Quarter"), this.slider, this.shown,
        h("label", { for: "member" }, "World"), member,
        h("button", { type: "button", onclick: () => { this.member = Math.floor(Math.random() * 1000); this.restart(); } }, "Another world"),
        h("button", { type: "button", onclick: () => byId("take").click() }, "Save"), ),
      h("section", { class: "card line", "aria-label": "Trade in this world" }, h("div", { class: "top" }, h("h2", {}, `${found.pair.map((code) => this.lab.states[code]).join("–")} trade, bn USD a year`),
        h("div", { class: "legend" }, h("span", {}, h("i"), "this world"), this.alone ? h("span", { class: "ghost" }, h("i"), "left to itself") : null), button("world-line", "trade in this world", () => this.chart("world-line"))), this.line, this.saidLine),
      h("section", { class: "card map", "aria-label": "Map" }, h("div", { class: "top" }, h("h2", {}, "Flows and powers"), stances(), button("world-map", "flows in this world", () => this.chart("world-map"))), this.place, this.saidMap),
      h("section", { class: "card state", "aria-label": "A state", tabindex: 0 }, this.state),
      h("section", { class: "card story", "aria-label": "Story" }, h("div", { class: "top" }, h("h2", {}, "Its story so far"),
        h("button", { type: "button", class: "small", onclick: () => this.whole() }, "the whole story")), this.told)));
    this.drawLine = picture(this.line, (width, height) => chart(this.found, this.alone, this.at, { history: this.lab.history, go: (quarter) => this.go(quarter) })(width, height));
    this.drawMap = picture(this.place, (width, height) => map(this.flows())(width, height));
    if (typed !== null) { member.value = typed; member.focus(); }
    this.go(this.at);
  }

  charts() { return this.found ? ["world-line", "world-map"].map((id) => this.chart(id)) : []; }

  // A chart as something to take home.
  chart(id) {
    const { found, alone, desk, at } = this, count = desk.asked.decisions.length;
    return kept(id, { box: id, stem: `${found.scenario}-world-${found.member}`, data: { found, alone }, when: found.quarters[at],
      origin: [`World ${found.member} of “${found.title}”${found.altered ? `, altered by ${count === 1 ? "one decision" : `${count} decisions`}` : ""}. Fingerprint ${found.digest.slice(0, 12)}. Qurultay ${this.lab.version}.`] });
  }

  restart() { this.at = 0; this.desk.asked.decisions = []; this.desk.decided(); this.fetch(); }

  whole() { show("The whole story", h("pre", { tabindex: 0 }, this.found.story)); }

  flows() {
    const { found, at } = this, pick = (rows) => Object.fromEntries(Object.entries(rows).map(([pair, values]) => [pair, values[at]]));
    return { trade: pick(found.trade), exports: pick(found.exports), chosen: found.pair, names: this.lab.states, when: found.quarters[at], stance: pick(found.stance), selected: this.code, pick: (code) => { this.code = code; this.go(at); document.querySelector(`#world-map [data-state="${code}"]`)?.focus(); } };
  }

  play() {
    if (this.ticking) { clearInterval(this.ticking); this.ticking = 0; this.button.textContent = "▶ Play"; return; }
    if (this.at >= this.found.quarters.length - 1) this.at = 0;
    this.button.textContent = "❚❚ Pause";
    this.ticking = setInterval(() => {
      if (!this.found || byId("world").hidden || this.at >= this.found.quarters.length - 1) this.play();
      else this.go(this.at + 1);
    }, PACE);
  }

  go(at) {
    const { found } = this, last = found.quarters.length - 1;
    this.at = Math.min(Math.max(at, 0), last);
    this.slider.value = this.at;
    this.slider.style.setProperty("--fill", `${(100 * this.at) / last}%`);
    this.slider.setAttribute("aria-valuetext", found.quarters[this.at]);
    this.shown.value = found.quarters[this.at];
    this.drawLine(); this.drawMap();
    clearTimeout(this.noting);
    this.noting = setTimeout(() => { if (!byId("world").hidden) this.desk.remember(); }, 400); // not at each quarter that is played
    const flows = this.flows();
    put(this.saidMap, mapSpoken(flows.trade, flows.chosen, flows.names, flows.when));
    put(this.saidLine, spoken(`Trade in ${found.quarters[this.at]}: ${money(found.line[this.at])} billion dollars a year.`, ["Quarter", "Trade"], found.quarters.slice(0, this.at + 1).map((quarter, n) => [quarter, money(found.line[n])])));
    let now = null;
    for (const item of this.told.children) {
      item.classList.toggle("ahead", Number(item.dataset.at) > this.at);
      item.classList.toggle("now", Number(item.dataset.at) === this.at);
      if (Number(item.dataset.at) <= this.at) now = item;
    }
    if (now) this.told.scrollTop = now.offsetTop - this.told.offsetTop - this.told.clientHeight + 60;
    put(this.state, this.portrait());
  }

  portrait() {
    const { found, at, code, lab } = this, effort = found.effort[code] && found.effort[code][at];
    if (!effort) return [];
    const bars = (rows) => h("div", { class: "bars" }, rows.map(([name, share, text]) => [h("span", {}, name), h("div", {}, h("i", { style: { width: `${Math.max(0, Math.min(1, share)) * 100}%` } })), h("b", {}, text)]));
    const spent = found.channels.map((channel, n) => [channel.says, effort[n], percent(effort[n])]).filter(([, share]) => share > 0.004).sort((a, b) => b[1] - a[1]);
    const trust = Object.entries(found.trust).filter(([pair]) => pair.split("-").includes(code)).map(([pair, values]) => [lab.states[pair.split("-").find((one) => one !== code)], values[at], values[at].toFixed(2)]).sort((a, b) => b[1] - a[1]).slice(0, 7);
    const chips = h("div", { class: "chips" }, lab.players.map((one) => h("button", { type: "button", "aria-pressed": String(one === code), onclick: () => { this.code = one; this.go(at); } }, lab.states[one])));
    const chosen = lab.players.includes(code);
    return [h("h2", { class: chosen ? "unseen" : null }, lab.states[code], found.stance[code] ? `: ${found.stance[code][at]}` : ""), chips,
      chosen ? this.decide(code) : null,
      h("div", { class: "columns" }, h("div", {}, h("h3", {}, "Where its effort goes"), bars(spent)), h("div", {}, h("h3", {}, "Trust, 0 to 1"), bars(trust))),
      found.reasons[code] ? this.reasons(code) : null];
  }

  reasons(code) {
    const rows = Object.entries(this.found.reasons[code]).map(([mode, values]) => [MODES[mode].says, values[this.at]]);
    return h("table", { class: "reasons" }, h("caption", {}, "Why: what each mode is worth to it this quarter, in spreads of the base year; habit and mood come on top"),
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Mode"), TERMS.map((term) => h("th", { scope: "col", class: "number" }, term)))),
      h("tbody", {}, rows.map(([name, values]) => h("tr", {}, h("th", { scope: "row" }, name), values.map((value) => h("td", { class: `number ${value > 0.05 ? "plus" : value < -0.05 ? "minus" : ""}` }, signed(value, 1)))))));
  }

  decided(decisions) { this.desk.asked.decisions = decisions; this.desk.decided(); this.fetch(); }

  decide(code) {
    const { found, at, desk, lab } = this, from = found.quarters[Math.min(at + 1, found.quarters.length - 1)];
    const mode = h("select", { "aria-label": "Mode", onchange: () => { this.choice.mode = mode.value; } }, Object.entries(MODES).map(([name, one]) => h("option", { value: name, selected: name === this.choice.mode }, one.within)));
    const span = h("select", { "aria-label": "For how long", onchange: () => { this.choice.span = span.value; } }, [["for a year", "3"], ["for four years", "15"], ["to the end", "999"]].map(([says, count]) => h("option", { value: count, selected: count === this.choice.span }, says)));
    const told = desk.asked.decisions.filter((one) => one.state === code);
    return h("div", { class: "decide" }, h("span", {}, `Decide for ${lab.states[code]} from ${from}:`), mode, span,
      h("button", { type: "button", class: "strong", id: "decide", onclick: () => {
        const last = found.quarters[Math.min(found.quarters.indexOf(from) + Number(span.value), found.quarters.length - 1)];
        this.decided([...desk.asked.decisions, { state: code, first: from, last, mode: mode.value }]);
      } }, "Decide"),
      told.map((one) => h("button", { type: "button", title: "Take it back", onclick: () => this.decided(desk.asked.decisions.filter((other) => other !== one)) }, `${MODES[one.mode].says}, ${one.first} to ${one.last} ✕`)));
  }
}

function command(found, what) {
  const sets = Object.entries(what.set).map(([key, value]) => ` --set ${key}=${value}`).join("");
  return `qurultay run ${found.scenario}${what.text === undefined && !what.dated ? "" : ".toml"} --member ${found.member}${sets}${what.worldview ? ` --worldview ${what.worldview}` : ""}`;
}

const stances = () => h("div", { class: "legend" }, Object.values(STANCES).map(({ says, colour, shape }) => h("span", {},
  h("i", { class: "shape", style: { "border-top-color": colour } }, s("svg", { viewBox: "-14 -14 28 28", width: 15, height: 15, "aria-hidden": "true" }, s("path", { d: shape, fill: "none", stroke: colour, "stroke-width": 4 }))), says)));

// The line of one world up to a quarter, the rest faint; `alone` is the same world left to itself.
export function chart(found, alone, at, { history = null, go = null } = {}) {
  const times = found.quarters.map(timeOf), last = times[0] + (found.span || times.length) / 4 - 0.25;
  const base = times[0] - 0.25, record = recorded(history, found.pair, 2 * base - last).filter(([year]) => year <= base);
  return (width, height) => {
    const box = { left: 34, right: width - 20, top: 12, bottom: height - 26 };
    const goals = found.targets.filter((target) => target.traded).map((target) => target.at_least), top = Math.max(...found.line, ...(alone ? alone.line : []), ...goals.filter((goal) => goal < 12), ...record.map(([, value]) => value), 5) * 1.1;
    const x = linear([record.length ? record[0][0] : times[0], Math.max(last, times[0] + 1)], [box.left, box.right]), y = linear([0, top], [box.bottom, box.top]);
    const path = (values) => line().curve(curveMonotoneX).x((_, n) => x(times[n])).y((v) => y(v))(values);
    const events = go ? found.points.filter((point) => point.at < times.length) : [], places = times.map((time) => x(time));
    return readable(canvas(width, height, `Trade in this world up to ${found.quarters[at]}: from ${money(found.base)} to ${money(found.line[at])} billion dollars a year.`,
      left(y, y.ticks(5), box.right, box.left), bottom(x, years(x.domain()[0], last, width - 54), box.bottom),
      [...new Set(goals)].filter((goal) => goal < top).map((goal) => [s("line", { x1: box.left, x2: box.right, y1: y(goal), y2: y(goal), stroke: GOLD, "stroke-width": 1.6, "stroke-dasharray": "2 3" }), s("text", { x: box.left + 5, y: y(goal) - 6, class: "goal halo" }, `target: ${goal} bn`)]),
      record.length ? [s("path", { d: line()(record.map(([year, value]) => [x(year), y(value)])), fill: "none", stroke: GREY, "stroke-width": 2.2, "stroke-linejoin": "round" }), s("line", { x1: x(base), x2: x(base), y1: box.top, y2: box.bottom, stroke: FAINT }),
        s("text", { x: box.left + 5, y: y(Math.max(...record.slice(0, Math.ceil(record.length / 3)).map(([, value]) => value))) - 7, class: "note halo" }, "record")] : null,
      alone ? s("path", { d: path(alone.line), fill: "none", stroke: ORANGE, "stroke-width": 1.8, "stroke-dasharray": "6 4" }) : null,
      s("path", { d: path(found.line), fill: "none", stroke: TEAL, "stroke-width": 1.4, opacity: 0.25 }),
      s("path", { d: path(found.line.slice(0, at + 1)), fill: "none", stroke: TEAL, "stroke-width": 2.8 }),
      s("circle", { cx: x(times[at]), cy: y(found.line[at]), r: 5, fill: TEAL, stroke: CARD, "stroke-width": 2 }),
      s("text", { x: Math.max(Math.min(x(times[at]), box.right - 24), box.left + 14), y: y(found.line[at]) - 11, "text-anchor": "middle", class: "place halo", fill: INK }, money(found.line[at])),
      events.map((point) => s("path", { d: `M${x(times[point.at])},${box.bottom - 9}l4.5,8h-9z`, fill: point.at <= at ? INK : CARD, stroke: INK, "stroke-width": 1 }))), {
      name: "Trade by quarter", count: times.length, first: at, rule: [box.top, box.bottom], near: along(places, box.left, box.right), at: (n) => [places[n], box.top + 40],
      says: (n) => [dated(found.quarters[n]), ["this world", `${money(found.line[n])} bn`, TEAL], ...(alone && alone.line[n] !== undefined ? [["left to itself", `${money(alone.line[n])} bn`, ORANGE]] : []), ...events.filter((point) => point.at === n).map((point) => [`▲ ${point.says}`, ""])],
      dots: (n) => [[places[n], y(found.line[n]), TEAL]], pick: go, picks: go ? (n) => (n === at ? "" : "go to this quarter") : null,
    });
  };
}
