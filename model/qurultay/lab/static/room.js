// A class: a teacher opens it, teams vote round by round, and the world answers.

import { ask, patiently, save } from "./api.js";
import { byId, h, picture, put } from "./dom.js";
import { choices, flowsOf, gap, gapSentence, named, qr, results, role, round, scores, state, stateName, taken, woven } from "./lesson.js";
import { map, mapSpoken } from "./map.js";
import { language, languages, say, year } from "./words.js";

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
    const years = h("select", { id: "class-years" }, h("option", { value: 1 }, say("class-one-year")), h("option", { value: 2 }, say("class-two-years")));
    const luck = h("select", { id: "class-luck" }, h("option", { value: "" }, say("class-luck-drawn")), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => h("option", { value: n }, say("class-luck-fixed", { world: n }))));
    const powers = h("input", { type: "checkbox", id: "class-powers" });
    this.listed = h("div");
    const form = (go, ...inside) => h("form", { class: "card", onsubmit: (event) => { event.preventDefault(); go(); } }, inside);
    put(byId("class"), h("div", { class: "doors" },
      form(() => this.enter(code.value.trim().toUpperCase()), h("h2", {}, say("class-take-part")), h("p", {}, say("class-take-part-how")), h("label", { for: "class-code" }, say("class-code")), code,
        h("button", { class: "strong" }, say("class-join")), this.student ? [h("a", { href: "/" }, say("class-whole-lab")), this.tongues()] : null),
      this.lab.host ? form(() => this.teach({ years: Number(years.value), powers: powers.checked, fresh_luck: luck.value === "", member: Number(luck.value) }),
        h("h2", {}, say("class-teach")), h("p", {}, say("class-teach-how")),
        h("div", { class: "asks" }, h("label", { for: "class-years" }, say("class-round-lasts")), years, h("label", { for: "class-luck" }, say("class-luck")), luck),
        h("label", {}, powers, " ", say("class-powers")),
        h("button", { class: "strong", id: "open-class" }, say("class-open")),
        h("button", { type: "button", id: "cards", onclick: () => this.cards() }, say("role-cards-print")),
        h("p", { class: "hint" }, say("class-no-names")), this.listed) : null));
  }

  // Classes that are open already: a teacher who has lost the tab goes on here.
  async list() {
    try {
      const { classes } = await ask("class/list", {});
      put(this.listed, classes.length ? [h("h3", {}, say("class-open-classes")), classes.map((one) => h("p", { class: "open-class" }, h("span", {}, say(one.over ? "class-listed-over" : "class-listed", { ...one, year: year(one.year) }), " "),
        h("button", { type: "button", class: "small", "aria-label": say("class-go-on-with", { code: one.code }), onclick: () => { Object.assign(this, { code: one.code, teacher: one.teacher, voter: null, student: false, seen: 0, version: -1, door: null }); this.keep(); this.look(); } }, say("class-go-on")),
        h("button", { type: "button", class: "small", "aria-label": say("class-end-with", { code: one.code }), onclick: async () => { await this.close(one); this.list(); } }, say("class-end-one"))))] : []);
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
      this.looking = new AbortController();
      const found = await patiently("class/look", { code: this.code, seen: this.seen, ...(this.voter ? { voter: this.voter } : {}) }, this.looking.signal);
      if (this.voter && !found.mine.team) { await this.enter(this.code, this.team); return; } // the lab has lost this voter
      if (this.teacher && !this.door) this.door = await ask("class/door", { code: this.code, teacher: this.teacher });
      this.take(found);
      this.desk.trouble(null);
    } catch (failure) {
      if (failure.name === "AbortError") return; // the class is being ended
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

  // A student: the code, the own state, what can be chosen, and what last year brought.
  phone(found, drawn) {
    const { lab } = this, { team, vote } = found.mine, mine = found.teams[team];
    this.line = h("div", { class: "plot" }); this.place = null;
    return h("div", { class: "phone" },
      h("div", { class: "card bar" }, h("span", { class: "code" }, h("span", { class: "unseen" }, say("class-code"), " "), found.code),
        this.tongues(), h("label", { class: "unseen", for: "team" }, say("class-team")), h("select", { id: "team", onchange: (event) => { this.reading = true; this.enter(this.code, event.target.value); } }, Object.keys(found.teams).map((code) => h("option", { value: code, selected: code === team }, stateName(lab, code))))),
      this.card(team),
      h("section", { class: "card", "aria-label": say("class-your-vote") }, h("h2", {}, found.over ? say("class-over", found) : round("class-question", found, { state: state(lab, team) })),
        found.over ? null : choices(mine.options, vote, found.busy, (mode) => this.vote(mode)),
        h("p", { class: "hint", role: "status" }, found.over ? "" : found.busy ? say("class-vote-closed") : say("class-team-voted", mine))),
      drawn ? h("section", { class: "card result", "aria-label": say("class-your-result"), tabindex: 0 }, h("h2", {}, say("class-at-end-of", { state: state(lab, team), year: year(found.turns.at(-1).last) })), this.verdict(found, team), results(lab, drawn, this.alone, team, 4 * found.years)) : null,
      drawn ? h("section", { class: "card line", "aria-label": say("class-difference") }, h("h2", {}, say("class-all-changed")), h("p", {}, gapSentence(drawn, this.alone, lab)), this.line) : null,
      found.turns.length ? this.takeHome() : null);
  }

  verdict(found, team) {
    const turn = found.turns.at(-1), told = turn.told[team], count = turn.counts[team] || {};
    const all = Object.values(count).reduce((sum, n) => sum + n, 0), votes = Object.entries(count).map(([mode, n]) => say("class-count", { mode: named(mode), count: n })).join(say("class-list-break"));
    return h("p", {}, told ? say(count[told] === all ? "class-decided" : "class-decided-counts", { mode: named(told), votes }) : votes ? say("class-tie", { votes }) : say("class-nobody"));
  }

  // The teacher: where to join, who has voted, what came of it.
  lectern(found, drawn) {
    const { lab } = this, turn = found.turns.at(-1);
    this.line = h("div", { class: "plot" }); this.place = h("div", { class: "plot" });
    const bar = h("div", { class: "card bar" }, h("span", { class: "code" }, h("span", { class: "unseen" }, say("class-code"), " "), found.code),
      h("div", { class: "grow" }, h("h2", {}, found.over ? say("class-over", found) : round("class-teams-question", found)), h("p", { class: "hint" }, say("class-have-voted", { voted: found.voters, joined: found.joined }))),
      h("button", { type: "button", class: "strong", id: "decide-year", disabled: found.over || found.busy, onclick: () => this.decide() }, found.busy ? say("class-answering") : found.over ? say("class-is-over") : round("class-close-vote", found)),
      h("button", { type: "button", id: "end-class", onclick: () => this.end() }, say("class-end")));
    const door = this.door ? h("details", { class: "card door", open: !found.turns.length }, h("summary", {}, say("class-how-to-join")), h("div", {}, qr(this.door.qr, this.door.address), h("div", {}, h("p", { class: "address" }, h("bdi", { dir: "ltr" }, this.door.address.replace("http://", ""))),
      h("p", {}, say("class-scan")), this.door.shared ? null : h("p", { class: "wrong" }, woven("class-only-here", "command", h("code", { dir: "ltr" }, "qurultay lab --host 0.0.0.0")))))) : null;
    const teams = h("div", { class: "teams", role: "group", "aria-label": say("class-teams") }, Object.entries(found.teams).map(([code, team]) => h("section", { class: "card team", "aria-label": stateName(lab, code) }, h("h2", {}, stateName(lab, code)),
      h("p", {}, say(team.joined ? "class-team-joined" : "class-team-empty", team)), turn && (turn.told[code] || turn.counts[code]) ? h("p", { class: "hint" }, round("class-did", turn, { what: turn.told[code] ? named(turn.told[code]) : say(Object.keys(turn.counts[code]).length ? "class-a-tie" : "class-own-choice") })) : null)));
    return h("div", { class: "class" }, bar, door, teams,
      drawn ? h("section", { class: "card line", "aria-label": say("class-difference") }, h("h2", {}, say("class-changed")), h("p", {}, gapSentence(drawn, this.alone, lab)), this.line) : null,
      drawn ? h("section", { class: "card map", "aria-label": say("class-map") }, h("h2", {}, say("class-flows")), this.place, this.spoken(drawn)) : null,
      drawn ? h("section", { class: "card scores", "aria-label": say("class-scores"), tabindex: 0 }, h("h2", {}, say("class-each-against")), scores(lab, drawn, this.alone, Object.keys(found.teams))) : null,
      found.turns.length ? this.takeHome() : null);
  }

  spoken(drawn) { const flows = flowsOf(drawn, this.lab); return mapSpoken(flows.trade, flows.chosen, flows.names, flows.when); }

  takeHome() {
    const said = h("p", { class: "hint", role: "status" });
    const doing = (work) => async () => {
      try { said.textContent = await work(await patiently("class/take", { code: this.code })); } catch (failure) { said.textContent = failure.message; }
    };
    return h("section", { class: "card home", "aria-label": say("class-home") }, h("h2", {}, say("class-home")), h("div", { class: "chips" },
      h("button", { type: "button", onclick: doing((found) => { save(found.name.replace(".toml", ".html"), found.page, "text/html"); return say("class-page-saved"); }) }, say("class-home-page")),
      h("button", { type: "button", onclick: doing((found) => { save(found.name, found.text, "application/toml"); return say("class-file-saved", { command: `qurultay run ${found.name} --member ${found.member}` }); }) }, say("class-home-file")),
      h("button", { type: "button", onclick: doing((found) => taken(found, this.lab)) }, say("class-home-link"))), said);
  }

  async cards() {
    try {
      const found = await patiently("class/cards", {});
      save(found.name, found.page, "text/html");
      this.desk.status(say("role-cards-saved"), "class");
    } catch (failure) { this.desk.trouble(failure); }
  }

  // The role stays open until a vote shows that it was read.
  card(team) {
    const shows = this.reading ?? true;
    return h("details", { class: "card role", open: shows, ontoggle: (event) => { this.reading = event.target.open; } },
      h("summary", { id: "role" }, say("role-title", { state: state(this.lab, team) })), role(this.lab, team));
  }

  tongues() {
    return [h("label", { class: "unseen", for: "class-language" }, say("class-language")), h("select", { id: "class-language", onchange: (event) => this.desk.turn(event.target.value) },
      Object.entries(languages()).map(([code, own]) => h("option", { value: code, lang: code, selected: code === language() }, own)))];
  }

  async vote(mode) {
    this.reading = false;
    try {
      this.take(await ask("class/vote", { code: this.code, voter: this.voter, mode }));
      this.desk.trouble(null);
    } catch (failure) { this.desk.trouble(failure); }
  }

  async decide() {
    this.desk.status(say("class-answering"), "class");
    try {
      this.take(await patiently("class/decide", { code: this.code, teacher: this.teacher }));
      this.desk.status(say("class-answered"), "class");
    } catch (failure) { this.desk.status("", "class"); this.desk.trouble(failure); }
  }

  async close({ code, teacher }) {
    try { await ask("class/close", { code, teacher }); } catch (failure) { this.desk.trouble(failure); }
  }

  // Nobody looks at the class while it is ended: there would be none to see.
  async end() {
    clearTimeout(this.timer);
    if (this.looking) this.looking.abort();
    await this.close(this);
    this.leave();
  }
}
