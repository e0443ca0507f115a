// Making elements without ever reading text as markup.

import { read } from "./reader.js";
import { dated, keyOf, number, percent, phrase, say } from "./words.js";

export { dated, percent };

const SVG = "http://www.w3.org/2000/svg";

function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "style") for (const [key, one] of Object.entries(value)) node.style.setProperty(key, one);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export const h = (tag, attributes, ...children) => filled(document.createElement(tag), attributes, children);
export const s = (tag, attributes, ...children) => filled(document.createElementNS(SVG, tag), attributes, children);
export const byId = (id) => document.getElementById(id);

export function put(node, ...children) {
  node.replaceChildren(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export const money = (value) => number(value, value < 100 ? 1 : 0);
export const bn = (value) => say("page-bn", { number: money(value) });
export const signed = (value, digits = 2) => number(value, digits, true);
// A state inside a sentence, and two of them, in the form that the sentence asks for.
export const state = (code, names) => phrase(keyOf("state", code), {}, names[code]);
export const pair = ([one, other], names) => say("pair", { one: state(one, names), other: state(other, names) });
export const yearOf = (quarter) => Number(quarter.slice(0, 4));
// A figure is of the year that ends with its quarter: that of 2030Q4 stands at 2030.
export const timeOf = (quarter) => yearOf(quarter) + Number(quarter.slice(5)) / 4 - 1;

// The text of a picture for those who do not see it: one sentence, and its numbers as a table.
export function spoken(sentence, head, rows) {
  return h("div", { class: "unseen" }, h("p", {}, sentence),
    head ? h("table", {}, h("thead", {}, h("tr", {}, head.map((cell) => h("th", { scope: "col" }, cell)))),
      h("tbody", {}, rows.map((row) => h("tr", {}, row.map((cell, at) =>
        (at ? h("td", {}, String(cell)) : h("th", { scope: "row" }, String(cell)))))))) : null);
}

// A picture in a box: draws itself again whenever its box changes its size. The size is kept, since
// asking for it between two pictures would have the whole page laid out each time.
export function picture(box, draw) {
  let size = null;
  const measured = () => {
    const { width, height } = box.getBoundingClientRect();
    const zoom = Number(getComputedStyle(box).getPropertyValue("--zoom")) || 1;
    return [Math.round(width), Math.round(height), zoom];
  };
  const again = () => {
    size = size || measured();
    const [width, height, zoom] = size;
    const found = width < 20 || height < 20 ? null : draw(Math.round(width / zoom), Math.round(height / zoom));
    if (!found) return;
    const old = box.querySelector(":scope > svg:not(.over)"); // what reads the picture stays, and keeps the focus
    if (old) old.replaceWith(found);
    else box.prepend(found);
    read(box, found, zoom);
  };
  new ResizeObserver(() => {
    const before = String(size);
    size = measured();
    if (String(size) !== before) again();
  }).observe(box);
  return again;
}

// A drawing that can be read: see reader.js.
export const readable = (drawing, reading) => Object.assign(drawing, { reading });

export function canvas(width, height, label, ...children) {
  return s("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label }, children);
}
