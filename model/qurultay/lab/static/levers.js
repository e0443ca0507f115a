// The levers: what the world does and what states choose, each with reset and reasons.

import { h, byId, put, signed } from "./dom.js";
import { number, quarter, say } from "./words.js";

const drawn = new Map();

export function build(table, groups, on) {
  const box = byId("levers");
  drawn.clear();
  put(box, box.querySelector(".steps"), Object.entries(groups).map(([group, title]) => h("fieldset", {}, h("legend", {}, title),
    table.filter((lever) => lever.group === group).map((lever) => row(lever, on)))));
}

function row(lever, on) {
  const id = `lever-${lever.key.replace(/[^\w]/g, "-")}`;
  const shown = h("output", { for: id, id: `${id}-shown` });
  const slider = h("input", { type: "range", id, min: lever.low, max: lever.high, step: lever.step, "data-key": lever.key,
    oninput: () => { mark(lever, Number(slider.value), true); on.move(lever, Number(slider.value)); },
    onchange: () => on.settle(lever, Number(slider.value)) });
  const reset = h("button", { type: "button", class: "reset", "aria-label": say("page-reset", { lever: lever.name }), title: say("page-back-to-scenario"), onclick: () => on.reset(lever), hidden: true }, "↺");
  const why = h("button", { type: "button", class: "why", "aria-label": say("page-why", { lever: lever.name }), title: lever.says, onclick: () => on.why(lever) }, "?");
  const dated = h("button", { type: "button", class: "dated", hidden: true, onclick: () => on.dates(lever) });
  const track = h("div", { class: "track" }, slider);
  const node = h("div", { class: "lever" }, h("label", { for: id, title: say("page-lever-title", { says: lever.says, unit: lever.unit_says }) }, lever.name), shown, reset, why,
    h("div", { class: "row" }, h("span", {}, lever.least), track, h("span", {}, lever.most)), dated);
  drawn.set(lever.key, { node, slider, shown, reset, dated, track, lever, standing: lever.value });
  return node;
}

// Short on the page, in full for a screen reader: "60 %", "1.5 ×", "+0.5 spreads".
export function written(lever, value) {
  if (/^share|a year$|^0 to 1$/.test(lever.unit)) {
    const shown = say("page-percent", { number: number(Math.round(value * 1000) / 10) });
    return /a year$/.test(lever.unit) && !/share/.test(lever.unit) ? say("page-a-year", { percent: shown }) : shown;
  }
  if (lever.unit === "times") return say("page-times", { number: number(value, Math.round(value * 100) % 10 ? 2 : 1) });
  if (lever.low < 0) return value === 0 ? number(0) : signed(value, 1);
  return number(Math.round(value * 1000) / 1000);
}

const share = (lever, value) => (Math.min(Math.max(value, lever.low), lever.high) - lever.low) / (lever.high - lever.low);

function mark(lever, value, moved, changed = moved) {
  const { node, slider, shown, reset, standing } = drawn.get(lever.key);
  const place = (one) => `${100 * share(lever, one)}%`;
  slider.style.setProperty("--fill", place(value));
  slider.style.setProperty("--stand", moved ? place(standing) : "-10%");
  slider.setAttribute("aria-valuetext", say("page-value-in", { value: written(lever, value), unit: lever.unit_says }));
  shown.value = written(lever, value);
  node.classList.toggle("moved", changed);
  reset.hidden = !changed;
}

// The stretches of time in which a lever stands elsewhere; parameters that it sets alike count once.
export const stretches = (standing) => standing.dated.filter((one, at) => standing.dated.findIndex((other) => other.first === one.first && other.last === one.last && other.becomes === one.becomes) === at)
  .sort((one, other) => (one.first < other.first ? -1 : 1));

// A value and how long it holds: "84 % from 2026Q1 on".
const held = (lever, value, one) => say(one.last ? "page-dated-to" : "page-dated-on", { value: written(lever, value), first: quarter(one.first), last: one.last && quarter(one.last) });

// Where the scenario puts the levers, and what the user set on top of it.
export function place(standing, { set, dated }) {
  for (const [key, one] of drawn) {
    const known = standing && standing[key];
    if (known) {
      const later = stretches(known);
      one.standing = known.value;
      one.dated.hidden = !later.length && !(key in dated);
      put(one.dated, later.length ? later.map((event) => held(one.lever, event.becomes, event)).join(say("page-break")) : say("page-no-dates"), h("u", {}, say("page-change")));
      one.track.querySelectorAll("i").forEach((old) => old.remove());
      one.track.append(...later.map((event) => h("i", { title: held(one.lever, event.becomes, event), style: { "--at": share(one.lever, event.becomes) } })));
    }
    const value = key in set ? Number(set[key]) : one.standing;
    if (document.activeElement !== one.slider || !(key in set)) one.slider.value = value;
    mark(one.lever, value, key in set, key in set || key in dated);
  }
}

// What a user changed, in words: "Payments refused 30 %, Corridor investment 3 × from 2026Q1 on".
export function words({ set, dated }) {
  const name = (key) => drawn.get(key).lever;
  return [...Object.entries(set).map(([key, value]) => say("page-changed", { lever: name(key).name, value: written(name(key), Number(value)) })),
    ...Object.entries(dated).map(([key, rows]) => say("page-changed", { lever: name(key).name, value: rows.map((one) => held(name(key), one.value, one)).join(say("page-comma")) || say("page-without-dates") }))].join(say("page-comma"));
}
