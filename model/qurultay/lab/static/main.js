// The page: what is asked for, what came of it, and who draws it.

import { Trouble, ask, get, patiently, silent } from "./api.js";
import { edit } from "./dated.js";
import * as desk from "./desk.js";
import * as dialogs from "./dialogs.js";
import { byId, h, put } from "./dom.js";
import * as levers from "./levers.js";
import { load as loadMap } from "./map.js";
import { Room, admitted } from "./room.js";
import { keep, language, languages, say, speak, usual, wished, quarter } from "./words.js";
import { World } from "./world.js";
import { Worlds } from "./worlds.js";

const FULL = 1000, KEY_PAUSE = 350;
// What is on the page: `kept` are the pinned scenario and a third to compare with.
const asked = desk.wish(), kept = [desk.wish(), null];
let lab, worlds, world, room, comparison = null, steps, answer = null, pinnedAnswer = null, address = "", viewed = "", answered = "";
let flying = false, wanted = false, full = null, later = 0, fromLink = false;
let moves = 0, settled = -1; // levers moved so far, and how many of them the last full answer knew
let age = 0; // grows when another scenario is asked for: answers to what was asked before are dropped

const body = (of = asked) => desk.body(of, lab);
const title = (of) => (of.text === null ? lab.scenarios.find((one) => one.name === of.scenario).title : of.title);
const state = () => ({ asked, kept, look: look() });
const opened = () => ["worlds", "world", "compare", "class"].find((one) => !byId(one).hidden);

function look() {
  const found = { view: opened(), year: answer && worlds.year !== answer.page.years.at(-1) ? worlds.year : null, tab: worlds.tab(), language: language() === usual() ? null : language() };
  return found.view === "world" ? { ...found, world: world.member, quarter: world.quarter(), state: world.code } : found;
}

// What went wrong; `again` tries once more, and until then the charts are not up to date.
let retry = null;
export function trouble(failure, again = null) {
  if (failure && failure.name === "AbortError") return;
  const box = byId("trouble");
  retry = failure ? again : null;
  box.hidden = !failure;
  const view = opened(), late = view === "worlds" && answer && answered !== JSON.stringify(body());
  for (const one of ["worlds", "world", "compare"]) byId(one).classList.toggle("stale", Boolean(failure && again) && one === view && (one !== "worlds" || Boolean(late)));
  document.querySelector("#worlds .more").classList.toggle("stale", Boolean(failure && again)); // worked out after the charts
  if (!failure) { put(box); return; }
  const old = again && late ? say("page-still-show", { title: answer.page.title }) : "";
  put(box, h("span", {}, [failure.message, old].filter(Boolean).join(" ")), again ? h("button", { type: "button", class: "strong", id: "again", onclick: () => { put(box, say("page-trying")); again(); } }, say("page-again", {}, "Try again")) : null);
  if (failure.status === 401) join();
  else if (!(failure instanceof Trouble)) throw failure;
}

// What a user should know, until it is put away.
export function note(faults) {
  const box = byId("note");
  box.hidden = !faults.length;
  put(box, faults.length ? [h("span", {}, faults.join(" ")), h("button", { type: "button", class: "small", onclick: () => note([]) }, say("page-close"))] : null);
}

// Each view has a line of its own below it, whichever answer comes last.
const lines = {};
const status = (text, of = opened()) => { lines[of] = text; delete byId("status").dataset.say; byId("status").textContent = lines[opened()] || ""; };

function shown(found, of) {
  answer = found;
  answered = JSON.stringify(of); // what was asked, to which the charts answer
  trouble(null);
  levers.place(found.page.levers, asked);
  byId("asks").textContent = byId("asks").title = found.page.asks;
  byId("answer").textContent = found.answer.split(/(?<=\.) /).slice(0, 2).join(" ");
  const { asked: number } = found.page, few = found.members < number;
  status(say(few ? "page-status-few" : found.members < FULL ? "page-status-moving" : "page-status-all", { count: found.members, title: found.page.title, start: quarter(found.page.start), end: quarter(found.page.end), digest: found.digest.slice(0, 12) }), "worlds");
  const ghost = pinnedAnswer && pinnedAnswer.page.scenario_digest !== found.page.scenario_digest ? pinnedAnswer : null;
  worlds.changed = () => levers.words(asked);
  worlds.pinnedChanged = () => levers.words(kept[0]);
  worlds.show(found, ghost);
  byId("pin").disabled = Boolean(pinnedAnswer) && !ghost;
}

// While a lever moves: one preview in flight, and the newest wish after it.
async function preview() {
  wanted = true;
  moves += 1;
  if (full) full.abort();
  if (helping) helping.abort();
  clearTimeout(later);
  if (flying) return;
  flying = true;
  while (wanted) {
    wanted = false;
    const mine = moves, its = age;
    try {
      const what = body(), found = await patiently("run", { ...what, members: lab.preview, shrink: true });
      if (mine > settled && its === age) shown(found, what);
    } catch (failure) { if (its === age) trouble(failure, settle); }
  }
  flying = false;
}

// On release: all worlds, then how they differ from the pinned ones and what moved them.
export async function settle() {
  clearTimeout(later);
  if (full) full.abort();
  if (helping) helping.abort();
  const mine = new AbortController(), known = moves;
  full = mine;
  remember(!fromLink);
  if (opened() === "world") world.open();
  if (opened() === "compare") compares();
  byId("worlds").setAttribute("aria-busy", "true");
  try {
    const what = body(), pinned = kept[0];
    const found = await patiently("run", { ...what, members: FULL, shrink: true }, mine.signal);
    if (full !== mine) return;
    settled = known;
    fromLink = false;
    shown(found, what);
    if (!pinnedAnswer) {
      pinnedAnswer = await patiently("run", { ...body(pinned), members: FULL, shrink: true }, mine.signal);
      shown(found, what);
    }
    const ghost = worlds.ghost;
    const against = ghost ? await patiently("compare", { pinned: body(pinned), moved: what, members: Math.min(found.members, pinnedAnswer.members) }, mine.signal) : null;
    worlds.differs(against, pinnedAnswer && pinnedAnswer.page.title);
    if (against) byId("answer").textContent = against.first;
    worlds.moved(await patiently("moved", what, mine.signal), ghost ? await patiently("moved", body(pinned), mine.signal) : null);
    helps();
  } catch (failure) {
    if (full !== mine) return;
    if (fromLink && failure.status === 400) unusable(failure);
    else trouble(failure, settle);
  } finally {
    if (full === mine) { full = null; byId("worlds").removeAttribute("aria-busy"); }
  }
}

// A link whose values the lab refuses: its scenario is shown as it stands.
function unusable(failure) {
  fromLink = false;
  note([say("page-link-unusable", { why: failure.message.replace(/\.$/, "") })]);
  const plain = (of) => of && { ...desk.wish(of.scenario), text: of.text, title: of.title };
  Object.assign(asked, plain(asked));
  kept.splice(0, 2, ...kept.map(plain));
  pinnedAnswer = null;
  full = null;
  settle();
}

// What helps most, once nothing else is asked; the server works on it only while it is idle.
let looked = "trade", helping = null;
async function helps() {
  const mine = new AbortController();
  helping = mine;
  const on = {
    figures: [["trade", say("page-figure-trade")], ["inside", say("page-figure-inside")], ["autonomy", say("page-figure-autonomy")], ...answer.page.targets.map((target) => [target.name, say("page-figure-chance", { goal: target.says })])],
    named: ({ key }) => lab.levers.find((one) => one.key === key),
    figure: (name) => { looked = name; helping.abort(); helps(); },
    set: (key, value) => { asked.set[key] = value; levers.place(answer.page.levers, asked); preview(); settleSoon(); },
  };
  if (!on.figures.some(([name]) => name === looked)) looked = "trade";
  worlds.ranked(null, on);
  try {
    const found = await patiently("levers", { ...body(), figure: looked }, mine.signal);
    if (helping === mine) worlds.ranked(found, on);
  } catch (failure) {
    if (helping !== mine || failure.name === "AbortError") return;
    put(byId("panel-helps"), h("p", { class: "hint" }, `${failure.message} `, h("button", { type: "button", class: "small", onclick: helps }, say("page-again"))));
  }
}

const settleSoon = () => { clearTimeout(later); later = setTimeout(settle, KEY_PAUSE); };

function pin() {
  kept[0] = structuredClone(asked);
  pinnedAnswer = answer && answer.members >= FULL ? answer : null;
  settle();
}

// Every step is kept for undo, and the address of the page holds all of it, so that it can be
// handed on. A step or another view is a page to go back to; a year or a quarter is not.
function remember(pushes = true) {
  if (!steps) return; // a page without steps of its own, as on a phone in a class
  const step = steps.take({ asked, kept }), link = desk.written(state()), turned = viewed !== opened();
  viewed = opened();
  if (link !== address) history[pushes && (step || turned) && address ? "pushState" : "replaceState"](null, "", link);
  address = link;
  byId("undo").disabled = !steps.past.length;
  byId("redo").disabled = !steps.future.length;
}

// Ask for another whole state: from a link, or a step taken back.
function restore(found) {
  age += 1;
  if (!desk.same(found.kept[0], kept[0])) pinnedAnswer = null;
  Object.assign(asked, found.asked);
  kept.splice(0, 2, ...found.kept);
  picked();
  if (answer) levers.place(answer.page.levers, asked);
  else preview(); // the first picture, before all worlds are there
  settle();
}

function undo(back) {
  const found = back ? steps.back() : steps.on();
  if (found) restore(found);
}

function follow(hash) {
  const found = desk.read(hash, lab), { look: seen } = found;
  note(found.faults);
  fromLink = true;
  worlds.look(seen.year, seen.tab);
  world.look(seen.world, seen.quarter, seen.state);
  view(seen.view, false);
  restore(found);
  if (seen.language && seen.language !== language()) turn(seen.language);
}

function picked() {
  const select = byId("scenario");
  if (asked.text !== null) {
    let option = select.querySelector('[value="own"]');
    if (!option) { option = h("option", { value: "own" }); select.append(option); }
    option.textContent = say("page-own", { title: asked.title });
    own.last = { scenario: asked.scenario, text: asked.text, title: asked.title };
  }
  select.value = asked.text === null ? asked.scenario : "own";
  byId("worldview").value = asked.worldview || "";
}

function choose(change) { restore({ asked: { ...asked, ...change }, kept: [...kept] }); }

const own = (found) => choose({ scenario: found.name, text: found.text, title: found.title, set: {}, dated: {}, decisions: found.decisions });

// How another scenario is asked for by its name, or by "own" for the file that was opened last.
const named = (name) => ({ ...desk.wish(), ...(name === "own" ? own.last : { scenario: name }) });

async function view(name, keep = true) {
  for (const one of ["worlds", "world", "compare", "class"]) {
    byId(one).hidden = one !== name;
    byId(`to-${one}`).setAttribute("aria-pressed", String(one === name));
  }
  byId("status").textContent = lines[name] || "";
  if (keep) remember();
  if (name === "class") room.open();
  if (!keep) return; // from a link: what it asks for is still to be set
  if (name === "world") world.open();
  if (name === "compare") compares();
}

async function compares() {
  if (!comparison) {
    const { Comparison } = await import("./compare.js");
    comparison ||= new Comparison(lab, page);
  }
  comparison.open();
}

function join() {
  const code = h("input", { type: "text", id: "join-code", maxlength: 12, autocomplete: "off" });
  const said = h("p", { class: "wrong", role: "alert" });
  dialogs.show(say("page-join-title"), h("p", {}, say("page-join-how")), h("label", { for: "join-code" }, say("page-join-code"), " "), code,
    h("button", { type: "button", class: "strong", onclick: async () => {
      try { await ask("join", { code: code.value }); location.reload(); } catch (failure) { said.textContent = failure.message; }
    } }, say("page-join")), said);
}

// What the other parts of the page may ask of it.
const page = {
  asked, kept, body, title, status, trouble, remember, named, turn,
  decided: () => remember(), // a decision is a step; the world view asks for the world itself
  keep: (at, of) => { const next = [...kept]; next[at] = of && structuredClone(of); restore({ asked, kept: next }); },
};

const both = ([one, other]) => (other ? say("page-two", { one, other }) : one);

function take() {
  remember();
  const view = opened(), charts = view === "worlds" ? worlds.charts() : view === "world" ? world.charts() : view === "compare" ? comparison.charts() : [];
  const others = kept.filter((one) => one && !desk.same(body(one), body())).filter((one, at) => at === 0 || view === "compare");
  dialogs.take({ body: body(), kept: others.map((one) => body(one)), report: say(others.length ? "page-report-against" : "page-report-of", { title: title(asked), against: both(others.map((one) => say("page-quoted", { title: title(one) }))) }),
    decisions: asked.decisions, link: location.href, bare: asked.text !== null || kept.some((one) => one && one.text !== null), charts, world: view === "world" });
}

// All words that come with the lab, again in another language.
function spell() {
  const option = (one) => h("option", { value: one.name }, one.title);
  put(byId("scenario"), lab.scenarios.filter((one) => !one.name.startsWith("worldview_")).map(option),
    h("optgroup", { label: say("page-worldviews") }, lab.scenarios.filter((one) => one.name.startsWith("worldview_")).map(option)));
  put(byId("worldview"), h("option", { value: "" }, say("page-view-neutral")), lab.worldviews.map((one) => h("option", { value: one }, say(`page-view-${one}`))));
  put(byId("language"), Object.entries(languages()).map(([code, name]) => h("option", { value: code, lang: code, selected: code === language() }, name)));
  const setDates = (lever) => edit(lever, { standing: answer.page.levers[lever.key], value: asked.set[lever.key] ?? answer.page.levers[lever.key].value, start: answer.page.start, end: answer.page.end,
    apply: (rows) => { const dated = { ...asked.dated }; if (rows) dated[lever.key] = rows; else delete dated[lever.key]; choose({ dated }); }, changed: lever.key in asked.dated });
  levers.build(lab.levers, lab.groups, {
    move: (lever, value) => { asked.set[lever.key] = value; preview(); },
    settle: () => settleSoon(),
    reset: (lever) => { const [set, dated] = [{ ...asked.set }, { ...asked.dated }]; delete set[lever.key]; delete dated[lever.key]; choose({ set, dated }); },
    why: (lever) => dialogs.why(lever, () => answer && setDates(lever)),
    dates: (lever) => answer && setDates(lever),
  });
}

// The page in another language: all that is asked, looked at and decided stays as it is.
async function turn(code) {
  keep(code);
  try {
    await speak(code);
    Object.assign(lab, await get("lab"));
  } catch (failure) { trouble(failure instanceof Trouble ? failure : new Trouble(silent()), () => turn(code)); return; }
  if (code !== language()) return; // yet another was chosen meanwhile
  spell();
  note([]);
  for (const one of Object.keys(lines)) delete lines[one];
  room.version = -1; // is drawn again with its next look
  if (opened() === "class") room.open();
  if (room.student) return;
  worlds.spell();
  world.known = "";
  comparison = pinnedAnswer = null;
  restore({ asked, kept: [...kept] });
}

// Until now nothing on the page could be pressed: it would have been lost without a word.
function wire() {
  for (const one of document.querySelectorAll("[inert]")) one.inert = false;
  byId("language").addEventListener("change", (event) => turn(event.target.value));
  byId("scenario").addEventListener("change", (event) => choose({ ...named(event.target.value), worldview: asked.worldview }));
  byId("worldview").addEventListener("change", (event) => choose({ worldview: event.target.value || null }));
  byId("pin").addEventListener("click", pin);
  byId("open").addEventListener("click", () => dialogs.open(own));
  byId("take").addEventListener("click", take);
  byId("undo").addEventListener("click", () => undo(true));
  byId("redo").addEventListener("click", () => undo(false));
  for (const name of ["worlds", "world", "compare", "class"]) byId(`to-${name}`).addEventListener("click", () => view(name));
  for (const changed of ["change", "click"]) byId("worlds").addEventListener(changed, () => { if (answer && opened() === "worlds") remember(); });
  addEventListener("hashchange", () => { if (location.hash !== address) { address = location.hash; follow(address); } });
  addEventListener("online", () => retry && retry());
  addEventListener("keydown", (event) => {
    const key = event.key.toLowerCase(), typing = event.target.closest('textarea, input:not([type="range"]), dialog');
    if (!(event.ctrlKey || event.metaKey) || event.altKey || typing || (key !== "z" && key !== "y")) return;
    event.preventDefault();
    undo(key === "z" && !event.shiftKey);
  });
}

async function begin() {
  try {
    await Promise.all([speak(wished()), admitted()]).catch(() => { throw new Trouble(silent()); });
    await speak(wished());
    [lab] = await Promise.all([get("lab"), loadMap().catch(() => { throw new Trouble(silent()); })]);
  } catch (failure) { status(""); trouble(failure, begin); return; }
  trouble(null);
  worlds = new Worlds(lab, (member) => { world.look(member, null, "KZ"); view("world"); });
  world = new World(lab, page);
  room = new Room(lab, page);
  spell();
  wire();
  if (room.student) { view("class", false); status(""); return; } // a phone in a class asks for nothing else
  const found = desk.read(location.hash, lab);
  steps = new desk.Steps({ asked: found.asked, kept: found.kept });
  follow(location.hash);
  if (room.code) view("class");
}

begin();
