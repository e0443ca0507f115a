// A class: a teacher opens it, teams vote for a state's mode each year, and the world answers.

import { ask, patiently } from "./api.js";
import { MODES } from "./axes.js";
import { byId, h, picture, put } from "./dom.js";
import { map, mapSpoken } from "./map.js";
import { chart, stances } from "./world.js";

const PAUSE = 1500; // milliseconds between looks

export class Room {
  constructor(lab, desk) {
    Object.assign(this, { lab, desk, code: "", teacher: "", seen: 0, version: -1, world: null, alone: null, mine: null, timer: 0 });
    // A random token, so that a second vote replaces the first; it says nothing about anybody.
    this.voter = [...crypto.getRandomValues(new Uint8Array(9))].map((byte) => byte.toString(36)).join("").slice(0, 20).padEnd(8, "0");
  }

  open() {
    if (this.code) { this.look(); return; }
    const code = h("input", { type: "text", id: "class-code", maxlength: 12, autocomplete: "off" });
    put(byId("class"), h("div", { class: "doors" },
      h("section", { class: "card" }, h("h2", {}, "Take part"), h("p", {}, "Your teacher shows a class code."), h("label", { for: "class-code" }, "Class code"), code,
        h("button", { type: "button", class: "strong", onclick: () => this.enter(code.value.trim().toUpperCase(), "") }, "Join the class")),
      h("section", { class: "card" }, h("h2", {}, "Teach"), h("p", {}, "Open a class for the scenario and levers as they stand. Teams vote what each state does year by year; you close the vote, and the world answers."),
        h("p", { class: "hint" }, "Nothing is known of anybody: no names, no addresses. All is forgotten when the class ends."),
        h("button", { type: "button", class: "strong", id: "open-class", onclick: () => this.teach() }, "Open a class"))));
  }

  async teach() {
    try {
      const found = await ask("class/open", { ...this.desk.body(), member: 0 });
      this.enter(found.code, found.teacher);
    } catch (failure) { this.desk.trouble(failure); }
  }

  enter(code, teacher) {
    Object.assign(this, { code, teacher, seen: 0, version: -1, world: null });
    this.look();
  }

  async look() {
    clearTimeout(this.timer);
    if (!this.code) return;
    try {
      this.take(await patiently("class/look", { code: this.code, seen: this.seen }));
      this.desk.trouble(null);
    } catch (failure) {
      this.desk.trouble(failure);
      if (failure.status === 404) { this.code = ""; this.open(); return; }
    }
    if (!byId("class").hidden) this.timer = setTimeout(() => this.look(), PAUSE);
  }

  take(found) {
    if (found.world) { this.world = { ...found.world, span: 4 * (found.end - Number(found.world.quarters[0].slice(0, 4)) + 1) }; this.alone = found.alone ? { line: found.alone } : null; this.seen = found.played; this.mine = null; }
    if (found.version === this.version && !found.world) return;
    this.version = found.version;
    this.draw(found);
  }

  draw(found) {
    const { lab } = this, focused = document.activeElement && document.activeElement.id;
    const bar = h("div", { class: "card bar" }, h("span", { class: "code" }, h("span", { class: "unseen" }, "Class code "), found.code),
      h("div", { class: "grow" }, h("h2", {}, found.over ? `${found.title}: all years are decided` : `What do the states do in ${found.year}?`), h("p", { class: "hint" }, `${found.asks} ${found.voters} ${found.voters === 1 ? "vote" : "votes"} so far.`)),
      this.teacher ? [h("button", { type: "button", class: "strong", id: "decide-year", disabled: found.over || found.busy, onclick: () => this.decide() }, found.busy ? "The world answers…" : found.over ? "Over" : `Close the vote for ${found.year}`), h("button", { type: "button", id: "end-class", onclick: () => this.end() }, "End the class")] : null);
    const teams = h("div", { class: "teams", role: "group", "aria-label": `Votes for ${found.year}` }, lab.players.map((state) => this.team(state, found)));
    const before = found.turns.at(-1);
    this.line = h("div", { class: "plot" }); this.place = h("div", { class: "plot" });
    put(byId("class"), h("div", { class: "class" }, bar, teams,
      h("section", { class: "card line", "aria-label": "Trade" }, h("div", { class: "top" }, h("h2", {}, "What trade made of it, bn USD a year"), h("div", { class: "legend" }, h("span", {}, h("i"), "your world"), h("span", { class: "ghost" }, h("i"), "left to itself"))), this.line,
        h("p", { class: "hint" }, before ? `${before.year}: ${Object.entries(before.told).map(([state, mode]) => `${lab.states[state]} ${MODES[mode].within}`).join("; ") || "every state decided for itself"}.` : "Close the first vote, and the line begins.")),
      h("section", { class: "card map", "aria-label": "Map" }, h("div", { class: "top" }, h("h2", {}, "Flows, and the stance of each power"), stances()), this.place, this.world ? this.spoken() : null)));
    if (this.world) {
      const at = this.world.quarters.length - 1;
      picture(this.line, (width, height) => chart(this.world, this.alone, at, { history: this.lab.history })(width, height));
      picture(this.place, (width, height) => map(this.flows())(width, height));
    }
    if (focused && byId(focused)) byId(focused).focus();
  }

  spoken() { const flows = this.flows(); return mapSpoken(flows.trade, flows.chosen, flows.names, flows.when); }

  flows() {
    const at = this.world.quarters.length - 1, pick = (rows) => Object.fromEntries(Object.entries(rows).map(([pair, values]) => [pair, values[at]]));
    return { trade: pick(this.world.trade), chosen: this.world.pair, names: this.lab.states, when: this.world.quarters[at], stance: pick(this.world.stance) };
  }

  team(state, found) {
    const votes = found.votes[state] || {};
    return h("section", { class: "card team", "aria-label": this.lab.states[state] }, h("h2", {}, this.lab.states[state]), Object.entries(MODES).map(([mode, one]) =>
      h("button", { type: "button", id: `vote-${state}-${mode}`, disabled: found.over || found.busy, "aria-pressed": String(this.mine === `${state} ${mode}`), onclick: () => this.vote(state, mode) },
        h("span", {}, one.says), h("span", {}, String(votes[mode] || 0)))));
  }

  async vote(state, mode) {
    try {
      await ask("class/vote", { code: this.code, voter: this.voter, state, mode });
      this.mine = `${state} ${mode}`;
      this.version = -1;
      this.look();
    } catch (failure) { this.desk.trouble(failure); }
  }

  async decide() {
    this.desk.status("The world answers…");
    try {
      this.take(await patiently("class/decide", { code: this.code, teacher: this.teacher }));
      this.desk.status("The world has answered.");
    } catch (failure) { this.desk.trouble(failure); }
  }

  async end() {
    try { await ask("class/close", { code: this.code, teacher: this.teacher }); } catch (failure) { this.desk.trouble(failure); }
    clearTimeout(this.timer);
    this.code = this.teacher = "";
    this.open();
  }
}
