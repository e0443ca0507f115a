// A lever by date: the stretches of time in which it stands elsewhere, with a line of its steps.

import { bottom, left, linear, years } from "./axes.js";
import { show } from "./dialogs.js";
import { canvas, h, picture, put, s } from "./dom.js";
import { stretches, written } from "./levers.js";
import { quarter as date, say } from "./words.js";

const endOf = (quarter) => Number(quarter.slice(0, 4)) + Number(quarter.slice(5)) / 4;

function quarters(start, end) {
  const found = [];
  for (let year = Number(start.slice(0, 4)), q = Number(start.slice(5)); `${year}Q${q}` <= end; q === 4 ? (year += 1, q = 1) : (q += 1)) found.push(`${year}Q${q}`);
  return found;
}

// standing: the lever as the scenario has it; value: where it stands while no date holds.
export function edit(lever, { standing, value, start, end, apply, changed }) {
  const all = quarters(start, end), line = h("div", { class: "plot steps-line" }), list = h("div", { class: "stretches" }), wrong = h("p", { class: "wrong", role: "alert" });
  const rows = stretches(standing).map((one) => ({ first: one.first < start ? start : one.first, last: one.last || end, value: one.becomes }));
  const choice = (row, name, says) => h("select", { "aria-label": says, onchange: (event) => { row[name] = event.target.value; draw(); } }, all.map((quarter) =>
    h("option", { value: quarter, selected: quarter === row[name] }, name === "last" && quarter === end ? say("page-the-end") : date(quarter))));
  const entry = (row, at) => {
    const shown = h("output", {}, written(lever, row.value));
    const slider = h("input", { type: "range", min: lever.low, max: lever.high, step: lever.step, value: row.value, "aria-label": say("page-value-number", { number: at + 1 }), "aria-valuetext": written(lever, row.value), oninput: () => {
      row.value = Number(slider.value);
      shown.value = written(lever, row.value);
      slider.setAttribute("aria-valuetext", shown.value);
      slider.style.setProperty("--fill", `${100 * (row.value - lever.low) / (lever.high - lever.low)}%`);
      draw();
    } });
    slider.style.setProperty("--fill", `${100 * (row.value - lever.low) / (lever.high - lever.low)}%`);
    return h("div", { class: "stretch" }, h("label", {}, say("page-from"), " ", choice(row, "first", say("page-from-number", { number: at + 1 }))), h("label", {}, say("page-to"), " ", choice(row, "last", say("page-to-number", { number: at + 1 }))), slider, shown,
      h("button", { type: "button", class: "small", "aria-label": say("page-remove-number", { number: at + 1 }), onclick: () => { rows.splice(at, 1); build(); } }, say("page-remove")));
  };
  const faults = () => {
    const ordered = [...rows].sort((one, other) => (one.first < other.first ? -1 : 1));
    return rows.some((row) => row.last < row.first) ? say("page-stretch-ends")
      : ordered.some((row, at) => at && row.first <= ordered[at - 1].last) ? say("page-stretch-overlaps") : "";
  };
  const draw = () => { wrong.textContent = faults(); use.disabled = Boolean(wrong.textContent); again(); };
  const again = picture(line, (width, height) => steps(lever, all, (quarter) => (rows.find((row) => row.first <= quarter && quarter <= row.last) || { value }).value)(width, height));
  const build = () => { put(list, rows.map(entry), rows.length ? null : h("p", { class: "hint" }, say("page-stretch-none"))); draw(); };
  const add = h("button", { type: "button", onclick: () => { // after the last, or in the second half of one that lasts to the end
    const last = [...rows].sort((one, other) => (one.first < other.first ? -1 : 1)).at(-1);
    let from = Math.floor(all.length / 3);
    if (last) {
      from = all.indexOf(last.last) + 1;
      if (from >= all.length) from = Math.max(Math.ceil((all.indexOf(last.first) + all.length) / 2), all.indexOf(last.first) + 1);
      if (from >= all.length) return;
      if (last.last >= all[from]) last.last = all[from - 1];
    }
    rows.push({ first: all[from], last: end, value: last ? last.value : value });
    build();
  } }, say("page-add-dates"));
  const use = h("button", { type: "button", class: "strong", onclick: () => { dialog.close(); apply(rows.map((row) => ({ ...row, last: row.last === end ? null : row.last }))); } }, say("page-use-dates"));
  build();
  const dialog = show(say("page-by-date", { lever: lever.name }), h("p", {}, say("page-outside-dates", { value: written(lever, value) })), line, list, wrong,
    h("div", { class: "buttons" }, add, changed ? h("button", { type: "button", onclick: () => { dialog.close(); apply(null); } }, say("page-back-to-its-dates")) : null, use));
}

const steps = (lever, all, at) => (width, height) => {
  const x = linear([endOf(all[0]) - 0.25, endOf(all.at(-1))], [64, width - 18]), y = linear([lever.low, lever.high], [height - 24, 8]);
  const values = all.map(at), path = values.map((value, n) => `${n ? "V" : "M"}${n ? "" : `${x(endOf(all[0]) - 0.25)},`}${y(value)}H${x(endOf(all[n]))}`).join("");
  const said = all.filter((_, n) => n && values[n] !== values[n - 1]).map((quarter) => say("page-step", { value: written(lever, at(quarter)), first: date(quarter) }));
  return canvas(width, height, say(said.length ? "page-steps" : "page-steps-none", { lever: lever.name, value: written(lever, values[0]), steps: said.join(say("page-comma")) }),
    left(y, [lever.low, (lever.low + lever.high) / 2, lever.high], width - 8, 64, (value) => written(lever, value)), bottom(x, years(endOf(all[0]), endOf(all.at(-1)), width), height - 22),
    s("path", { d: path, fill: "none", stroke: "currentColor", "stroke-width": 2.4, class: "step-line" }));
};
