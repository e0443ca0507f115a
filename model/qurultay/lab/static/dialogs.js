// Dialogs: why a lever stands where it stands, opening a file, saving and sharing what is seen.

import { ask, get, save } from "./api.js";
import { byId, h, put } from "./dom.js";

const box = () => byId("dialog");
let turn = 0; // which dialog is open: a late answer to an earlier one finds that it is not its own

// The dialog that is now open: `open()` says whether it still is, `close()` closes it and no other.
export function show(title, ...content) {
  const mine = turn += 1;
  const close = h("button", { type: "button", onclick: () => box().close() }, "Close");
  const last = content.at(-1), row = last instanceof Element && last.matches(".buttons") ? last : h("div", { class: "buttons" });
  row.prepend(close);
  put(box(), h("h2", { id: "dialog-title" }, title), content, row);
  if (!box().open) box().showModal();
  box().onclose = () => { turn += 1; };
  const open = () => mine === turn;
  return { open, close: () => { if (open()) box().close(); } };
}

export async function why(lever, dates) {
  const waiting = h("p", { class: "hint", role: "status" }, "Looking up what it rests on…");
  const first = show(lever.name, h("p", {}, lever.says), waiting);
  let found;
  try {
    found = await get(`why?key=${encodeURIComponent(lever.key)}`);
  } catch (failure) {
    put(waiting, `${failure.message} `, h("button", { type: "button", class: "small", onclick: () => first.open() && why(lever, dates) }, "Try again"));
    return;
  }
  if (!first.open()) return;
  const several = (name, title) => (found[name] && found[name].length ? [h("h3", {}, title), h("ul", {}, found[name].map((one) => h("li", {}, one)))] : null);
  show(lever.name, h("p", {}, found.means),
    h("dl", {}, h("dt", {}, "Here"), h("dd", {}, `${found.value} ${found.unit}, unless a scenario says otherwise`),
      h("dt", {}, "Range"), h("dd", {}, `${found.range[0]} to ${found.range[1]}; the slider spans ${lever.low} to ${lever.high}`),
      h("dt", {}, "In each world"), h("dd", {}, `${found.spread}. A lever you move holds in every world alike.`),
      h("dt", {}, "Rests on"), h("dd", {}, found.kind), h("dt", {}, "Known by"), h("dd", {}, found["known by"]),
      h("dt", {}, "Decided by"), h("dd", {}, found["decided by"]),
      h("dt", {}, "Also sets"), h("dd", {}, lever.keys.length > 1 ? lever.keys.slice(1).join(", ") : "nothing else")),
    several("claims", "Claims of the two texts"), several("sources", "Sources"), several("changed by", "Scenarios that change it"),
    h("p", { class: "hint" }, `Parameter ${lever.key}; on the command line: qurultay explain ${lever.key}`),
    h("div", { class: "buttons" }, h("button", { type: "button", class: "strong", onclick: dates }, "Set it by date")));
}

export function open(take) {
  const wrong = h("p", { class: "wrong", role: "alert" }), text = h("textarea", { rows: 12, id: "own-text", spellcheck: "false", "aria-label": "Text of a scenario file" });
  let name = "own.toml";
  const read = async (file) => { name = file.name; text.value = await file.text(); wrong.textContent = ""; };
  const picker = h("input", { type: "file", accept: ".toml", class: "unseen", id: "own-file", onchange: () => picker.files[0] && read(picker.files[0]) });
  const drop = h("div", { class: "drop", ondragover: (event) => { event.preventDefault(); drop.classList.add("over"); }, ondragleave: () => drop.classList.remove("over"),
    ondrop: (event) => { event.preventDefault(); drop.classList.remove("over"); if (event.dataTransfer.files[0]) read(event.dataTransfer.files[0]); } },
  "Drop a scenario file here, or ", h("label", { for: "own-file" }, h("u", {}, "choose one")), picker, ", or paste its text below. It stays on this computer.");
  const use = h("button", { type: "button", class: "strong", onclick: async () => {
    const given = text.value;
    try {
      const found = await ask("read", { scenario: name, text: given });
      if (!dialog.open()) return; // closed meanwhile: no longer wanted
      dialog.close();
      take({ name: found.name, text: given, title: found.title, decisions: found.decisions });
    } catch (failure) { wrong.textContent = failure.message; }
  } }, "Open it");
  const dialog = show("Open a scenario file", drop, text, wrong, h("div", { class: "buttons" }, use));
}

// A link, copied if the browser allows it; else its text is selected, to be copied by hand.
async function copied(link) {
  link.focus();
  link.select();
  try {
    await navigator.clipboard.writeText(link.value); // there is no clipboard where the page came over plain http
    return "The link is copied.";
  } catch {
    return document.execCommand("copy") ? "The link is copied." : "The link is selected: press Ctrl+C, or hold it on a phone, to copy it.";
  }
}

export function take({ body, kept, title, against, decisions, link, bare, charts, world }) {
  const said = h("p", { role: "status" });
  const doing = (what, work) => async () => {
    said.textContent = `${what}…`;
    try { said.textContent = await work(); } catch (failure) { said.textContent = failure.message || "This browser cannot make the file; try another form."; }
  };
  const file = doing("Writing", async () => {
    const found = await ask("file", { ...body, decisions });
    save(found.name, found.text, "application/toml");
    return `${found.name} is saved. Run it with: qurultay ensemble ${found.name} --members 1000`;
  });
  const report = doing("Writing the report; this takes a moment", async () => {
    const found = await ask("report", { ...body, members: 1000, kept });
    save(found.name, found.text, "text/html");
    return `${found.name} is saved: one page that needs no internet.`;
  });
  const field = h("input", { type: "text", id: "link", value: link, readonly: true, onfocus: () => field.select() });
  const button = (word, what, work, strong = false) => h("button", { type: "button", class: strong ? "strong" : null, onclick: work }, h("b", {}, word), h("small", {}, what));
  const each = (chart) => h("li", {}, h("span", {}, chart.title), ["png", "svg", "csv"].filter((kind) => chart.box || kind === "csv").map((kind) =>
    h("button", { type: "button", class: "small", "aria-label": `${chart.title} as ${kind.toUpperCase()}`, onclick: doing("Drawing", async () => (await import("./picture.js")).keep(chart, kind)) }, kind.toUpperCase())));
  show("Save and share",
    h("div", { class: "choices" }, button("Report", against ? `“${title}” against ${against}, one page to print` : `“${title}”, one page to print`, report, true),
      button("Scenario file", "TOML, to run on the command line or open here again", file)),
    charts.length ? [h("h3", {}, "Charts, as they stand"), h("ul", { class: "keeps" }, charts.map(each))] : null,
    h("h3", {}, h("label", { for: "link" }, "Link to what you see")), h("div", { class: "linked" }, field, h("button", { type: "button", onclick: doing("Copying", () => copied(field)) }, "Copy the link")),
    h("p", { class: "hint" }, bare ? "A file of your own does not fit into a link: it works in this tab only. Hand on the scenario file."
      : /^(127\.|localhost|\[::1\])/.test(location.hostname) ? "It works on this computer; elsewhere with the address of a lab there in place of this one." : "It works wherever this lab can be reached."),
    decisions.length ? h("p", { class: "hint" }, `${world ? "The report is on many worlds, without the decisions of this one. " : ""}The file carries the decisions as rows, so that the command line gives the same world.`) : null, said);
}
