// The region with flows of trade. Boundaries are Natural Earth's, not a statement.

import { feature, geoConicConformal, geoPath, mesh } from "./vendor/d3.js";
import { CARD, INK, ORANGE, STANCES, TEAL, linear } from "./axes.js";
import { canvas, money, s, spoken } from "./dom.js";

const PLACES = {
  KZ: [68.5, 48.2], UZ: [63.6, 41.7], KG: [74.7, 41.5], TJ: [70.9, 38.7], TM: [58.6, 39.2], RU: [44.5, 56.4], CN: [104, 36.4],
  EU: [12.5, 50.2], TR: [33.5, 39.2], AZ: [48.2, 40.6], AM: [44.9, 40.2], BY: [28, 53.6],
};
const LABELS = { AM: [-8, 13, "end"], AZ: [8, 13, "start"], TM: [-8, 12, "end"], KG: [9, -4, "start"], TJ: [9, 10, "start"], UZ: [-9, -6, "end"] };
const CENTRAL = ["KAZ", "UZB", "KGZ", "TJK", "TKM"];
const UNION = "AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE".split(" ");
const ACTORS = ["RUS", "CHN", "TUR", "AZE", "ARM", "BLR", ...UNION];
const MOST = 24;
let shapes = null;

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
    .fitExtent([[14, 16], [width - 20, height - 14]], corners).clipExtent([[0, 0], [width, height]]);
  const path = geoPath(project).digits(1);
  const drawn = (features) => features.map((one) => path(one)).filter(Boolean).join("");
  ground = { size: `${width}x${height}`, project, paths: {
    rest: drawn(shapes.rest), actors: drawn(shapes.actors), central: drawn(shapes.central), lines: path(shapes.lines) } };
  return ground;
}

function spots(project, width) {
  const found = Object.fromEntries(Object.entries(PLACES).map(([code, place]) => [code, project(place)]));
  found.US = [20, found.EU[1] - 70 < 20 ? 30 : found.EU[1] - 70];
  found.EU[0] = Math.max(found.EU[0], 20);
  return Object.fromEntries(Object.entries(found).map(([code, [x, y]]) => [code, [Math.min(Math.max(x, 14), width - 24), y]]));
}

// trade: {"KZ-UZ": bn a year}; chosen: the pair in the accent; pick(code) where states can be clicked.
export function map({ trade, chosen, names, when, stance, selected, pick }) {
  return (width, height) => {
    if (!shapes) return null;
    const { project, paths } = grounded(width, height), spot = spots(project, width);
    const flows = Object.entries(trade).map(([pair, value]) => ({ pair, value, ends: pair.split("-") }))
      .filter((flow) => flow.value > 0.01).sort((a, b) => b.value - a.value).slice(0, MOST).reverse();
    const widest = linear([0, Math.sqrt(30)], [0.6, Math.max(6, width / 52)]).clamp(true);
    const isChosen = (flow) => chosen && flow.ends.includes(chosen[0]) && flow.ends.includes(chosen[1]);
    const ordered = [...flows.filter((flow) => !isChosen(flow)), ...flows.filter(isChosen)];
    const children = [
      s("path", { d: paths.rest, fill: "#eeebe2" }), s("path", { d: paths.actors, fill: "#f2e7d0" }),
      s("path", { d: paths.central, fill: "#cfe3d6" }), s("path", { d: paths.lines, fill: "none", stroke: "#c4c0b3", "stroke-width": 0.7 }),
      ordered.map((flow) => s("path", { d: bent(spot[flow.ends[0]], spot[flow.ends[1]]), fill: "none", "stroke-linecap": "round",
        stroke: isChosen(flow) ? ORANGE : TEAL, "stroke-width": widest(Math.sqrt(flow.value)), opacity: isChosen(flow) ? 0.95 : 0.42 })),
      Object.entries(spot).map(([code, at]) => node(code, at, { names, stance, selected, pick })),
    ];
    const drawn = canvas(width, height, summary(trade, chosen, names, when), children);
    if (pick) drawn.setAttribute("role", "group");
    return drawn;
  };
}

function node(code, [x, y], { names, stance, selected, pick }) {
  const [dx, dy, anchor] = LABELS[code] || [9, 4, "start"];
  const power = stance && stance[code];
  const marks = [
    pick ? s("circle", { cx: x, cy: y, r: 14, fill: "transparent" }) : null,
    power ? s("circle", { cx: x, cy: y, r: 8, fill: "none", stroke: STANCES[power], "stroke-width": 3 }) : null,
    selected === code ? s("circle", { cx: x, cy: y, r: 11, fill: "none", stroke: INK, "stroke-width": 2 }) : null,
    s("circle", { cx: x, cy: y, r: 4.4, fill: INK, stroke: CARD, "stroke-width": 1.4 }),
    s("text", { x: x + dx, y: y + dy, "text-anchor": anchor, class: "place halo" }, code),
  ];
  if (!pick) return s("g", {}, s("title", {}, names[code]), marks);
  return s("g", { class: "pick", tabindex: 0, role: "button", "aria-pressed": selected === code ? "true" : "false",
    "aria-label": `${code}, ${names[code]}${power ? `, ${power}` : ""}`, "data-state": code,
    onclick: () => pick(code), onkeydown: (event) => {
      if (event.key === "Enter" || event.key === " ") { event.preventDefault(); pick(code); }
    } }, s("title", {}, names[code]), marks);
}

function bent([ax, ay], [bx, by]) {
  const dx = bx - ax, dy = by - ay, lift = 0.16 * (dx < 0 ? -1 : 1);
  return `M${ax},${ay}Q${(ax + bx) / 2 + dy * lift},${(ay + by) / 2 - dx * lift} ${bx},${by}`;
}

export function summary(trade, chosen, names, when) {
  const top = Object.entries(trade).sort((a, b) => b[1] - a[1]).slice(0, 5);
  const said = ([pair, value]) => `${pair.split("-").map((code) => names[code]).join(" and ")} ${money(value)}`;
  const mine = chosen && Object.entries(trade).find(([pair]) => pair === chosen.join("-") || pair === [...chosen].reverse().join("-"));
  return `Trade in ${when}, billion dollars a year both ways. Largest: ${top.map(said).join("; ")}.${mine ? ` ${said(mine)}.` : ""}`;
}

export function mapSpoken(trade, chosen, names, when) {
  return spoken(summary(trade, chosen, names, when), ["Pair", "Billion dollars a year"],
    Object.entries(trade).sort((a, b) => b[1] - a[1]).slice(0, MOST).map(([pair, value]) => [pair, money(value)]));
}
