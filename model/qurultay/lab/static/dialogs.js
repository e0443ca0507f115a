// Dialogs: why a lever stands where it stands, opening a file, taking things home.

import { ask, get, save } from "./api.js";
import { byId, h, put } from "./dom.js";

const box = () => byId("dialog");

export function show(title, ...content) {
  const close = h("button", { type: "button", onclick: () => box().close() }, "Close");
  put(box(), h("h2", { id: "dialog-title" }, title), content, h("div", { class: "buttons" }, close));
  if (!box().open) box().showModal();
}

export async function why(lever) {
  show(lever.name, h("p", {}, lever.says));
  const found = await get(`why?key=${encodeURIComponent(lever.key)}`);
  const several = (name, title) => (found[name] && found[name].length ? [h("h3", {}, title), h("ul", {}, found[name].map((one) => h("li", {}, one)))] : null);
  show(lever.name, h("p", {}, found.means),
    h("dl", {}, h("dt", {}, "Here"), h("dd", {}, `${found.value} ${found.unit}, unless a scenario says otherwise`),
      h("dt", {}, "Range"), h("dd", {}, `${found.range[0]} to ${found.range[1]}; the slider spans ${lever.low} to ${lever.high}`),
      h("dt", {}, "In each world"), h("dd", {}, `${found.spread}. A lever you move holds in every world alike.`),
      h("dt", {}, "Rests on"), h("dd", {}, found.kind), h("dt", {}, "Known by"), h("dd", {}, found["known by"]),
      h("dt", {}, "Decided by"), h("dd", {}, found["decided by"]),
      h("dt", {}, "Also sets"), h("dd", {}, lever.keys.length > 1 ? lever.keys.slice(1).join(", ") : "nothing else")),
    several("claims", "Claims of the two texts"), several("sources", "Sources"), several("changed by", "Scenarios that change it"),
    h("p", { class: "hint" }, `Parameter ${lever.key}; on the command line: qurultay explain ${lever.key}`));
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
    try {
      const found = await ask("read", { scenario: name, text: text.value });
      box().close();
      take({ name: found.name, text: text.value, title: found.title, decisions: found.decisions });
    } catch (failure) { wrong.textContent = failure.message; }
  } }, "Open it");
  show("Open a scenario file", drop, text, wrong, h("div", { class: "buttons" }, use));
}

export function take({ body, decisions, link }) {
  const said = h("p", { role: "status" });
  const doing = (what, work) => async () => {
    said.textContent = `${what}…`;
    try { said.textContent = await work(); } catch (failure) { said.textContent = failure.message; }
  };
  const file = doing("Writing", async () => {
    const found = await ask("file", { ...body, decisions });
    save(found.name, found.text, "application/toml");
    return `${found.name} is saved. Run it with: qurultay ensemble ${found.name} --members 1000`;
  });
  const report = doing("Writing the report; this takes a moment", async () => {
    const found = await ask("report", { ...body, members: 1000 });
    save(found.name, found.text, "text/html");
    return `${found.name} is saved: one page that needs no internet.`;
  });
  const copied = doing("Copying", async () => { await navigator.clipboard.writeText(link); return "The link is copied. It works wherever the lab runs."; });
  show("Take home",
    h("p", {}, "What you see, to go on with elsewhere."),
    h("div", { class: "chips" }, h("button", { type: "button", class: "strong", onclick: file }, "Scenario file"),
      h("button", { type: "button", onclick: report }, "Report"), h("button", { type: "button", onclick: copied, disabled: !link }, "Link")),
    h("p", { class: "hint" }, decisions.length ? "The file carries the decisions of this world twice: as comment lines, which the lab replays exactly, and, for the command line, as the nearest a scenario can say, a preference that all states share." : "",
      link ? h("input", { type: "text", value: link, readonly: true, "aria-label": "Link to what you see", style: { width: "100%" } }) : "A file of your own does not fit into a link; save it instead."), said);
}
