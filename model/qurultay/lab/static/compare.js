// Two or three scenarios in the same worlds: what one says of it, and lines of what differs.

import { curveMonotoneX, area, line } from "./vendor/d3.js";
import { patiently } from "./api.js";
import { INK, ORANGE, TEAL, bottom, left, linear, years } from "./axes.js";
import { button, chart } from "./charts.js";
import { same } from "./desk.js";
import { change } from "./differences.js";
import { byId, canvas, dated, h, money, percent, picture, put, readable, s, signed, spoken, timeOf, yearOf } from "./dom.js";
import * as levers from "./levers.js";
import { along } from "./reader.js";
import { number, quarter, say, year } from "./words.js";

const WORLDS = 1000, MOST = 10, THIRD = "var(--plum, #6b4f7d)";
const COLOURS = [TEAL, THIRD], PAD = { top: 14, right: 14, bottom: 26, left: 46 };

export class Comparison {
  constructor(lab, page) {
    Object.assign(this, { lab, page, known: "", asking: null, sides: [], found: [], figure: "trade" });
    this.said = h("div", { class: "card", role: "status" });
    this.choices = h("div", { class: "sides" });
    this.heading = h("h2", {}, "");
    this.figures = h("select", { id: "compare-figure", "aria-label": say("page-figure"), onchange: () => { this.figure = this.figures.value; this.draw(); } });
    this.legend = h("div", { class: "legend" });
    this.plot = h("div", { class: "plot", id: "compare-line" });
    this.numbers = h("div");
    this.table = h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": say("page-what-differs") });
    put(byId("compare"), h("div", { class: "compared" }, this.choices, this.said,
      h("section", { class: "card", "aria-label": say("page-lines-of-difference") }, h("div", { class: "top" }, this.heading, this.figures, button("compare-line", () => this.chart("compare-line"))), this.legend, this.plot, this.numbers),
      h("section", { class: "card", "aria-label": say("page-what-differs") }, h("div", { class: "top" }, h("h2", {}, say("page-differs-most")), button("compare-table", () => this.chart("compare-table"))), this.table)));
    this.again = picture(this.plot, (width, height) => (this.found.length ? lines(this.shown())(width, height) : null));
  }

  // All that is compared, the pinned one first: what is asked, and what it is called.
  sidesAsked() {
    const { asked, kept } = this.page;
    return [kept[0], asked, kept[1]].filter(Boolean);
  }

  open() {
    this.choose();
    const sides = this.sidesAsked(), known = JSON.stringify(sides.map((one) => this.page.body(one)));
    if (known !== this.known) this.fetch(sides, known);
  }

  async fetch(sides, known) {
    if (this.asking) this.asking.abort();
    const mine = new AbortController(), { page } = this;
    this.asking = mine;
    page.status(say("page-comparing"), "compare");
    byId("compare").setAttribute("aria-busy", "true");
    try {
      const [pinned, ...others] = sides.map((one) => page.body(one)), runs = [], found = [];
      for (const one of [pinned, ...others]) runs.push(await patiently("run", { ...one, members: WORLDS }, mine.signal));
      for (const one of others) found.push(same(one, pinned) ? null : await patiently("compare", { pinned, moved: one, members: WORLDS }, mine.signal));
      if (this.asking !== mine) return;
      Object.assign(this, { known, runs, found });
      page.trouble(null);
      page.status(say("page-compared", { count: WORLDS, scenarios: sides.length }), "compare");
      this.draw();
    } catch (failure) {
      if (this.asking === mine) page.trouble(failure, () => this.open());
    } finally { if (this.asking === mine) byId("compare").removeAttribute("aria-busy"); }
  }

  // Which scenarios: each card says what stands for it, and what else could.
  choose() {
    const { page, lab } = this, { asked, kept } = page, [pinned, third] = kept;
    const select = (at, of, none) => h("select", { id: `side-${at}`, "aria-label": say(at ? "page-third" : "page-compared-with"), onchange: (event) => page.keep(at, event.target.value ? page.named(event.target.value) : null) },
      none ? h("option", { value: "", selected: !of }, none) : null, of && of.text !== null ? h("option", { value: "own", selected: true }, say("page-own", { title: of.title })) : null,
      lab.scenarios.map((one) => h("option", { value: one.name, selected: Boolean(of) && of.text === null && of.scenario === one.name }, one.title)));
    const changes = (of) => [of.worldview ? say(`page-view-${of.worldview}`) : "", levers.words(of)].filter(Boolean).join(say("page-break")) || say("page-as-it-stands");
    const card = (colour, dashed, word, ...content) => h("section", { class: "card side", "aria-label": word }, h("h2", {}, h("i", { style: { "border-top-color": colour, "border-top-style": dashed ? "dashed" : "solid" } }), word), content);
    put(this.choices, card(ORANGE, true, say("page-compared-with"), select(0, pinned), h("p", { class: "hint" }, changes(pinned))),
      card(TEAL, false, say("page-this-one"), h("p", {}, h("b", {}, page.title(asked)), " ", h("span", { class: "hint" }, changes(asked))), h("div", { class: "chips" },
        h("button", { type: "button", onclick: () => page.keep(0, asked) }, say("page-compare-others")), h("button", { type: "button", onclick: () => page.keep(1, asked) }, say("page-keep-third")))),
      card(THIRD, false, say("page-and"), select(1, third, say("page-no-third")), h("p", { class: "hint" }, third ? changes(third) : say("page-choose-third"))));
  }

  // What is drawn: the figure chosen, of each scenario that differs from the first.
  shown() {
    const kept = this.runs.slice(1).map((run, at) => ({ run, found: this.found[at], colour: COLOURS[at] })).filter((one) => one.found);
    return { pinned: this.runs[0], sides: kept.map((one) => ({ ...one, line: one.found.lines.find((each) => each.name === this.figure) })).filter((one) => one.line), amount: this.figure === "trade" ? (value, digits) => say("page-bn-usd", { number: small(value, digits) }) : (value, digits) => change(value, "points", digits) };
  }

  draw() {
    const { found, runs } = this, names = new Map([["trade", say("page-pair-trade")]]);
    for (const run of runs.slice(1)) for (const target of run.page.targets) if (found.some((one) => one && one.lines.some((each) => each.name === target.name))) names.set(target.name, say("page-chance-touched", { goal: target.says }));
    if (!names.has(this.figure)) this.figure = "trade";
    put(this.figures, [...names].map(([name, says]) => h("option", { value: name, selected: name === this.figure }, says)));
    put(this.heading, say("page-difference-to", { title: runs[0].page.title }));
    const all = found.filter(Boolean);
    put(this.said, all.length ? found.map((one, at) => one && h("p", {}, h("i", { class: "mark", style: { background: COLOURS[at] } }), sentences(one.answer), one.alarms.map((alarm) => h("span", { class: "hint" }, ` ${alarm}.`)))) : h("p", { class: "answer" }, say("page-both-same")));
    const shown = this.shown();
    put(this.legend, h("span", { class: "ghost" }, h("i"), say("page-no-difference", { title: runs[0].page.title })), shown.sides.map((one) => h("span", {}, h("i", { style: { "border-top-color": one.colour } }), this.called(one))));
    put(this.numbers, all.length ? linesSpoken(shown, (one) => this.called(one)) : null);
    put(this.table, this.rows());
    if (!shown.sides.length) put(this.plot);
    this.again();
  }

  called({ run, found }) { return run.page.title === this.runs[0].page.title || found === this.found[1] && run.page.title === this.runs[1].page.title ? say("page-title-changed", { title: run.page.title }) : run.page.title; }

  rows() {
    const { found, runs } = this, all = found.filter(Boolean), cells = (value) => runs.map((run) => h("td", { class: "number" }, value(run)));
    const targets = [...new Map(runs.flatMap((run) => run.page.targets.map((one) => [one.name, one]))).values()];
    const chance = (name) => (run) => { const one = run.page.targets.find((other) => other.name === name); return one ? percent(one.standing) : say("page-not-asked"); };
    const most = [...new Set(all.flatMap((one) => one.paired.filter((each) => each.relevant).sort((a, b) => b.size - a.size).slice(0, MOST).map((each) => each.measure)))];
    const of = (one, measure) => one && one.paired.find((each) => each.measure === measure);
    const says = (measure) => of(all.find((one) => of(one, measure)), measure).says;
    const head = (cell, at) => h("th", { scope: "col", class: "number" }, h("i", { class: "mark", style: { background: at ? COLOURS[at - 1] : ORANGE } }), cell);
    return [h("table", { class: "differences" }, h("caption", {}, say("page-where-ends")), h("thead", {}, h("tr", {}, h("th", { scope: "col" }, say("page-figure")), [say("page-compared-with.within"), say("page-this-one.within"), say("page-and.within")].slice(0, runs.length).map(head))),
      h("tbody", {}, h("tr", {}, h("th", { scope: "row" }, say("page-middle-trade", { year: year(yearOf(runs[0].quarters.at(-1))) })), cells((run) => money(run.page.fan.p50.at(-1)))),
        targets.map((target) => h("tr", {}, h("th", { scope: "row" }, say("page-goal-there", { goal: target.says, year: year(yearOf(target.by)) })), cells(chance(target.name)))))),
    most.length ? h("table", { class: "differences" }, h("caption", {}, say("page-differences-caption")), h("thead", {}, h("tr", {}, h("th", { scope: "col" }, say("page-measure")), [say("page-this-one.within"), say("page-and.within")].slice(0, runs.length - 1).map((cell, at) => head(cell, at + 1)))),
      h("tbody", {}, most.map((measure) => h("tr", {}, h("th", { scope: "row" }, says(measure)), runs.slice(1).map((_, at) => { const one = of(found[at], measure); return h("td", { class: `number${one && one.relevant ? "" : " range"}` }, one ? [h("b", {}, one.level), h("small", {}, one.span)] : say("page-none")); }))))) : h("p", { class: "hint" }, all.length ? say("page-compare-nothing") : "")];
  }

  charts() { return this.found.some(Boolean) ? [this.chart("compare-line"), this.chart("compare-table")] : []; }

  chart(id) {
    if (!this.found.some(Boolean)) return null;
    const of = (run) => say("page-fingerprint", { title: run.page.title, digest: run.digest.slice(0, 12) });
    return chart(id, { box: id === "compare-line" ? id : null, card: this.table.parentElement, stem: `${this.runs[1].scenario}-against-${this.runs[0].scenario}`, samples: this.legend.parentElement, when: id === "compare-line" ? this.figures.selectedOptions[0].textContent : null,
      origin: [say("page-compare-origin", { count: WORLDS, scenarios: this.runs.map(of).join(say("page-break")), version: this.lab.version })], data: { runs: this.runs, found: this.found } });
  }
}

// The first sentence stands out; the others are there for who reads on.
function sentences(answer) {
  const [first, ...rest] = answer.split(/(?<=[.!?]) (?=[\p{L}“«])/u);
  return [h("b", {}, first), rest.length ? ` ${rest.join(" ")}` : ""];
}

function lines({ sides, amount }) {
  return (width, height) => {
    if (!sides.length) return null;
    const times = sides[0].found.quarters.map(timeOf), box = { right: width - PAD.right, bottom: height - PAD.bottom };
    const low = Math.min(0, ...sides.flatMap((one) => one.line.low)), high = Math.max(0, ...sides.flatMap((one) => one.line.high)), room = Math.max(high - low, 1e-6) * 0.08;
    const x = linear([times[0], times.at(-1)], [PAD.left, box.right]), y = linear([low - room, high + room], [box.bottom, PAD.top]);
    const digits = high - low < 0.5 ? 2 : high - low < 5 ? 1 : 0, end = (one) => one.line.mean.at(-1);
    return readable(canvas(width, height, summary(sides, amount),
      left(y, y.ticks(5), box.right, PAD.left, (value) => (value === 0 ? number(0) : signed(value, digits))), bottom(x, years(times[0], times.at(-1), width), box.bottom),
      s("line", { x1: PAD.left, x2: box.right, y1: y(0), y2: y(0), stroke: ORANGE, "stroke-width": 2, "stroke-dasharray": "6 4" }),
      sides.map((one) => [s("path", { d: area().curve(curveMonotoneX).x((_, n) => x(times[n])).y0((_, n) => y(one.line.low[n])).y1((_, n) => y(one.line.high[n]))(times), fill: one.colour, opacity: 0.16 }),
        s("path", { d: line().curve(curveMonotoneX).x((_, n) => x(times[n])).y((v) => y(v))(one.line.mean), fill: "none", stroke: one.colour, "stroke-width": 2.6 }),
        s("text", { x: box.right - 4, y: y(end(one)) - 9, "text-anchor": "end", class: "place halo", fill: INK }, amount(end(one), Math.max(digits, 1)))])), reading({ sides, amount, places: times.map((time) => x(time)), y, box, digits: Math.max(digits, 1) }));
  };
}

function reading({ sides, amount, places, y, box, digits }) {
  return { name: say("page-difference-by-quarter"), count: places.length, first: places.length - 1, rule: [PAD.top, box.bottom], near: along(places, PAD.left, box.right), at: (n) => [places[n], PAD.top + 30],
    says: (n) => [dated(sides[0].found.quarters[n]), ...sides.flatMap((one) => [[one.run.page.title, amount(one.line.mean[n], digits), one.colour], [say("page-between"), say("page-low-high", { low: small(one.line.low[n], digits), high: small(one.line.high[n], digits) })]])],
    dots: (n) => sides.map((one) => [places[n], y(one.line.mean[n]), one.colour]) };
}

const small = (value, digits) => (Number(value.toFixed(digits)) === 0 ? number(0) : signed(value, digits));

const summary = (sides, amount) => say("page-compare-said", { quarter: quarter(sides[0].found.quarters.at(-1)), sides: sides.map((one) => say("page-side-said", { title: one.run.page.title, mean: amount(one.line.mean.at(-1), 2), low: signed(one.line.low.at(-1)), high: signed(one.line.high.at(-1)) })).join(say("page-break")) });

function linesSpoken({ sides, amount }, called) {
  if (!sides.length) return null;
  const ends = sides[0].found.quarters.map((_, at) => at).filter((at) => sides[0].found.quarters[at].endsWith("Q4"));
  return spoken(summary(sides, amount), [say("page-year"), ...sides.map(called)], ends.map((at) => [year(yearOf(sides[0].found.quarters[at])), ...sides.map((one) => amount(one.line.mean[at], 2))]));
}
