// On a small screen the levers are a sheet at the foot of the page, under the fan that they move.

import { byId } from "./dom.js";
import { say } from "./words.js";

const small = matchMedia("(max-width: 760px)"), levers = byId("levers"), button = byId("sheet");

export function turn(open) {
  levers.classList.toggle("open", open);
  document.body.classList.toggle("sheeted", open);
  button.setAttribute("aria-expanded", String(open));
  button.dataset.say = open ? "page-close-levers" : "page-levers";
  button.textContent = say(button.dataset.say);
  if (!open || !small.matches) return;
  const chart = ["fan", "world-line", "compare-line"].map(byId).find((one) => one && one.offsetParent);
  if (chart) chart.closest(".card").scrollIntoView({ block: "start" });
}

button.addEventListener("click", () => { turn(button.getAttribute("aria-expanded") !== "true"); if (levers.classList.contains("open")) levers.focus({ preventScroll: true }); });
document.querySelector(".skip").addEventListener("click", () => { if (small.matches) turn(true); });
levers.addEventListener("keydown", (event) => { if (event.key === "Escape" && small.matches) { turn(false); button.focus(); } });
small.addEventListener("change", () => turn(false));
