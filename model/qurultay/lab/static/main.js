// The page: what is asked for, what came of it, and who draws it.

import { ask, get, patiently, Trouble } from "./api.js";
import { byId, h, put } from "./dom.js";
import * as levers from "./levers.js";
import * as dialogs from "./dialogs.js";
import { load as loadMap } from "./map.js";
import { Worlds } from "./worlds.js";
import { World } from "./world.js";
import { Room, admitted } from "./room.js";

const FULL = 1000, KEY_PAUSE = 350;
const asked = { scenario: "baseline", text: null, worldview: null, set: {}, decisions: [] };
let lab, worlds, world, room, pinned = null, answer = null, pinnedAnswer = null;
let flying = false, wanted = false, full = null, later = 0;
let moves = 0, settled = -1; // levers moved so far, and how many of them the last full answer knew

export const body = (of = asked) => {
  const found = { scenario: of.scenario, set: spread(of.set), worldview: of.worldview };
  return of.text === null ? found : { ...found, text: of.text };
};

// A lever may set several parameters alike.
function spread(set) {
  const found = {};
  for (const [key, value] of Object.entries(set)) {
    const lever = lab.levers.find((one) => one.key === key);
    for (const each of lever ? lever.keys : [key]) found[each] = value;
  }
  return found;
}

function trouble(failure) {
  if (failure && failure.name === "AbortError") return;
  const box = byId("trouble");
  box.hidden = !failure;
  box.textContent = failure ? failure.message : "";
  if (failure && failure.status === 401) join();
  else if (failure && !(failure instanceof Trouble)) throw failure;
}

const status = (text) => { byId("status").textContent = text; };

function shown(found) {
  answer = found;
  trouble(null);
  levers.place(found.page.levers, asked.set);
  byId("asks").textContent = found.page.asks;
  byId("answer").textContent = found.answer.split(/(?<=\.) /).slice(0, 2).join(" ");
  const { asked: wish } = found.page, few = found.members < wish;
  status(few ? `${found.members} worlds: many are asking at once, so fewer are run. Digest ${found.digest.slice(0, 12)}.`
    : found.members < FULL ? `${found.members} worlds, while you move.` : `${found.members.toLocaleString("en")} worlds of ${found.page.title}, ${found.page.start} to ${found.page.end}. Digest ${found.digest.slice(0, 12)}, the same as on the command line.`);
  const ghost = pinnedAnswer && pinnedAnswer.page.scenario_digest !== found.page.scenario_digest ? pinnedAnswer : null;
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
    const mine = moves;
    try {
      const found = await patiently("run", { ...body(), members: lab.preview, shrink: true });
      if (mine > settled) shown(found);
    } catch (failure) { trouble(failure); }
  }
  flying = false;
}

// On release: all worlds, then what moved them and how they differ from the pinned ones.
export async function settle() {
  clearTimeout(later);
  if (!byId("world").hidden) world.changed();
  if (full) full.abort();
  if (helping) helping.abort();
  const mine = new AbortController(), known = moves;
  full = mine;
  remember();
  byId("worlds").setAttribute("aria-busy", "true");
  try {
    const what = body();
    const found = await patiently("run", { ...what, members: FULL, shrink: true }, mine.signal);
    if (full !== mine) return;
    settled = known;
    shown(found);
    if (pinned && !pinnedAnswer) {
      pinnedAnswer = await patiently("run", { ...body(pinned), members: FULL, shrink: true }, mine.signal);
      shown(found);
    }
    const ghost = worlds.ghost;
    worlds.moved(await patiently("moved", what, mine.signal), ghost ? await patiently("moved", body(pinned), mine.signal) : null);
    worlds.differs(ghost ? await patiently("compare", { pinned: body(pinned), moved: what, members: Math.min(found.members, pinnedAnswer.members) }, mine.signal) : null, pinnedAnswer && pinnedAnswer.page.title);
    helps();
  } catch (failure) {
    trouble(failure);
  } finally {
    if (full === mine) { full = null; byId("worlds").removeAttribute("aria-busy"); }
  }
}

// What helps most, once nothing else is asked; the server works on it only while it is idle.
let looked = "trade", helping = null;
async function helps() {
  const mine = new AbortController();
  helping = mine;
  const on = {
    figures: [["trade", "trade of the pair"], ["inside", "effort inside the region"], ["autonomy", "autonomy"], ...answer.page.targets.map((target) => [target.name, `chance: ${target.says}`])],
    figure: (name) => { looked = name; helping.abort(); helps(); },
    set: (key, value) => { asked.set[key] = value; levers.place(answer.page.levers, asked.set); preview(); settleSoon(); },
  };
  if (!on.figures.some(([name]) => name === looked)) looked = "trade";
  worlds.ranked(null, on);
  try {
    worlds.ranked(await patiently("levers", { ...body(), figure: looked }, mine.signal), on);
  } catch (failure) { trouble(failure); }
}

const settleSoon = () => { clearTimeout(later); later = setTimeout(settle, KEY_PAUSE); };

function pin() {
  pinned = structuredClone(asked);
  pinnedAnswer = answer && answer.members >= FULL ? answer : null;
  settle();
}

// The address holds what is asked, so that it can be handed on; a file of one's own does not fit.
function remember() {
  const part = (of, before) => [["scenario", of.scenario], ["worldview", of.worldview], ["set", Object.entries(of.set).map(([key, value]) => `${key}:${value}`).join(",")]]
    .filter(([, value]) => value).map(([name, value]) => [before + name, value]);
  const text = new URLSearchParams([...part(asked, ""), ...(pinned && pinned.text === null ? part(pinned, "pin-") : [])]).toString();
  history.replaceState(null, "", asked.text === null ? `#${text}` : location.pathname);
}

function recalled(before) {
  const found = new URLSearchParams(location.hash.slice(1)), keys = new Set(lab.levers.map((lever) => lever.key));
  const name = found.get(`${before}scenario`), view = found.get(`${before}worldview`);
  if (!name || !lab.scenarios.some((one) => one.name === name)) return null;
  const set = Object.fromEntries((found.get(`${before}set`) || "").split(",").map((entry) => entry.split(":"))
    .filter(([key, value]) => keys.has(key) && value && Number.isFinite(Number(value))).map(([key, value]) => [key, Number(value)]));
  return { scenario: name, text: null, worldview: lab.worldviews.includes(view) ? view : null, set, decisions: [] };
}

function choose(change) {
  Object.assign(asked, change);
  byId("scenario").value = asked.text === null ? asked.scenario : "own";
  byId("worldview").value = asked.worldview || "";
  if (byId("world").hidden) world.changed();
  settle();
}

function own(found) {
  const select = byId("scenario");
  let option = select.querySelector('[value="own"]');
  if (!option) { option = h("option", { value: "own" }); select.append(option); }
  option.textContent = `${found.title} (your file)`;
  own.last = found;
  choose({ scenario: found.name, text: found.text, set: {}, decisions: found.decisions });
}

function view(name) {
  for (const one of ["worlds", "world", "class"]) {
    byId(one).hidden = one !== name;
    byId(`to-${one}`).setAttribute("aria-pressed", String(one === name));
  }
  if (name === "world") world.open();
  if (name === "class") room.open();
}

function join() {
  const code = h("input", { type: "text", id: "join-code", maxlength: 12, autocomplete: "off" });
  const said = h("p", { class: "wrong", role: "alert" });
  dialogs.show("Join this lab", h("p", {}, "The computer that runs the lab shows a join code."), h("label", { for: "join-code" }, "Join code "), code,
    h("button", { type: "button", class: "strong", onclick: async () => {
      try { await ask("join", { code: code.value }); location.reload(); } catch (failure) { said.textContent = failure.message; }
    } }, "Join"), said);
}

function wire() {
  const named = (one) => h("option", { value: one.name }, one.title);
  put(byId("scenario"), lab.scenarios.filter((one) => !one.name.startsWith("worldview_")).map(named),
    h("optgroup", { label: "Worldviews on their own" }, lab.scenarios.filter((one) => one.name.startsWith("worldview_")).map(named)));
  put(byId("worldview"), h("option", { value: "" }, "neutral view"), lab.worldviews.map((one) => h("option", { value: one }, `${one} view`)));
  byId("scenario").addEventListener("change", (event) => (event.target.value === "own" ? own(own.last) : choose({ scenario: event.target.value, text: null, set: {}, decisions: [] })));
  byId("worldview").addEventListener("change", (event) => choose({ worldview: event.target.value || null }));
  byId("pin").addEventListener("click", pin);
  byId("open").addEventListener("click", () => dialogs.open(own));
  byId("take").addEventListener("click", () => dialogs.take({ body: body(), decisions: asked.decisions, link: asked.text === null ? location.href : "" }));
  for (const name of ["worlds", "world", "class"]) byId(`to-${name}`).addEventListener("click", () => view(name));
  levers.build(lab.levers, lab.groups, {
    move: (lever, value) => { asked.set[lever.key] = value; preview(); },
    settle: () => settleSoon(),
    reset: (lever) => { delete asked.set[lever.key]; if (answer) levers.place(answer.page.levers, asked.set); settle(); },
    why: (lever) => dialogs.why(lever).catch(trouble),
  });
}

async function begin() {
  await admitted();
  try {
    [lab] = await Promise.all([get("lab"), loadMap()]);
  } catch (failure) { status(""); trouble(failure); return; }
  worlds = new Worlds(lab);
  world = new World(lab, { asked, body, trouble, status });
  room = new Room(lab, { asked, body, trouble, status });
  wire();
  if (room.code) view("class");
  if (room.student) { status(""); return; } // a phone in a class asks for nothing else
  Object.assign(asked, recalled("") || {});
  pinned = recalled("pin-") || { scenario: "baseline", text: null, worldview: null, set: {}, decisions: [] };
  byId("scenario").value = asked.scenario;
  byId("worldview").value = asked.worldview || "";
  preview();
  settle();
}

begin();
