// Charts as things to take home: what each is called, what stands under it, and its button.

import { byId, h, s } from "./dom.js";
import { say } from "./words.js";

function title(card) {
  const heading = card.querySelector("h2") || card.querySelector('[aria-selected="true"]'), unit = heading.querySelector("small");
  return (unit ? say("page-with-unit", { title: heading.firstChild.textContent.trim(), unit: unit.textContent }) : heading.textContent).replace(/\s+/g, " ").trim();
}

// The legend as it stands over the chart: colour and dash of each sample, and its words.
function legend(card) {
  return [...card.querySelectorAll(".legend > span")].map((entry) => {
    const looks = getComputedStyle(entry.querySelector("i"));
    return { text: entry.title ? say("page-legend", { name: entry.textContent, what: entry.title }) : entry.textContent, colour: looks.borderTopColor, dashed: looks.borderTopStyle === "dashed" };
  });
}

// A chart of the page; `origin` says which worlds it shows, `stem` begins the names of its files.
export function chart(id, { box, card: at, origin, stem, data, when, samples }) {
  const place = box && byId(box), card = at || (place || byId(`panel-${id}`)).closest(".card");
  const notice = card.querySelector(".notice");
  return { id, box: place && place.querySelector("svg") ? place : null, title: when ? say("page-title-when", { title: title(place ? place.closest(".card") : card), when }) : title(place ? place.closest(".card") : card), legend: legend(samples || card), under: [...origin, ...(notice ? [notice.textContent] : [])], file: `${stem}-${id}`, data };
}

const icon = () => s("svg", { viewBox: "0 0 16 16", width: 14, height: 14, "aria-hidden": "true" }, s("path", { d: "M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11", fill: "none", stroke: "currentColor", "stroke-width": 1.7, "stroke-linecap": "round", "stroke-linejoin": "round" }));

// Its name is the message `page-keep-…`.
export function button(id, find) {
  return h("button", { type: "button", class: "small keep", id: `keep-${id}`, "data-say-label": `page-keep-${id}`, "data-say-title": "page-keep", "aria-label": say(`page-keep-${id}`), title: say("page-keep"),
    onclick: async () => { const { kept } = await import("./picture.js"), found = find(); if (found) kept(found); } }, icon());
}
