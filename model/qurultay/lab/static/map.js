// The region with flows of trade. Boundaries are Natural Earth's, not a statement.

import { feature, geoConicConformal, geoPath, mesh } from "./vendor/d3.js";
import { CARD, INK, ORANGE, STANCES, TEAL, linear, wide } from "./axes.js";
import { bn, canvas, money, pair, readable, s, spoken, state } from "./dom.js";
import { around } from "./reader.js";
import { number, say } from "./words.js";

const PLACES = {
  KZ: [68.5, 48.2], UZ: [63.6, 41.7], KG: [74.7, 41.5], TJ: [70.9, 38.7], TM: [58.6, 39.2], RU: [44.5, 56.4], CN: [104, 36.4],
  EU: [12.5, 50.2], TR: [33.5, 39.2], AZ: [48.2, 40.6], AM: [44.9, 40.2], BY: [28, 53.6],
};
// Where a name may stand beside its dot, best place first: [dx, dy, anchor].
const SIDES = [[9, 4, "start"], [-9, 4, "end"], [0, 20, "middle"], [0, -11, "middle"], [8, 16, "start"], [8, -8, "start"], [-8, 16, "end"], [-8, -8, "end"]];
const FIRST = { AM: 1, TM: 6, UZ: 7, KZ: 5, KG: 5, TJ: 4, AZ: 4 };
const CENTRAL = ["KAZ", "UZB", "KGZ", "TJK", "TKM"];
const UNION = "AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE".split(" ");
const ACTORS = ["RUS", "CHN", "TUR", "AZE", "ARM", "BLR", ...UNION];
const MOST = 24;
const TALL = 15; // of names, in drawing units
let shapes = null;

// What a power does about cooperation, in a word.
export const stanceWord = (stance) => say(`page-stance-${stance}`);

export async function load() {
  const atlas = await (await fetch("map.json")).json();
  const all = feature(atlas, atlas.objects.countries).features;
  shapes = {
    rest: all.filter((one) => !ACTORS.includes(one.id) && !CENTRAL.includes(one.id)),
    actors: all.filter((one) => ACTORS.includes(one.id)), central: all.filter((one) => CENTRAL.includes(one.id)),
    lines: mesh(atlas, atlas.objects.countries, (a, b) => a !== b && !(UNION.includes(a.id) && UNION.includes(b.id))),
  };
}

let ground = { size: "", project: null, paths: null };

function grounded(width, height) {
  if (ground.size === `${width}x${height}`) return ground;
  const corners = { type: "MultiPoint", coordinates: [[9, 46], [15, 53], [107, 36], [50, 35.5], [76, 35.5], [44, 56.5], [90, 52]] };
  const project = geoConicConformal().parallels([33, 55]).rotate([-60, 0])
    .fitExtent([[14, 16], [width - 20, height - 30]], corners).clipExtent([[0, 0], [width, height]]);
  const path = geoPath(project).digits(1);
  const drawn = (features) => features.map((one) => path(one)).filter(Boolean).join("");
  ground = { size: `${width}x${height}`, project, paths: {
    rest: drawn(shapes.rest), actors: drawn(shapes.actors), central: drawn(shapes.central), lines: path(shapes.lines) } };
  return ground;
}

function spots(project, width) {
  const found = Object.fromEntries(Object.entries(PLACES).map(([code, place]) => [code, project(place)]));
  found.EU = [Math.max(found.EU[0], 20), Math.max(found.EU[1], 74)];
  found.US = [20, Math.max(found.EU[1] - 70, 24)];
  return Object.fromEntries(Object.entries(found).map(([code, [x, y]]) => [code, [Math.min(Math.max(x, 14), width - 24), y]]));
}

// Names in full where they fit between dots, other names and the edges; the code where they do not.
let named = { key: "", labels: null };

function labelled(spot, names, stance, width, height) {
  const said = (code) => (stance && stance[code] ? stanceWord(stance[code]) : "");
  const key = `${width}x${height}${Object.keys(spot).map((code) => names[code] + said(code))}`;
  if (named.key === key) return named.labels;
  const taken = Object.entries(spot).map(([code, [x, y]]) => { const r = said(code) ? 13 : 6; return [x - r, y - r, x + r, y + r, code]; });
  const box = ([x, y], [dx, dy, anchor], long, rows) => {
    const start = x + dx - (anchor === "end" ? long : anchor === "middle" ? long / 2 : 0), foot = y + dy + 3 + (rows - 1) * TALL;
    return [start, foot - rows * TALL, start + long, foot];
  };
  const free = (one, code) => one[0] > 3 && one[2] < width - 3 && one[1] > 2 && one[3] < height - LEGEND - 2
    && taken.every((other) => other[4] === code || one[2] < other[0] || one[0] > other[2] || one[3] < other[1] || one[1] > other[3]);
  named = { key, labels: Object.fromEntries(Object.keys(spot).sort((a, b) => (b in FIRST) + 2 * Boolean(said(b)) - (a in FIRST) - 2 * Boolean(said(a))).map((code) => {
    const far = said(code) ? 5 : 0, rows = said(code) ? 2 : 1, sides = SIDES.map(([dx, dy, anchor]) => [dx + Math.sign(dx) * far, dy + (dx ? 0 : Math.sign(dy) * far) - (rows > 1 && dy < 0 ? TALL : 0), anchor]);
    const tries = [sides[FIRST[code] || 0], ...sides], words = [names[code], code];
    for (const text of words) for (const side of tries) {
      const one = box(spot[code], side, Math.max(wide(text), wide(said(code))), rows);
      if (free(one, code)) { taken.push([...one, ""]); return [code, { text, side, said: said(code) }]; }
    }
    return [code, { text: "", side: tries[0], said: "" }];
  })) };
  return named.labels;
}

const LEGEND = 24; // height of the legend at the foot

// trade: {"KZ-UZ": bn a year both ways}; exports: those of the first of the two; chosen: the pair in
// the accent; pick(code) where states can be clicked.
export function map({ trade, exports, chosen, names, when, stance, selected, pick }) {
  return (width, height) => {
    if (!shapes) return null;
    const { project, paths } = grounded(width, height), spot = spots(project, width), labels = labelled(spot, names, stance, width, height);
    const flows = Object.entries(trade).map(([pair, value]) => ({ pair, value, ends: pair.split("-") }))
      .filter((flow) => flow.value > 0.01).sort((a, b) => b.value - a.value).slice(0, MOST).reverse();
    const widest = linear([0, Math.sqrt(30)], [0.6, Math.max(6, width / 52)]).clamp(true);
    const isChosen = (flow) => chosen && flow.ends.includes(chosen[0]) && flow.ends.includes(chosen[1]);
    const ordered = [...flows.filter((flow) => !isChosen(flow)), ...flows.filter(isChosen)];
    const drawn = canvas(width, height, summary(trade, chosen, names, when), [
      s("path", { d: paths.rest, fill: "var(--land)" }), s("path", { d: paths.actors, fill: "var(--land-near)" }),
      s("path", { d: paths.central, fill: "var(--land-own)" }), s("path", { d: paths.lines, fill: "none", stroke: "var(--border)", "stroke-width": 0.7 }),
      ordered.map((flow) => s("path", { d: bent(spot[flow.ends[0]], spot[flow.ends[1]]), fill: "none", "stroke-linecap": "round",
        stroke: isChosen(flow) ? ORANGE : TEAL, "stroke-width": widest(Math.sqrt(flow.value)), opacity: isChosen(flow) ? 0.95 : 0.42 })),
      Object.entries(spot).map(([code, at]) => node(code, at, labels[code], { names, stance, selected, pick })),
      legend(width, height, widest, chosen),
    ]);
    if (pick) drawn.setAttribute("role", "group");
    return readable(drawn, reading([...ordered].reverse(), spot, { exports, names, when, stance }));
  };
}

// The flows, then the states, each with what goes which way.
function reading(flows, spot, { exports, names, when, stance }) {
  const curve = (flow) => { const [a, b] = flow.ends.map((code) => spot[code]), c = middle(a, b); return [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8].map((t) => [0, 1].map((k) => (1 - t) ** 2 * a[k] + 2 * t * (1 - t) * c[k] + t * t * b[k])); };
  const codes = Object.keys(spot), own = (code) => flows.filter((flow) => flow.ends.includes(code)).sort((a, b) => b.value - a.value);
  const lines = flows.map(curve), onState = around(codes.map((code) => [spot[code]]), 11), onFlow = around(lines, 13);
  return { name: say("page-flows-then-states"), count: flows.length + codes.length,
    near: (x, y) => { const state = onState(x, y); return state === null ? onFlow(x, y) : flows.length + state; },
    at: (n) => (n < flows.length ? lines[n][3] : spot[codes[n - flows.length]]), dots: (n) => [[...(n < flows.length ? lines[n][3] : spot[codes[n - flows.length]]), INK]],
    says: (n) => {
      if (n >= flows.length) {
        const code = codes[n - flows.length], power = stance && STANCES[stance[code]];
        return [say("page-name-when", { name: names[code], when }), ...(power ? [[say("page-cooperation"), say(`page-it-${stance[code]}`), power.colour]] : []), ...own(code).slice(0, 5).map((flow) => [names[flow.ends.find((end) => end !== code)], bn(flow.value)])];
      }
      const { pair: key, value, ends: [one, other] } = flows[n], out = exports && exports[key];
      return [say("page-name-when", { name: pair([one, other], names), when }), [say("page-both-ways"), bn(value)], ...(out === undefined || out === null ? [] : [[say("page-to-state", { state: state(other, names) }), bn(out)], [say("page-to-state", { state: state(one, names) }), bn(value - out)]])];
    } };
}

function node(code, [x, y], { text, side: [dx, dy, anchor], said }, { names, stance, selected, pick }) {
  const power = stance && STANCES[stance[code]];
  const marks = [
    pick ? s("circle", { cx: x, cy: y, r: 14, fill: "transparent" }) : null,
    power ? s("path", { d: power.shape, transform: `translate(${x},${y})`, fill: CARD, "fill-opacity": 0.55, stroke: power.colour, "stroke-width": 3 }) : null,
    selected === code ? s("circle", { cx: x, cy: y, r: 11, fill: "none", stroke: INK, "stroke-width": 2 }) : null,
    s("circle", { cx: x, cy: y, r: 4.4, fill: INK, stroke: CARD, "stroke-width": 1.4 }),
    s("text", { x: x + dx, y: y + dy, "text-anchor": anchor, class: "place halo" }, text),
  ];
  const word = said ? s("text", { x: x + dx, y: y + dy + TALL - 1, "text-anchor": anchor, class: "tag halo", fill: INK }, said) : null; // beside the button: the name of it holds the word too
  if (!pick) return s("g", {}, marks, word);
  return [s("g", { class: "pick", tabindex: 0, role: "button", "aria-pressed": selected === code ? "true" : "false",
    "aria-label": [code, names[code], power && stanceWord(stance[code])].filter(Boolean).join(", "), "data-state": code,
    onclick: () => pick(code), onkeydown: (event) => {
      if (event.key === "Enter" || event.key === " ") { event.preventDefault(); pick(code); }
    } }, marks), word];
}

// How wide a flow of 1, 10 and 30 bn is, and which is the pair asked about.
function legend(width, height, widest, chosen) {
  const y = height - 11, all = [[1, number(1)], [10, number(10)], [30, say("page-bn-year", { number: number(30) })]], found = [];
  let x = 14;
  for (const [value, says] of all) {
    found.push(s("line", { x1: x, x2: x + 16, y1: y, y2: y, stroke: TEAL, opacity: 0.6, "stroke-width": widest(Math.sqrt(value)) }), s("text", { x: x + 21, y: y + 4, class: "note halo" }, says));
    x += 33 + wide(says);
  }
  if (chosen && x + 21 + wide(say("page-pair-asked")) < width) found.push(s("line", { x1: x, x2: x + 16, y1: y, y2: y, stroke: ORANGE, "stroke-width": 5 }), s("text", { x: x + 21, y: y + 4, class: "note halo" }, say("page-pair-asked")));
  return s("g", {}, found);
}

function bent([ax, ay], [bx, by]) {
  const [cx, cy] = middle([ax, ay], [bx, by]);
  return `M${ax},${ay}Q${cx},${cy} ${bx},${by}`;
}

function middle([ax, ay], [bx, by]) {
  const dx = bx - ax, dy = by - ay, lift = 0.16 * (dx < 0 ? -1 : 1);
  return [(ax + bx) / 2 + dy * lift, (ay + by) / 2 - dx * lift];
}

export function summary(trade, chosen, names, when) {
  const top = Object.entries(trade).sort((a, b) => b[1] - a[1]).slice(0, 5);
  const said = ([ends, value]) => say("page-part-said", { name: pair(ends.split("-"), names), number: money(value) });
  const mine = chosen && Object.entries(trade).find(([ends]) => ends === chosen.join("-") || ends === [...chosen].reverse().join("-"));
  return say(mine ? "page-map-said-chosen" : "page-map-said", { when, largest: top.map(said).join(say("page-break")), ...(mine ? { chosen: said(mine) } : {}) });
}

export function mapSpoken(trade, chosen, names, when) {
  return spoken(summary(trade, chosen, names, when), [say("page-pair"), say("page-billion")],
    Object.entries(trade).sort((a, b) => b[1] - a[1]).slice(0, MOST).map(([ends, value]) => [pair(ends.split("-"), names), money(value)]));
}
