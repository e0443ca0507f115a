// How far to trust this: one line under the answer, and behind it what each number means.

import { show } from "./dialogs.js";
import { byId, h, percent, put } from "./dom.js";

// Clearly better, clearly worse, or neither: only where its interval leaves zero out.
const clearly = ({ low, high }, better, neither, worse) => (low > 0 ? better : high < 0 ? worse : neither);

// A short form of each sentence for the line, and what a reader may ask about the sentence itself.
function words({ coverage, skill, layer, judgement }) {
  return {
    judgement: [`${Math.round(judgement.value * judgement.of)} of ${judgement.of} numbers are our judgement`, "Each has a range, and every world draws its own value from it."],
    coverage: [`bands meant to hold ${percent(coverage.meant)} of past years held ${percent(coverage.value)}`, `Tried on ${coverage.of.toLocaleString("en")} pairs and years that the model had not seen.`],
    skill: [clearly(skill, "forecasts past years better than the best simple method", "does not forecast past years better than the best simple method", "forecasts past years worse than the best simple method"), "Use it to compare choices rather than to foretell a year."],
    layer: [null, "Beside the same model without their choices."],
  };
}

// The line, once: it does not depend on what is asked. The sentences are those of the report.
export function trusted(strip) {
  const all = words(Object.fromEntries(strip.map((one) => [one.key, one]))), line = ["judgement", "coverage", "skill"].map((key) => all[key][0]).join(" · ");
  put(byId("trusted"), `${line[0].toUpperCase()}${line.slice(1)} `, h("button", { type: "button", class: "link", onclick: () => show("How far to trust this",
    strip.map((one) => [h("h3", {}, one.says), h("p", {}, all[one.key][1])]),
    h("p", { class: "hint" }, "All of it on one page: qurultay experiment evidence. What shipped: qurultay explain, and the files in seeds.")) }, "how far to trust this"));
}
