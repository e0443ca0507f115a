// Many worlds: the figures, the charts, the map, and the tabs beside them.

import { button, chart } from "./charts.js";
import { named } from "./axes.js";
import { curves, curvesSpoken } from "./curves.js";
import { differences } from "./differences.js";
import { byId, h, money, pair, percent, picture, put, yearOf } from "./dom.js";
import { fan, fanSpoken } from "./fan.js";
import { map, mapSpoken } from "./map.js";
import { modes, modesSpoken } from "./modes.js";
import { network, networkSpoken } from "./network.js";
import { costLine, parts, partsSpoken } from "./parts.js";
import { ranked } from "./ranked.js";
import { trusted } from "./trusted.js";
import { say, year as dateOf } from "./words.js";

export class Worlds {
  constructor(lab, openWorld) {
    this.lab = lab;
    this.openWorld = openWorld; // shows one world by its number
    this.data = this.ghost = this.found = this.before = this.helped = this.differed = null;
    this.changed = this.pinnedChanged = () => ""; // in words, what levers change
    this.year = null;
    this.single = this.all = false;
    const draw = (id, make) => picture(byId(id), (width, height) => (this.data ? make()(width, height) : null));
    this.pictures = [
      draw("fan", () => fan(this.data, this.ghost, { history: this.lab.history, names: this.lab.states, year: this.year, worlds: this.single, all: this.all, turn: (year) => this.turn(year), open: this.openWorld })),
      draw("map", () => map(this.flows())),
      draw("curves", () => curves(this.data, this.ghost)),
      draw("modes", () => modes(this.data, this.ghost)),
      draw("moved", () => (this.found ? parts(this.found, this.before, this.year, this.lab.states) : () => null)),
      draw("trust", () => network(this.at("trust"), this.lab.states, this.year)),
    ];
    byId("year").addEventListener("input", (event) => this.turn(Number(event.target.value)));
    for (const name of ["single", "all"]) byId(name).addEventListener("click", (event) => {
      this[name] = !this[name];
      event.target.setAttribute("aria-pressed", String(this[name]));
      this.pictures[0]();
    });
    this.tabs();
    this.spell();
    for (const id of ["fan", "map", "curves", "modes"]) byId(id).closest(".card").querySelector(".top").append(button(id, () => this.chart(id)));
    document.querySelector(".tabs").after(button("more", () => this.chart(this.tab())));
  }

  // All words that come with the lab itself, again in another language.
  spell() {
    named(this.lab.mode_names);
    trusted(this.lab.trust);
  }

  // Which of the panels is open: "moved", "helps", "differs" or "trust".
  tab() { return document.querySelector('[role="tab"][aria-selected="true"]').id.slice(4); }

  // A chart as something to take home, or null while it has no numbers.
  chart(id) {
    const { data, ghost, found, before, helped, differed, lab } = this;
    if (!data || (id === "moved" && !found) || (id === "helps" && !helped) || (id === "differs" && !differed)) return null;
    const of = (one, changed) => say(changed ? "page-origin-changed" : "page-origin", { count: one.members, title: one.page.title, changed, digest: one.digest.slice(0, 12) });
    const two = ghost && ["fan", "curves", "modes", "moved"].includes(id); // what is pinned is drawn too
    return chart(id, { samples: two ? byId("legend").parentElement : null, box: ["helps", "differs"].includes(id) ? null : id, stem: `${data.scenario}-${data.digest.slice(0, 6)}`, when: ["map", "moved", "trust"].includes(id) ? dateOf(this.year) : null, data: { data, ghost, found, before, helped, differed, lab },
      origin: [[of(data, this.changed()), ...(two ? [say("page-origin-pinned", { pinned: of(ghost, this.pinnedChanged()) })] : []), `Qurultay ${lab.version}.`].join(" ")] });
  }

  // All charts that are on the screen.
  charts() { return ["fan", "map", "curves", "modes", this.tab()].map((id) => this.chart(id)).filter(Boolean); }

  // Show a year and a panel, as a link asks.
  look(year, tab) {
    if (year !== null) this.year = year;
    byId(`tab-${tab}`).click();
  }

  tabs() {
    const tabs = [...document.querySelectorAll('[role="tab"]')];
    const pick = (tab) => {
      for (const one of tabs) {
        one.setAttribute("aria-selected", String(one === tab));
        one.tabIndex = one === tab ? 0 : -1;
        byId(one.getAttribute("aria-controls")).hidden = one !== tab;
      }
    };
    tabs.forEach((tab, n) => {
      tab.addEventListener("click", () => pick(tab));
      tab.addEventListener("keydown", (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (!step) return;
        const next = tabs[(n + step + tabs.length) % tabs.length];
        pick(next);
        next.focus();
      });
    });
  }

  show(data, ghost) {
    this.data = data;
    this.ghost = ghost;
    const { years } = data.page;
    if (this.year === null || this.year > years.at(-1)) this.year = years.at(-1);
    if (this.year < years[0]) this.year = years[0];
    const slider = byId("year");
    slider.min = years[0];
    slider.max = years.at(-1);
    slider.value = this.year;
    if (!ghost) this.before = null;
    put(byId("fan-title"), say("page-trade-of", { pair: data.page.pair.map((code) => this.lab.states[code]).join("–"), with: pair(data.page.pair, this.lab.states) }), " ", h("small", {}, say("page-unit-bn")));
    put(byId("legend"), h("span", { class: "recorded", title: this.lab.history.source }, h("i"), say("page-record")), h("span", {}, h("i"), say("page-this-one.within")), ghost ? h("span", { class: "ghost", title: ghost.page.title }, h("i"), say("page-pinned")) : null);
    this.figures();
    this.draw();
  }

  draw() {
    const { data, ghost } = this;
    for (const again of this.pictures) again();
    put(byId("fan-spoken"), fanSpoken(data, ghost, this.lab.history, this.lab.states));
    put(byId("curves-spoken"), curvesSpoken(data, ghost));
    put(byId("modes-spoken"), modesSpoken(data, ghost));
    this.dated();
  }

  turn(year) {
    const { years } = this.data.page;
    this.year = Math.min(Math.max(year, years[0]), years.at(-1));
    byId("year").value = this.year;
    this.moment();
  }

  // What depends on the year shown.
  moment() {
    for (const n of [0, 1, 4, 5]) this.pictures[n]();
    this.dated();
  }

  dated() {
    const slider = byId("year"), { years } = this.data.page, flows = this.flows();
    byId("year-shown").value = dateOf(this.year);
    slider.setAttribute("aria-valuetext", dateOf(this.year));
    slider.style.setProperty("--fill", `${(100 * (this.year - years[0])) / (years.at(-1) - years[0])}%`);
    put(byId("map-spoken"), mapSpoken(flows.trade, flows.chosen, flows.names, flows.when));
    put(byId("trust-spoken"), networkSpoken(this.at("trust"), this.lab.states, this.year));
    if (this.found) this.spokenParts();
  }

  at(name) {
    const place = this.data.page.years.indexOf(this.year);
    return Object.fromEntries(Object.entries(this.data.page[name]).map(([pair, values]) => [pair, values[place]]));
  }

  flows() {
    return { trade: this.at("trade"), exports: this.at("exports"), chosen: this.data.page.pair, names: this.lab.states, when: dateOf(this.year) };
  }

  figures() {
    const { data, ghost } = this, page = data.page, goals = page.targets.slice(0, 2);
    const due = data.quarters.at(-1), figure = (value, says, old) => h("div", { class: "figure" }, h("b", {}, value), h("span", {}, says, old ? h("em", {}, old) : null));
    const was = (number) => say("page-pinned-at", { was: number }), own = (one) => one.page.modes.bilateral.at(-1) + one.page.modes.intra_regional.at(-1);
    put(byId("figures"),
      figure(money(page.fan.p50.at(-1)), say("page-median-in", { year: dateOf(yearOf(due)) }), ghost && was(money(ghost.page.fan.p50.at(-1)))),
      goals.map((target) => {
        const old = ghost && ghost.page.targets.find((one) => one.name === target.name);
        return figure(percent(target.standing), say("page-chance-of", { goal: target.says, year: dateOf(yearOf(target.by)), touched: percent(target.touched) }), old && was(percent(old.standing)));
      }),
      figure(percent(own(data)), say("page-effort-inside", { year: dateOf(yearOf(due)) }), ghost && was(percent(own(ghost)))));
  }

  moved(found, before) {
    this.found = found;
    this.before = before;
    this.pictures[4]();
    this.spokenParts();
  }

  spokenParts() {
    put(byId("moved-cost"), costLine(this.found, this.year));
    put(byId("moved-spoken"), partsSpoken(this.found, this.before, this.year, this.lab.states));
  }

  ranked(found, on) {
    this.helped = found;
    put(byId("panel-helps"), ranked(found, on));
  }

  differs(found, pinned) {
    this.differed = found;
    put(byId("panel-differs"), differences(found, pinned));
  }
}
