// How far to trust this: one line under the answer, and behind it what each number means.

import { show } from "./dialogs.js";
import { byId, h, percent, put } from "./dom.js";
import { number, say } from "./words.js";

// Clearly better, clearly worse, or neither: only where its interval leaves zero out.
const clearly = ({ low, high }) => (low > 0 ? "up" : high < 0 ? "down" : "none");

// A short form of each sentence for the line, and what a reader may ask about the sentence itself.
function words({ coverage, skill, layer, judgement }) {
  return {
    judgement: [say("page-trust-judgement", { count: Math.round(judgement.value * judgement.of), of: number(judgement.of) }), say("page-trust-range")],
    coverage: [say("page-trust-coverage", { meant: percent(coverage.meant), share: percent(coverage.value) }), say("page-trust-tried", { count: coverage.of })],
    skill: [say(`page-trust-skill-${clearly(skill)}`), say("page-trust-use")],
    layer: [null, say("page-trust-beside")],
  };
}

// The line, once: it does not depend on what is asked. The sentences are those of the report.
export function trusted(strip) {
  const all = words(Object.fromEntries(strip.map((one) => [one.key, one]))), line = ["judgement", "coverage", "skill"].map((key) => all[key][0]).join(" · ");
  put(byId("trusted"), `${line[0].toUpperCase()}${line.slice(1)} `, h("button", { type: "button", class: "link", onclick: () => show(say("page-trust-title"),
    strip.map((one) => [h("h3", {}, one.says), h("p", {}, all[one.key][1])]),
    h("p", { class: "hint" }, say("page-trust-more"))) }, say("page-trust-link")));
}
