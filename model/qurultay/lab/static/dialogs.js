// Dialogs: why a lever stands where it stands, opening a file, saving and sharing what is seen.

import { ask, get, save } from "./api.js";
import { byId, h, put } from "./dom.js";
import { say } from "./words.js";

const box = () => byId("dialog");
let turn = 0; // which dialog is open: a late answer to an earlier one finds that it is not its own

// The dialog that is now open: `open()` says whether it still is, `close()` closes it and no other.
export function show(title, ...content) {
  const mine = turn += 1;
  const close = h("button", { type: "button", onclick: () => box().close() }, say("page-close"));
  const last = content.at(-1), row = last instanceof Element && last.matches(".buttons") ? last : h("div", { class: "buttons" });
  row.prepend(close);
  put(box(), h("h2", { id: "dialog-title" }, title), content, row);
  if (!box().open) box().showModal();
  box().onclose = () => { turn += 1; };
  const open = () => mine === turn;
  return { open, close: () => { if (open()) box().close(); } };
}

// A claim: its statement in English with its place in the text, and beside it our own in the language spoken.
const claimed = ({ code, says, place, own }) => h("li", {}, h("b", {}, h("bdi", {}, code)), " ", own ? h("span", { class: "own" }, own, " ") : null, h("span", { lang: "en", dir: "ltr", class: own ? "beside" : null }, says), place ? h("small", {}, " ", place) : null);

export async function why(lever, dates) {
  const waiting = h("p", { class: "hint", role: "status" }, say("page-why-waiting"));
  const first = show(lever.name, h("p", {}, lever.says), waiting);
  let found;
  try {
    found = await get(`why?key=${encodeURIComponent(lever.key)}`);
  } catch (failure) {
    put(waiting, `${failure.message} `, h("button", { type: "button", class: "small", onclick: () => first.open() && why(lever, dates) }, say("page-again")));
    return;
  }
  if (!first.open()) return;
  const several = (name, key) => (found[name] && found[name].length ? [h("h3", {}, say(key)), h("ul", {}, found[name].map((one) => h("li", { dir: "auto" }, one)))] : null);
  const row = (key, text) => [h("dt", {}, say(key)), h("dd", {}, text)];
  show(lever.name, h("p", {}, found.means),
    h("dl", {}, row("page-why-here", say("page-why-here-value", { value: found.value, unit: found.unit })),
      row("page-why-range", say("page-why-range-value", { low: found.range[0], high: found.range[1], least: lever.low, most: lever.high })),
      row("page-why-worlds", say("page-why-worlds-value", { spread: found.spread })),
      row("page-why-rests", found.kind), row("page-why-known", found["known by"]), row("page-why-decided", found["decided by"]),
      row("page-why-also", lever.keys.length > 1 ? lever.keys.slice(1).join(", ") : say("page-why-nothing-else"))),
    found.claims && found.claims.length ? [h("h3", {}, say("page-why-claims")), h("ul", {}, found.claims.map(claimed))] : null, several("sources", "page-why-sources"), several("changed by", "page-why-changed"),
    h("p", { class: "hint" }, say("page-why-command", { key: lever.key })),
    h("div", { class: "buttons" }, h("button", { type: "button", class: "strong", onclick: dates }, say("page-set-by-date"))));
}

export function open(take) {
  const wrong = h("p", { class: "wrong", role: "alert" }), text = h("textarea", { rows: 12, id: "own-text", spellcheck: "false", "aria-label": say("page-own-text") });
  let name = "own.toml";
  const [before, after] = say("page-drop", { choose: "\n" }).split("\n"); // around what can be pressed
  const read = async (file) => { name = file.name; text.value = await file.text(); wrong.textContent = ""; };
  const picker = h("input", { type: "file", accept: ".toml", class: "unseen", id: "own-file", onchange: () => picker.files[0] && read(picker.files[0]) });
  const drop = h("div", { class: "drop", ondragover: (event) => { event.preventDefault(); drop.classList.add("over"); }, ondragleave: () => drop.classList.remove("over"),
    ondrop: (event) => { event.preventDefault(); drop.classList.remove("over"); if (event.dataTransfer.files[0]) read(event.dataTransfer.files[0]); } },
  before, h("label", { for: "own-file" }, h("u", {}, say("page-choose-file"))), picker, after);
  const use = h("button", { type: "button", class: "strong", onclick: async () => {
    const given = text.value;
    try {
      const found = await ask("read", { scenario: name, text: given });
      if (!dialog.open()) return; // closed meanwhile: no longer wanted
      dialog.close();
      take({ name: found.name, text: given, title: found.title, decisions: found.decisions });
    } catch (failure) { wrong.textContent = failure.message; }
  } }, say("page-open-it"));
  const dialog = show(say("page-open-title"), drop, text, wrong, h("div", { class: "buttons" }, use));
}

// A link, copied if the browser allows it; else its text is selected, to be copied by hand.
async function copied(link) {
  link.focus();
  link.select();
  try {
    await navigator.clipboard.writeText(link.value); // there is no clipboard where the page came over plain http
    return say("page-copied");
  } catch {
    return document.execCommand("copy") ? say("page-copied") : say("page-selected");
  }
}

export function take({ body, kept, report: of, decisions, link, bare, charts, world }) {
  const said = h("p", { role: "status" });
  const doing = (key, work) => async () => {
    said.textContent = say(key);
    try { said.textContent = await work(); } catch (failure) { said.textContent = failure.message || say("page-cannot-make"); }
  };
  const file = doing("page-writing", async () => {
    const found = await ask("file", { ...body, decisions });
    save(found.name, found.text, "application/toml");
    return say("page-saved-run", { name: found.name });
  });
  const report = doing("page-writing-report", async () => {
    const found = await ask("report", { ...body, members: 1000, kept });
    save(found.name, found.text, "text/html");
    return say("page-saved-report", { name: found.name });
  });
  const field = h("input", { type: "text", id: "link", value: link, readonly: true, onfocus: () => field.select() });
  const button = (word, what, work, strong = false) => h("button", { type: "button", class: strong ? "strong" : null, onclick: work }, h("b", {}, word), h("small", {}, what));
  const each = (chart) => h("li", {}, h("span", {}, chart.title), ["png", "svg", "csv"].filter((kind) => chart.box || kind === "csv").map((kind) =>
    h("button", { type: "button", class: "small", "aria-label": say("page-chart-as", { title: chart.title, kind: kind.toUpperCase() }), onclick: doing("page-drawing", async () => (await import("./picture.js")).keep(chart, kind)) }, kind.toUpperCase())));
  show(say("page-save"),
    h("div", { class: "choices" }, button(say("page-report"), of, report, true), button(say("page-file"), say("page-file-for"), file)),
    charts.length ? [h("h3", {}, say("page-charts")), h("ul", { class: "keeps" }, charts.map(each))] : null,
    h("h3", {}, h("label", { for: "link" }, say("page-link"))), h("div", { class: "linked" }, field, h("button", { type: "button", onclick: doing("page-copying", () => copied(field)) }, say("page-copy-link"))),
    h("p", { class: "hint" }, bare ? say("page-link-bare")
      : /^(127\.|localhost|\[::1\])/.test(location.hostname) ? say("page-link-here") : say("page-link-anywhere")),
    decisions.length ? h("p", { class: "hint" }, world ? say("page-report-without") : null, " ", say("page-file-decisions")) : null, said);
}
