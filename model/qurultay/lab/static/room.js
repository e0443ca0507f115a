// A class: a teacher opens it, teams vote round by round, and the world answers.

import { ask, patiently, save } from "./api.js";
import { byId, h, picture, put } from "./dom.js";
import { choices, flowsOf, gap, gapSentence, named, qr, results, scores, taken } from "./lesson.js";
import { map, mapSpoken } from "./map.js";

const PAUSE = 1500; // milliseconds between looks
const KEPT = "qurultay-class"; // what a tab knows of its class, so that a reload loses nothing

const shortCode = () => (/^\/([A-Za-z]{6})$/.exec(location.pathname) || [])[1];

// Before the page asks for anything: whoever started the lab, or comes by a class's address, is let in.
export async function admitted() {
  const host = new URLSearchParams(location.hash.slice(1)).get("host"), code = shortCode();
  if (host) history.replaceState(null, "", location.pathname);
  if (host || code) await ask("join", { code: host || code }).catch(() => {});
}

function recalled() {
  try { return JSON.parse(sessionStorage.getItem(KEPT)) || {}; } catch { return {}; }
}

export class Room {
  constructor(lab, desk) {
    Object.assign(this, { lab, desk, code: "", teacher: "", voter: null, team: null, door: null, timer: 0, ...recalled(), seen: 0, version: -1, world: null, alone: null });
    const code = (shortCode() || "").toUpperCase();
    if (code && code !== this.code) Object.assign(this, { code, teacher: "", voter: null, team: null });
    this.student = Boolean(this.code) && !this.teacher; // a phone that shows its class and nothing else
    document.body.classList.toggle("student", this.student);
    document.addEventListener("visibilitychange", () => { if (!document.hidden && this.code && !byId("class").hidden) this.look(); });
  }

  keep() {
    const { code, teacher, voter, team } = this;
    try { sessionStorage.setItem(KEPT, JSON.stringify({ code, teacher, voter, team })); } catch { /* a tab that keeps nothing */ }
    document.body.classList.toggle("student", this.student);
  }

  open() {
    if (this.code) { this.look(); return; }
    this.doors();
    if (this.lab.host) this.list();
  }

  doors() {
    const code = h("input", { type: "text", id: "class-code", maxlength: 12, autocomplete: "off", autocapitalize: "characters", required: true });
    const years = h("select", { id: "class-years" }, h("option", { value: 1 }, "one year"), h("option", { value: 2 }, "two years"));
    const luck = h("select", { id: "class-luck" }, h("option", { value: "" }, "drawn for this class"), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => h("option", { value: n }, `the same every time: world ${n}`)));
    const powers = h("input", { type: "checkbox", id: "class-powers" });
    this.listed = h("div");
    const form = (go, ...inside) => h("form", { class: "card", onsubmit: (event) => { event.preventDefault(); go(); } }, inside);
    put(byId("class"), h("div", { class: "doors" },
      form(() => this.enter(code.value.trim().toUpperCase()), h("h2", {}, "Take part"), h("p", {}, "Your teacher shows a class code."), h("label", { for: "class-code" }, "Class code"), code,
        h("button", { class: "strong" }, "Join the class"), this.student ? h("a", { href: "/" }, "Open the whole lab") : null),
      this.lab.host ? form(() => this.teach({ years: Number(years.value), powers: powers.checked, fresh_luck: luck.value === "", member: Number(luck.value) }),
        h("h2", {}, "Teach"), h("p", {}, "Open a class for the scenario and levers as they stand. Teams vote; you close the vote, and the world answers."),
        h("div", { class: "asks" }, h("label", { for: "class-years" }, "A round lasts"), years, h("label", { for: "class-luck" }, "Luck is"), luck),
        h("label", {}, powers, " The great powers are teams as well"),
        h("button", { class: "strong", id: "open-class" }, "Open a class"),
        h("p", { class: "hint" }, "No names are asked for. The class is kept on this computer until you end it."), this.listed) : null));
  }

  // Classes that are open already: a teacher who has lost the tab goes on here.
  async list() {
    try {
      const { classes } = await ask("class/list", {});
      put(this.listed, classes.length ? [h("h3", {}, "Open classes"), classes.map((one) => h("p", { class: "open-class" }, h("span", {}, `${one.code}: ${one.title}, ${one.over ? "over" : one.year}, ${one.joined} joined `),
        h("button", { type: "button", class: "small", "aria-label": `Go on with ${one.code}`, onclick: () => { Object.assign(this, { code: one.code, teacher: one.teacher, voter: null, student: false, seen: 0, version: -1, door: null }); this.keep(); this.look(); } }, "Go on"),
        h("button", { type: "button", class: "small", "aria-label": `End ${one.code}`, onclick: async () => { await this.close(one); this.list(); } }, "End")))] : []);
    } catch (failure) { this.desk.trouble(failure); }
  }

  async teach(wish) {
    try {
      const found = await ask("class/open", { ...this.desk.body(), ...wish });
      Object.assign(this, { code: found.code, teacher: found.teacher, voter: null, student: false, seen: 0, version: -1, world: null, door: null });
      this.keep();
      this.look();
    } catch (failure) { this.desk.trouble(failure); }
  }

  async enter(code, state = null) {
    try {
      const found = await patiently("class/enter", { code, ...(state ? { state } : {}), ...(this.voter ? { voter: this.voter } : {}) });
      Object.assign(this, { code, teacher: "", student: true, voter: found.voter, team: found.mine.team, seen: 0, version: -1 });
      this.keep();
      this.desk.trouble(null);
      this.take(found);
      this.later();
    } catch (failure) { if (failure.status === 404) this.leave(); this.desk.trouble(failure); }
  }

  async look() {
    clearTimeout(this.timer);
    if (!this.code) return;
    try {
      if (!this.teacher && !this.voter) { await this.enter(this.code); return; }
      const found = await patiently("class/look", { code: this.code, seen: this.seen, ...(this.voter ? { voter: this.voter } : {}) });
      if (this.voter && !found.mine.team) { await this.enter(this.code, this.team); return; } // the lab has lost this voter
      if (this.teacher && !this.door) this.door = await ask("class/door", { code: this.code, teacher: this.teacher });
      this.take(found);
      this.desk.trouble(null);
    } catch (failure) {
      if (failure.status === 404) { this.leave(); this.desk.trouble(failure); return; }
      if (failure.status === 401) await ask("join", { code: this.code }).catch(() => {}); // the lab was started again
      this.desk.trouble(failure);
    }
    this.later();
  }

  later() {
    clearTimeout(this.timer);
    if (!byId("class").hidden) this.timer = setTimeout(() => this.look(), PAUSE);
  }

  leave() {
    clearTimeout(this.timer);
    Object.assign(this, { code: "", teacher: "", voter: null, team: null, world: null, alone: null, door: null });
    if (shortCode()) history.replaceState(null, "", "/"); // a phone stays one, with a way to the whole lab
    this.keep();
    this.open();
  }

  take(found) {
    if (found.world) { this.world = found.world; this.alone = found.alone; this.seen = found.played; }
    if (found.version === this.version && !found.world) return;
    this.version = found.version;
    const focused = document.activeElement && document.activeElement.id, drawn = found.played ? this.world : null;
    put(byId("class"), this.teacher ? this.lectern(found, drawn) : this.phone(found, drawn));
    if (drawn) {
      picture(this.line, gap(drawn, this.alone, found.end));
      if (this.place) picture(this.place, (width, height) => map(flowsOf(drawn, this.lab))(width, height));
    }
    if (focused && byId(focused)) byId(focused).focus({ preventScroll: true });
  }

  round(found) { return found.year === found.last ? `${found.year}` : `${found.year} and ${found.last}`; }

  // A student: the code, the own state, what can be chosen, and what last year brought.
  phone(found, drawn) {
    const { lab } = this, { team, vote } = found.mine, mine = found.teams[team];
    this.line = h("div", { class: "plot" }); this.place = null;
    return h("div", { class: "phone" },
      h("div", { class: "card bar" }, h("span", { class: "code" }, h("span", { class: "unseen" }, "Class code "), found.code),
        h("label", { class: "unseen", for: "team" }, "Team"), h("select", { id: "team", onchange: (event) => this.enter(this.code, event.target.value) }, Object.keys(found.teams).map((code) => h("option", { value: code, selected: code === team }, lab.states[code])))),
      h("section", { class: "card", "aria-label": "Your vote" }, h("h2", {}, found.over ? `${found.title}: all years are decided` : `What does ${lab.states[team]} do in ${this.round(found)}?`),
        found.over ? null : choices(lab, mine.options, vote, found.busy, (mode) => this.vote(mode)),
        h("p", { class: "hint", role: "status" }, found.over ? "" : found.busy ? "The vote is closed; the world answers." : `${mine.voted} of ${mine.joined} in your team ${mine.voted === 1 ? "has" : "have"} voted. The votes are shown when the vote is closed.`)),
      drawn ? h("section", { class: "card", "aria-label": "Your result" }, h("h2", {}, `${lab.states[team]} at the end of ${found.turns.at(-1).last}`), this.verdict(found, team), results(lab, drawn, this.alone, team, 4 * found.years)) : null,
      drawn ? h("section", { class: "card line", "aria-label": "Difference" }, h("h2", {}, "What all decisions changed"), h("p", {}, gapSentence(drawn, this.alone, lab)), this.line) : null,
      found.turns.length ? this.takeHome() : null);
  }

  verdict(found, team) {
    const turn = found.turns.at(-1), told = turn.told[team], count = turn.counts[team] || {};
    const all = Object.values(count).reduce((sum, n) => sum + n, 0), votes = Object.entries(count).map(([mode, n]) => `${named(this.lab, mode)}: ${n}`).join("; ");
    return h("p", {}, told ? `Decided: ${named(this.lab, told)}${count[told] === all ? "." : ` (${votes}).`}` : votes ? `A tie (${votes}): it decided for itself.` : "Nobody voted: it decided for itself.");
  }

  // The teacher: where to join, who has voted, what came of it.
  lectern(found, drawn) {
    const { lab } = this, turn = found.turns.at(-1);
    this.line = h("div", { class: "plot" }); this.place = h("div", { class: "plot" });
    const bar = h("div", { class: "card bar" }, h("span", { class: "code" }, h("span", { class: "unseen" }, "Class code "), found.code),
      h("div", { class: "grow" }, h("h2", {}, found.over ? `${found.title}: all years are decided` : `What do the teams do in ${this.round(found)}?`), h("p", { class: "hint" }, `${found.voters} of ${found.joined} have voted.`)),
      h("button", { type: "button", class: "strong", id: "decide-year", disabled: found.over || found.busy, onclick: () => this.decide() }, found.busy ? "The world answers…" : found.over ? "Over" : `Close the vote for ${this.round(found)}`),
      h("button", { type: "button", id: "end-class", onclick: () => this.end() }, "End the class"));
    const door = this.door ? h("details", { class: "card door", open: !found.turns.length }, h("summary", {}, "How to join"), h("div", {}, qr(this.door.qr, this.door.address), h("div", {}, h("p", { class: "address" }, this.door.address.replace("http://", "")),
      h("p", {}, "Scan the code, or type the address."), this.door.shared ? null : h("p", { class: "wrong" }, "Only this computer can open it. To let phones in, start the lab with: qurultay lab --host 0.0.0.0")))) : null;
    const teams = h("div", { class: "teams", role: "group", "aria-label": "Teams" }, Object.entries(found.teams).map(([state, team]) => h("section", { class: "card team", "aria-label": lab.states[state] }, h("h2", {}, lab.states[state]),
      h("p", {}, team.joined ? `${team.voted} of ${team.joined} voted` : "nobody yet"), turn && (turn.told[state] || turn.counts[state]) ? h("p", { class: "hint" }, `${turn.year === turn.last ? turn.year : `${turn.year}-${turn.last}`}: `, turn.told[state] ? named(lab, turn.told[state]) : Object.keys(turn.counts[state]).length ? "a tie" : "its own choice") : null)));
    return h("div", { class: "class" }, bar, door, teams,
      drawn ? h("section", { class: "card line", "aria-label": "Difference" }, h("h2", {}, "What the decisions changed"), h("p", {}, gapSentence(drawn, this.alone, lab)), this.line) : null,
      drawn ? h("section", { class: "card map", "aria-label": "Map" }, h("h2", {}, "Flows of trade, and the stance of each power"), this.place, this.spoken(drawn)) : null,
      drawn ? h("section", { class: "card scores", "aria-label": "Scores", tabindex: 0 }, h("h2", {}, "Each against the world left to itself"), scores(lab, drawn, this.alone, Object.keys(found.teams))) : null,
      found.turns.length ? this.takeHome() : null);
  }

  spoken(drawn) { const flows = flowsOf(drawn, this.lab); return mapSpoken(flows.trade, flows.chosen, flows.names, flows.when); }

  takeHome() {
    const said = h("p", { class: "hint", role: "status" });
    const doing = (work) => async () => {
      try { said.textContent = await work(await patiently("class/take", { code: this.code })); } catch (failure) { said.textContent = failure.message; }
    };
    return h("section", { class: "card home", "aria-label": "Take home" }, h("h2", {}, "Take home"), h("div", { class: "chips" },
      h("button", { type: "button", onclick: doing((found) => { save(found.name.replace(".toml", ".html"), found.page, "text/html"); return "One page with the decisions and scores is saved."; }) }, "One page"),
      h("button", { type: "button", onclick: doing((found) => { save(found.name, found.text, "application/toml"); return `Saved. The same world on the command line: qurultay run ${found.name} --member ${found.member}`; }) }, "Scenario file"),
      h("button", { type: "button", onclick: doing((found) => taken(found, this.lab)) }, "Link")), said);
  }

  async vote(mode) {
    try {
      this.take(await ask("class/vote", { code: this.code, voter: this.voter, mode }));
      this.desk.trouble(null);
    } catch (failure) { this.desk.trouble(failure); }
  }

  async decide() {
    this.desk.status("The world answers…", "class");
    try {
      this.take(await patiently("class/decide", { code: this.code, teacher: this.teacher }));
      this.desk.status("The world has answered.", "class");
    } catch (failure) { this.desk.status("", "class"); this.desk.trouble(failure); }
  }

  async close({ code, teacher }) {
    try { await ask("class/close", { code, teacher }); } catch (failure) { this.desk.trouble(failure); }
  }

  async end() {
    await this.close(this);
    this.leave();
  }
}
