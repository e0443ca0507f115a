// A chart as it is on the screen, with its title, legend and origin, as a drawing or a picture.

import { save } from "./api.js";
import { h, s } from "./dom.js";
import { show } from "./dialogs.js";
import { TABLES, csv } from "./tables.js";
import { mirrored, say } from "./words.js";

const LOOKS = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "opacity", "paint-order", "text-anchor", "direction", "unicode-bidi", "font-family", "font-size", "font-weight", "font-style"];
// Lines are broken a little early: whoever opens a drawing may have wider letters.
const EDGE = 16, WIDEST = 1600, FONT = "Inter, system-ui, sans-serif";

// Looks that stand in the style sheet are written onto each element, since the sheet stays behind.
function dressed(node, copy) {
  const looks = getComputedStyle(node);
  if (looks.display === "none" || looks.visibility === "hidden") { copy.remove(); return; }
  for (const name of LOOKS) {
    const value = looks.getPropertyValue(name);
    if (value && value !== "none" || name === "fill") copy.setAttribute(name, value);
  }
  for (const name of ["class", "style", "tabindex", "role"]) copy.removeAttribute(name);
  [...node.children].map((child, at) => [child, copy.children[at]]).forEach(([child, its]) => dressed(child, its));
}

function lines(text, size, weight, width) {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `${weight} ${size}px ${FONT}`;
  const found = [];
  for (const word of text.split(" ")) {
    const longer = found.length ? `${found.at(-1)} ${word}` : word;
    if (found.length && pen.measureText(longer).width <= width) found[found.length - 1] = longer;
    else found.push(word);
  }
  return { found, width: (said) => pen.measureText(said).width };
}

// chart: { box, title, legend, under } as of `charts`; the drawing as text, and its size.
export function drawing({ box, title, legend, under }) {
  const svg = box.querySelector("svg"), { width: inner, height } = svg.viewBox.baseVal, width = inner + 2 * EDGE;
  const card = getComputedStyle(box.closest(".card")), ink = card.color;
  const copy = svg.cloneNode(true), parts = [];
  dressed(svg, copy);
  let y = EDGE;
  const side = mirrored() ? { x: width - EDGE, "text-anchor": "end" } : { x: EDGE };
  const write = (text, size, weight, fill) => { for (const line of lines(text, size, weight, 0.94 * inner).found) { y += size * 1.3; parts.push(s("text", { ...side, y, fill, "font-family": FONT, "font-size": size, "font-weight": weight, "unicode-bidi": "plaintext" }, line)); } };
  write(title, 16, 650, ink);
  if (legend.length) {
    let x = EDGE;
    y += 20;
    for (const { text, colour, dashed } of legend) {
      const long = lines(text, 12, 500, Infinity).width(text);
      if (x > EDGE && x + 28 + long > width - EDGE) { x = EDGE; y += 17; }
      parts.push(s("line", { x1: x, x2: x + 18, y1: y - 4, y2: y - 4, stroke: colour, "stroke-width": 3, "stroke-dasharray": dashed ? "5 3" : null }),
        s("text", { x: x + 24, y, fill: ink, "font-family": FONT, "font-size": 12, "font-weight": 500 }, text));
      x += 24 + long + 18;
    }
  }
  y += 10;
  for (const [name, value] of Object.entries({ x: EDGE, y, width: inner, height })) copy.setAttribute(name, value);
  parts.push(copy);
  y += height + 4;
  for (const text of under) write(text, 10.5, 500, ink);
  const tall = Math.ceil(y + EDGE), sheet = s("svg", { xmlns: "http://www.w3.org/2000/svg", width, height: tall, viewBox: `0 0 ${width} ${tall}` },
    s("title", {}, title), s("rect", { width, height: tall, fill: card.backgroundColor }), parts);
  return { text: new XMLSerializer().serializeToString(sheet), width, height: tall };
}

// The letters that a drawing needs, written into it: a picture is made where no other file is read.
const files = new Map();
function written(url) {
  if (!files.has(url)) files.set(url, fetch(url).then((found) => found.blob()).then((blob) => new Promise((done, wrong) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = wrong;
    reader.readAsDataURL(blob);
  })));
  return files.get(url);
}

const ends = (range) => range.trim().slice(2).split("-").map((code) => parseInt(code, 16));
const needed = (ranges, text) => !ranges || ranges.split(",").map(ends).some(([low, high = low]) => [...text].some((sign) => sign.codePointAt(0) >= low && sign.codePointAt(0) <= high));

async function lettered(text) {
  const faces = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule).map((rule) => [sheet, rule.style]))
    .map(([sheet, style]) => ({ ranges: style.getPropertyValue("unicode-range"), url: new URL(/url\("?([^")]+)/.exec(style.getPropertyValue("src"))[1], sheet.href).href })).filter((one) => needed(one.ranges, text));
  const rules = await Promise.all(faces.map(async ({ ranges, url }) => `@font-face { font-family: Inter; font-weight: 100 900; src: url(${await written(url)}); ${ranges ? `unicode-range: ${ranges}` : ""} }`));
  return text.replace(/>/, `><style>${rules.join(" ")}</style>`);
}

async function painted({ text, width, height }) {
  const image = new Image(), scale = Math.max(2, WIDEST / width), canvas = h("canvas", { width: Math.round(width * scale), height: Math.round(height * scale) });
  const place = URL.createObjectURL(new Blob([await lettered(text)], { type: "image/svg+xml" }));
  try {
    image.src = place;
    await image.decode();
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  } finally { URL.revokeObjectURL(place); }
  return new Promise((done) => { canvas.toBlob(done, "image/png"); });
}

// One chart in its three forms. `chart.data` is what its table is made of.
export async function keep(chart, kind) {
  const name = `${chart.file}.${kind}`;
  if (kind === "csv") save(name, csv(TABLES[chart.id](chart.data)), "text/csv");
  else if (kind === "svg") save(name, drawing(chart).text, "image/svg+xml");
  else save(name, await painted(drawing(chart)), "image/png");
  return say("page-saved", { name });
}

const KINDS = ["png", "svg", "csv"];

export function kept(chart) {
  const said = h("p", { role: "status" }), drawn = chart.box ? drawing(chart) : null;
  const look = drawn && h("img", { class: "preview", alt: "", width: drawn.width, height: drawn.height, onload: () => URL.revokeObjectURL(look.src) });
  if (drawn) lettered(drawn.text).then((text) => { look.src = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" })); }, () => look.remove());
  show(say("page-save-title", { title: chart.title }), look, h("div", { class: "choices" }, KINDS.filter((kind) => chart.box || kind === "csv").map((kind) =>
    h("button", { type: "button", class: kind === "png" ? "strong" : null, onclick: async () => {
      try { said.textContent = await keep(chart, kind); } catch { said.textContent = say("page-cannot-make"); }
    } }, h("b", {}, say(`page-kind-${kind}`)), h("small", {}, say(`page-kind-${kind}.for`))))), said);
}
