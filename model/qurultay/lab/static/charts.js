// Charts as things to take home: what each is called, what stands under it, and its button.

import { byId, h, s } from "./dom.js";

function title(card) {
  const heading = card.querySelector("h2") || card.querySelector('[aria-selected="true"]'), unit = heading.querySelector("small");
  return (unit ? `${heading.firstChild.textContent.trim()}, ${unit.textContent}` : heading.textContent).replace(/\s+/g, " ").trim();
}

// The legend as it stands over the chart: colour and dash of each sample, and its words.
function legend(card) {
  return [...card.querySelectorAll(".legend > span")].map((entry) => {
    const looks = getComputedStyle(entry.querySelector("i"));
    return { text: entry.title ? `${entry.textContent}: ${entry.title}` : entry.textContent, colour: looks.borderTopColor, dashed: looks.borderTopStyle === "dashed" };
  });
}

// A chart of the page; `origin` says which worlds it shows, `stem` begins the names of its files.
export function chart(id, { box, card: at, origin, stem, data, when, samples }) {
  const place = box && byId(box), card = at || (place || byId(`panel-${id}`)).closest(".card");
  const notice = card.querySelector(".notice");
  return { id, box: place && place.querySelector("svg") ? place : null, title: title(place ? place.closest(".card") : card) + (when ? `, ${when}` : ""), legend: legend(samples || card), under: [...origin, ...(notice ? [notice.textContent] : [])], file: `${stem}-${id}`, data };
}

const icon = () => s("svg", { viewBox: "0 0 16 16", width: 14, height: 14, "aria-hidden": "true" }, s("path", { d: "M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11", fill: "none", stroke: "currentColor", "stroke-width": 1.7, "stroke-linecap": "round", "stroke-linejoin": "round" }));

export function button(id, name, find) {
  return h("button", { type: "button", class: "small keep", id: `keep-${id}`, "aria-label": `Save: ${name}`, title: "Save as picture, drawing or numbers",
    onclick: async () => { const { kept } = await import("./picture.js"), found = find(); if (found) kept(found); } }, icon());
}
