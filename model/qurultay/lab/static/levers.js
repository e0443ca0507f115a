// The levers: what the world does and what states choose, each with reset and reasons.

import { h, byId, put, signed } from "./dom.js";

const drawn = new Map();

export function build(table, groups, on) {
  const box = byId("levers");
  put(box, box.querySelector(".steps"), Object.entries(groups).map(([group, title]) => h("fieldset", {}, h("legend", {}, title),
    table.filter((lever) => lever.group === group).map((lever) => row(lever, on)))));
}

function row(lever, on) {
  const id = `lever-${lever.key.replace(/[^\w]/g, "-")}`;
  const shown = h("output", { for: id, id: `${id}-shown` });
  const slider = h("input", { type: "range", id, min: lever.low, max: lever.high, step: lever.step, "data-key": lever.key,
    oninput: () => { mark(lever, Number(slider.value), true); on.move(lever, Number(slider.value)); },
    onchange: () => on.settle(lever, Number(slider.value)) });
  const reset = h("button", { type: "button", class: "reset", "aria-label": `Reset ${lever.name}`, title: "Back to the scenario", onclick: () => on.reset(lever), hidden: true }, "↺");
  const why = h("button", { type: "button", class: "why", "aria-label": `Why: ${lever.name}`, title: lever.says, onclick: () => on.why(lever) }, "?");
  const dated = h("button", { type: "button", class: "dated", hidden: true, onclick: () => on.dates(lever) });
  const track = h("div", { class: "track" }, slider);
  const node = h("div", { class: "lever" }, h("label", { for: id, title: `${lever.says} In ${lever.unit}.` }, lever.name), shown, reset, why,
    h("div", { class: "row" }, h("span", {}, lever.least), track, h("span", {}, lever.most)), dated);
  drawn.set(lever.key, { node, slider, shown, reset, dated, track, lever, standing: lever.value });
  return node;
}

// Short on the page, in full for a screen reader: "60 %", "1.5 ×", "+0.5 spreads".
export function written(lever, value) {
  if (/^share|a year$|^0 to 1$/.test(lever.unit)) return `${Math.round(value * 1000) / 10} %${/a year$/.test(lever.unit) && !/share/.test(lever.unit) ? " a year" : ""}`;
  if (lever.unit === "times") return `${value.toFixed(2).replace(/0$/, "")} ×`;
  if (lever.low < 0) return value === 0 ? "0" : signed(value, 1);
  return String(Math.round(value * 1000) / 1000);
}

const share = (lever, value) => (Math.min(Math.max(value, lever.low), lever.high) - lever.low) / (lever.high - lever.low);

function mark(lever, value, moved, changed = moved) {
  const { node, slider, shown, reset, standing } = drawn.get(lever.key);
  const place = (one) => `${100 * share(lever, one)}%`;
  slider.style.setProperty("--fill", place(value));
  slider.style.setProperty("--stand", moved ? place(standing) : "-10%");
  slider.setAttribute("aria-valuetext", `${written(lever, value)} (${lever.unit})`);
  shown.value = written(lever, value);
  node.classList.toggle("moved", changed);
  reset.hidden = !changed;
}

// The stretches of time in which a lever stands elsewhere; parameters that it sets alike count once.
export const stretches = (standing) => standing.dated.filter((one, at) => standing.dated.findIndex((other) => other.first === one.first && other.last === one.last && other.becomes === one.becomes) === at)
  .sort((one, other) => (one.first < other.first ? -1 : 1));

const span = (one) => `from ${one.first} ${one.last ? `to ${one.last}` : "on"}`;

// Where the scenario puts the levers, and what the user set on top of it.
export function place(standing, { set, dated }) {
  for (const [key, one] of drawn) {
    const known = standing && standing[key];
    if (known) {
      const later = stretches(known);
      one.standing = known.value;
      one.dated.hidden = !later.length && !(key in dated);
      put(one.dated, later.length ? later.map((event) => `${written(one.lever, event.becomes)} ${span(event)}`).join("; ") : "no dates any more", h("u", {}, "change"));
      one.track.querySelectorAll("i").forEach((old) => old.remove());
      one.track.append(...later.map((event) => h("i", { title: `${written(one.lever, event.becomes)} ${span(event)}`, style: { "--at": share(one.lever, event.becomes) } })));
    }
    const value = key in set ? Number(set[key]) : one.standing;
    if (document.activeElement !== one.slider || !(key in set)) one.slider.value = value;
    mark(one.lever, value, key in set, key in set || key in dated);
  }
}

// What a user changed, in words: "Payments refused 30 %, Corridor investment 3 × from 2026Q1 on".
export function words({ set, dated }) {
  const name = (key) => drawn.get(key).lever;
  return [...Object.entries(set).map(([key, value]) => `${name(key).name} ${written(name(key), value)}`),
    ...Object.entries(dated).map(([key, rows]) => `${name(key).name} ${rows.map((one) => `${written(name(key), one.value)} ${span(one)}`).join(", ") || "without dates"}`)].join(", ");
}
