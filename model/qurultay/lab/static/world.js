// One world, played quarter by quarter: its line, its map, its states and its story.

import { patiently } from "./api.js";
import { curveMonotoneX, line } from "./vendor/d3.js";
import { CARD, FAINT, GOLD, GREY, INK, MODES, ORANGE, STANCES, TEAL, bottom, left, linear, years } from "./axes.js";
import { bn, byId, canvas, dated, h, money, pair, percent, picture, put, readable, s, signed, spoken, state, timeOf } from "./dom.js";
import { button, chart as kept } from "./charts.js";
import { show } from "./dialogs.js";
import { map, mapSpoken, stanceWord } from "./map.js";
import { recorded } from "./fan.js";
import { along } from "./reader.js";
import { number, quarter as date, say } from "./words.js";

const TERMS = ["gain", "security", "themes", "trust", "dependence", "exposure"];
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
    this.desk.status(say("page-world-running"), "world");
    try {
      const found = await patiently("world", { ...what, decisions: asked.decisions }, mine.signal);
      const alone = asked.decisions.length ? await patiently("world", { ...what, decisions: [] }, mine.signal) : null;
      if (this.asking !== mine) return;
      const at = this.quarter() ? found.quarters.indexOf(this.quarter()) : 0;
      Object.assign(this, { found, alone, known, at: Math.max(at, 0), awaited: null });
      this.build();
      this.desk.trouble(null);
      this.desk.status(found.altered ? say("page-world-altered", { number: found.member, count: asked.decisions.length }) : say("page-world-same", { command: command(found, body()), digest: found.digest.slice(0, 12) }), "world");
      this.desk.remember();
    } catch (failure) { if (this.asking === mine) this.desk.trouble(failure, () => this.fetch()); }
  }

  build() {
    const { found } = this, last = found.quarters.length - 1;
    this.slider = h("input", { type: "range", id: "quarter", min: 0, max: last, value: this.at, oninput: () => this.go(Number(this.slider.value)) });
    this.shown = h("output", { for: "quarter", id: "quarter-shown" });
    this.button = h("button", { type: "button", class: "strong", id: "play", onclick: () => this.play() }, say(this.ticking ? "page-pause" : "page-play"));
    const typed = document.activeElement.id === "member" ? document.activeElement.value : null; // a late answer leaves it
    const member = h("input", { type: "number", id: "member", min: 0, max: 999, value: this.member, onchange: () => { this.member = Math.max(0, Math.round(Number(member.value)) || 0); this.restart(); } });
    this.line = h("div", { class: "plot", id: "world-line" });
    this.place = h("div", { class: "plot", id: "world-map" });
    this.saidLine = h("div"); this.saidMap = h("div"); this.state = h("div", { id: "world-state" });
    this.told = h("ol", { class: "told", tabindex: 0, "aria-label": say("page-what-happened") }, found.points.map((point) =>
      h("li", { "data-at": point.at }, h("button", { type: "button", class: "link", "aria-label": say("page-go-to", { quarter: date(found.quarters[point.at]) }), onclick: () => this.go(point.at) }, date(found.quarters[point.at])), h("span", {}, point.says, "."))));
    put(byId("world"), h("div", { class: "one" },
      h("div", { class: "card play", role: "group", "aria-label": say("page-player") }, this.button,
        h("button", { type: "button", id: "back", "aria-label": say("page-quarter-back"), onclick: () => this.go(this.at - 1) }, "◀"),
        h("button", { type: "button", id: "step", "aria-label": say("page-quarter-on"), onclick: () => this.go(this.at + 1) }, "▶|"),
        h("label", { for: "quarter", class: "unseen" }, say("page-quarter-word")), this.slider, this.shown,
        h("label", { for: "member" }, say("page-world-word")), member,
        h("button", { type: "button", onclick: () => { this.member = Math.floor(Math.random() * 1000); this.restart(); } }, say("page-another-world")),
        h("button", { type: "button", onclick: () => byId("take").click() }, say("page-save-word"))),
      h("section", { class: "card line", "aria-label": say("page-trade-in-world") }, h("div", { class: "top" }, h("h2", {}, say("page-with-unit", { title: say("page-trade-of", { pair: found.pair.map((code) => this.lab.states[code]).join("–"), with: pair(found.pair, this.lab.states) }), unit: say("page-unit-bn-year") })),
        h("div", { class: "legend" }, h("span", {}, h("i"), say("page-this-world")), this.alone ? h("span", { class: "ghost" }, h("i"), say("page-left-alone")) : null), button("world-line", () => this.chart("world-line"))), this.line, this.saidLine),
      h("section", { class: "card map", "aria-label": say("page-map") }, h("div", { class: "top" }, h("h2", {}, say("page-flows-powers")), stances(), button("world-map", () => this.chart("world-map"))), this.place, this.saidMap),
      h("section", { class: "card state", "aria-label": say("page-a-state"), tabindex: 0 }, this.state),
      h("section", { class: "card story", "aria-label": say("page-story") }, h("div", { class: "top" }, h("h2", {}, say("page-story-so-far")),
        h("button", { type: "button", class: "small", onclick: () => this.whole() }, say("page-whole-story"))), this.told)));
    this.drawLine = picture(this.line, (width, height) => chart(this.found, this.alone, this.at, { history: this.lab.history, go: (quarter) => this.go(quarter) })(width, height));
    this.drawMap = picture(this.place, (width, height) => map(this.flows())(width, height));
    if (typed !== null) { member.value = typed; member.focus(); }
    this.go(this.at);
  }

  charts() { return this.found ? ["world-line", "world-map"].map((id) => this.chart(id)) : []; }

  // A chart as something to take home.
  chart(id) {
    const { found, alone, desk, at } = this, count = desk.asked.decisions.length;
    return kept(id, { box: id, stem: `${found.scenario}-world-${found.member}`, data: { found, alone }, when: date(found.quarters[at]),
      origin: [`${say(found.altered ? "page-world-origin-altered" : "page-world-origin", { number: found.member, title: found.title, count, digest: found.digest.slice(0, 12) })} Qurultay ${this.lab.version}.`] });
  }

  restart() { this.at = 0; this.desk.asked.decisions = []; this.desk.decided(); this.fetch(); }

  whole() { show(say("page-whole-story-title"), h("pre", { tabindex: 0, dir: "auto" }, this.found.story)); }

  flows() {
    const { found, at } = this, pick = (rows) => Object.fromEntries(Object.entries(rows).map(([pair, values]) => [pair, values[at]]));
    return { trade: pick(found.trade), exports: pick(found.exports), chosen: found.pair, names: this.lab.states, when: date(found.quarters[at]), stance: pick(found.stance), selected: this.code, pick: (code) => { this.code = code; this.go(at); document.querySelector(`#world-map [data-state="${code}"]`)?.focus(); } };
  }

  play() {
    if (this.ticking) { clearInterval(this.ticking); this.ticking = 0; this.button.textContent = say("page-play"); return; }
    if (this.at >= this.found.quarters.length - 1) this.at = 0;
    this.button.textContent = say("page-pause");
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
    this.slider.setAttribute("aria-valuetext", date(found.quarters[this.at]));
    this.shown.value = date(found.quarters[this.at]);
    this.drawLine(); this.drawMap();
    clearTimeout(this.noting);
    this.noting = setTimeout(() => { if (!byId("world").hidden) this.desk.remember(); }, 400); // not at each quarter that is played
    const flows = this.flows();
    put(this.saidMap, mapSpoken(flows.trade, flows.chosen, flows.names, flows.when));
    put(this.saidLine, spoken(say("page-trade-in-quarter", { quarter: date(found.quarters[this.at]), number: money(found.line[this.at]) }), [say("page-quarter-word"), say("page-trade")], found.quarters.slice(0, this.at + 1).map((quarter, n) => [date(quarter), money(found.line[n])])));
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
    const trust = Object.entries(found.trust).filter(([pair]) => pair.split("-").includes(code)).map(([pair, values]) => [lab.states[pair.split("-").find((one) => one !== code)], values[at], number(values[at], 2)]).sort((a, b) => b[1] - a[1]).slice(0, 7);
    const chips = h("div", { class: "chips" }, lab.players.map((one) => h("button", { type: "button", "aria-pressed": String(one === code), onclick: () => { this.code = one; this.go(at); } }, lab.states[one])));
    const chosen = lab.players.includes(code);
    return [h("h2", { class: chosen ? "unseen" : null }, found.stance[code] ? say("page-power-stance", { state: state(code, lab.states), stance: stanceWord(found.stance[code][at]) }) : lab.states[code]), chips,
      chosen ? this.decide(code) : null,
      h("div", { class: "columns" }, h("div", {}, h("h3", {}, say("page-effort-goes")), bars(spent)), h("div", {}, h("h3", {}, say("page-trust-scale")), bars(trust))),
      found.reasons[code] ? this.reasons(code) : null];
  }

  reasons(code) {
    const rows = Object.entries(this.found.reasons[code]).map(([mode, values]) => [MODES[mode].says, values[this.at]]);
    return h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": say("page-reasons") }, h("table", { class: "reasons" }, h("caption", {}, say("page-reasons")),
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, say("page-mode")), TERMS.map((term) => h("th", { scope: "col", class: "number" }, say(`page-term-${term}`))))),
      h("tbody", {}, rows.map(([name, values]) => h("tr", {}, h("th", { scope: "row" }, name), values.map((value) => h("td", { class: `number ${value > 0.05 ? "plus" : value < -0.05 ? "minus" : ""}` }, signed(value, 1))))))));
  }

  decided(decisions) { this.desk.asked.decisions = decisions; this.desk.decided(); this.fetch(); }

  decide(code) {
    const { found, at, desk, lab } = this, from = found.quarters[Math.min(at + 1, found.quarters.length - 1)];
    const mode = h("select", { "aria-label": say("page-mode"), onchange: () => { this.choice.mode = mode.value; } }, Object.entries(MODES).map(([name, one]) => h("option", { value: name, selected: name === this.choice.mode }, one.within)));
    const span = h("select", { "aria-label": say("page-how-long"), onchange: () => { this.choice.span = span.value; } }, [[say("page-for-a-year"), "3"], [say("page-for-four-years"), "15"], [say("page-to-the-end"), "999"]].map(([says, count]) => h("option", { value: count, selected: count === this.choice.span }, says)));
    const told = desk.asked.decisions.filter((one) => one.state === code);
    return h("div", { class: "decide" }, h("span", {}, say("page-decide-for", { state: state(code, lab.states), quarter: date(from) })), mode, span,
      h("button", { type: "button", class: "strong", id: "decide", onclick: () => {
        const last = found.quarters[Math.min(found.quarters.indexOf(from) + Number(span.value), found.quarters.length - 1)];
        this.decided([...desk.asked.decisions, { state: code, first: from, last, mode: mode.value }]);
      } }, say("page-decide")),
      told.map((one) => h("button", { type: "button", title: say("page-take-back"), onclick: () => this.decided(desk.asked.decisions.filter((other) => other !== one)) }, say("page-decided", { mode: MODES[one.mode].says, first: date(one.first), last: date(one.last) }))));
  }
}

function command(found, what) {
  const sets = Object.entries(what.set).map(([key, value]) => ` --set ${key}=${value}`).join("");
  return `qurultay run ${found.scenario}${what.text === undefined && !what.dated ? "" : ".toml"} --member ${found.member}${sets}${what.worldview ? ` --worldview ${what.worldview}` : ""}`;
}

const stances = () => h("div", { class: "legend" }, Object.entries(STANCES).map(([stance, { colour, shape }]) => h("span", {},
  h("i", { class: "shape", style: { "border-top-color": colour } }, s("svg", { viewBox: "-14 -14 28 28", width: 15, height: 15, "aria-hidden": "true" }, s("path", { d: shape, fill: "none", stroke: colour, "stroke-width": 4 }))), stanceWord(stance))));

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
    return readable(canvas(width, height, say("page-line-said", { quarter: date(found.quarters[at]), from: money(found.base), to: money(found.line[at]) }),
      left(y, y.ticks(5), box.right, box.left), bottom(x, years(x.domain()[0], last, width - 54), box.bottom),
      [...new Set(goals)].filter((goal) => goal < top).map((goal) => [s("line", { x1: box.left, x2: box.right, y1: y(goal), y2: y(goal), stroke: GOLD, "stroke-width": 1.6, "stroke-dasharray": "2 3" }), s("text", { x: box.left + 5, y: y(goal) - 6, class: "goal halo" }, say("page-target", { number: number(goal) }))]),
      record.length ? [s("path", { d: line()(record.map(([year, value]) => [x(year), y(value)])), fill: "none", stroke: GREY, "stroke-width": 2.2, "stroke-linejoin": "round" }), s("line", { x1: x(base), x2: x(base), y1: box.top, y2: box.bottom, stroke: FAINT }),
        s("text", { x: box.left + 5, y: y(Math.max(...record.slice(0, Math.ceil(record.length / 3)).map(([, value]) => value))) - 7, class: "note halo" }, say("page-record"))] : null,
      alone ? s("path", { d: path(alone.line), fill: "none", stroke: ORANGE, "stroke-width": 1.8, "stroke-dasharray": "6 4" }) : null,
      s("path", { d: path(found.line), fill: "none", stroke: TEAL, "stroke-width": 1.4, opacity: 0.25 }),
      s("path", { d: path(found.line.slice(0, at + 1)), fill: "none", stroke: TEAL, "stroke-width": 2.8 }),
      s("circle", { cx: x(times[at]), cy: y(found.line[at]), r: 5, fill: TEAL, stroke: CARD, "stroke-width": 2 }),
      s("text", { x: Math.max(Math.min(x(times[at]), box.right - 24), box.left + 14), y: y(found.line[at]) - 11, "text-anchor": "middle", class: "place halo", fill: INK }, money(found.line[at])),
      events.map((point) => s("path", { d: `M${x(times[point.at])},${box.bottom - 9}l4.5,8h-9z`, fill: point.at <= at ? INK : CARD, stroke: INK, "stroke-width": 1 }))), {
      name: say("page-trade-by-quarter"), count: times.length, first: at, rule: [box.top, box.bottom], near: along(places, box.left, box.right), at: (n) => [places[n], box.top + 40],
      says: (n) => [dated(found.quarters[n]), [say("page-this-world"), bn(found.line[n]), TEAL], ...(alone && alone.line[n] !== undefined ? [[say("page-left-alone"), bn(alone.line[n]), ORANGE]] : []), ...events.filter((point) => point.at === n).map((point) => [`▲ ${point.says}`, ""])],
      dots: (n) => [[places[n], y(found.line[n]), TEAL]], pick: go, picks: go ? (n) => (n === at ? "" : say("page-go-here")) : null,
    });
  };
}
