// How far to trust this: one line under the answer, and behind it what each number means.

import { show } from "./dialogs.js";
import { byId, h, percent, put } from "./dom.js";

const between = ({ low, high }) => `between ${signedShare(low)} and ${signedShare(high)}`;
const signedShare = (share) => `${share < 0 ? "−" : ""}${Math.abs(Math.round(share * 100))} %`;

// Clearly better, clearly worse, or neither: only where its interval leaves zero out.
const clearly = ({ low, high }, better, neither, worse) => (low > 0 ? better : high < 0 ? worse : neither);

function sentences({ coverage, skill, layer, judgement }) {
  const count = Math.round(judgement.value * judgement.of);
  return {
    judgement: [`${count} of ${judgement.of} numbers are our judgement`, "No text, statistic or study gives them. Each has a range, and every world draws its own value from it."],
    coverage: [`bands meant to hold ${percent(coverage.meant)} of past years held ${percent(coverage.value)}`, `Tried on ${coverage.of.toLocaleString("en")} pairs and years that the model had not seen; the true share lies ${between(coverage)}.`],
    skill: [clearly(skill, "forecasts past years better than the best simple method", "does not forecast past years better than the best simple method", "forecasts past years worse than the best simple method"),
      `By ${signedShare(skill.value)}, ${between(skill)}. ${clearly(skill, "", "Use it to compare choices, not to foretell a year.", "Use it to compare choices, not to foretell a year.")}`],
    layer: [clearly(layer, "what states do helps the forecast", "what states do does not clearly help the forecast", "what states do makes the forecast worse"),
      `Against the same model without their choices: ${signedShare(layer.value)}, ${between(layer)}.`],
  };
}

// The line, once: it does not depend on what is asked.
export function trusted(strip) {
  const all = sentences(Object.fromEntries(strip.map((one) => [one.key, one]))), words = ["judgement", "coverage", "skill"].map((key) => all[key][0]).join(" · ");
  put(byId("trusted"), `${words[0].toUpperCase()}${words.slice(1)} `, h("button", { type: "button", class: "link", onclick: () => show("How far to trust this",
    Object.values(all).map(([says, more]) => [h("h3", {}, `${says[0].toUpperCase()}${says.slice(1)}.`), h("p", {}, more)]),
    h("p", { class: "hint" }, "All of it on one page: qurultay experiment evidence. What shipped: qurultay explain, and the files in seeds.")) }, "how far to trust this"));
}
