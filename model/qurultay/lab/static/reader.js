// Reading a chart: what stands under the pointer, a finger or the arrow keys, in words beside it.
//
// A drawing may hold a `reading`: { name, count, first, at(n) -> [x, y], near(x, y) -> n, says(n, m)
// -> [heading, [label, value, colour], ...], dots(n, m) -> [[x, y, colour]], rule: [top, bottom] or
// none, layer(x, y, n) -> m and layers(n) -> [m] where several lines can be told apart, pick(n, m)
// and picks(n, m), what a click does, in words }. Places are in the units of the drawing.

import { h, put, s } from "./dom.js";
import { say } from "./words.js";

export { dated } from "./words.js";

const readers = new WeakMap();

// What a drawing can be read by goes over the drawing of its box; it stays where it was drawn again.
export function read(box, drawing, zoom) {
  if (!readers.has(box)) readers.set(box, new Reader(box));
  readers.get(box).take(drawing.reading, zoom, drawing.viewBox.baseVal);
}

class Reader {
  constructor(box) {
    Object.assign(this, { box, reading: null, n: null, m: null, zoom: 1, size: null, shown: "" });
    this.tip = h("div", { class: "tip", "aria-hidden": "true", hidden: true });
    this.over = s("svg", { class: "over", "aria-hidden": "true" });
    this.keys = h("div", { class: "reader", role: "slider", tabindex: 0, "aria-valuemin": 0, onkeydown: (event) => this.key(event),
      onfocus: () => { if (this.keys.matches(":focus-visible")) this.show(this.n ?? this.reading.first ?? 0, null); }, onblur: () => this.hide() });
    const place = (event) => { const { left, top } = box.getBoundingClientRect(); return [(event.clientX - left) / this.zoom, (event.clientY - top) / this.zoom]; };
    box.addEventListener("pointermove", (event) => this.point(...place(event)));
    box.addEventListener("pointerdown", (event) => { this.before = event.pointerType === "mouse" ? "any" : this.shown; this.point(...place(event)); });
    box.addEventListener("pointerleave", (event) => { if (event.pointerType === "mouse" && document.activeElement !== this.keys) this.hide(); });
    document.addEventListener("pointerdown", (event) => { if (!box.contains(event.target)) this.hide(); });
    // A finger first reads, and picks with a second touch at the same place.
    box.addEventListener("click", () => { if (this.n !== null && (this.before === "any" || this.before === this.shown)) this.pick(); });
  }

  take(reading, zoom, { width, height }) {
    Object.assign(this, { reading, zoom, size: [width, height] });
    if (!this.keys.isConnected) this.box.append(this.over, this.keys, this.tip);
    this.keys.hidden = !reading;
    if (!reading) { this.hide(); return; }
    this.over.setAttribute("viewBox", `0 0 ${width} ${height}`);
    this.keys.setAttribute("aria-label", say("page-read-with-keys", { name: reading.name }));
    this.keys.setAttribute("aria-valuemax", reading.count - 1);
    if (this.n === null) { this.spoken(Math.min(reading.first ?? 0, reading.count - 1), null); return; }
    this.show(Math.min(this.n, reading.count - 1), this.m);
  }

  point(x, y) {
    if (!this.reading) return;
    const n = this.reading.near(x, y);
    if (n === null) this.hide();
    else this.show(n, this.reading.layer ? this.reading.layer(x, y, n) : null);
  }

  key(event) {
    const { reading } = this, last = reading.count - 1, n = this.n ?? reading.first ?? 0;
    const to = { ArrowRight: n + 1, ArrowLeft: n - 1, PageUp: n + 4, PageDown: n - 4, Home: 0, End: last }[event.key];
    const turn = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (event.key === "Escape") this.hide();
    else if (event.key === "Enter" || event.key === " ") this.pick();
    else if (to !== undefined) this.show(Math.min(Math.max(to, 0), last), this.m);
    else if (turn && reading.layers) {
      const all = [null, ...reading.layers(n)], at = all.indexOf(this.m);
      this.show(n, all[(Math.max(at, 0) + turn + all.length) % all.length]);
    } else if (turn) this.show(Math.min(Math.max(n + turn, 0), last), null);
    else return;
    event.preventDefault();
  }

  pick() {
    const { reading, n, m } = this;
    if (reading && reading.pick && n !== null && (!reading.picks || reading.picks(n, m))) reading.pick(n, m);
  }

  spoken(n, m) {
    const [heading, ...rows] = this.reading.says(n, m), hint = this.reading.picks ? this.reading.picks(n, m) : "";
    this.keys.setAttribute("aria-valuenow", n);
    this.keys.setAttribute("aria-valuetext", say(hint ? "page-spoken-hint" : "page-spoken", { heading, rows: rows.map(([label, value]) => `${label} ${value}`).join(say("page-break")), hint }));
    return [heading, rows, hint];
  }

  show(n, m) {
    Object.assign(this, { n, m, shown: `${n} ${m}` });
    const [heading, rows, hint] = this.spoken(n, m), { reading, zoom } = this, [x, y] = reading.at(n, m), [width, height] = this.size;
    put(this.over, reading.rule ? s("line", { x1: x, x2: x, y1: reading.rule[0], y2: reading.rule[1], stroke: "var(--ink)", "stroke-width": 1 }) : [],
      (reading.dots ? reading.dots(n, m) : []).map(([cx, cy, colour]) => s("circle", { cx, cy, r: 4.5, fill: colour, stroke: "var(--card)", "stroke-width": 1.8 })));
    put(this.tip, h("b", {}, heading), h("div", {}, rows.map(([label, value, colour]) => [h("span", {}, colour ? h("i", { style: { background: colour } }) : null, label), h("span", {}, value)])), hint ? h("em", {}, hint) : []);
    this.tip.hidden = false;
    this.box.style.cursor = hint ? "pointer" : "";
    const wide = this.tip.offsetWidth, tall = this.tip.offsetHeight, right = x * zoom + 14;
    this.tip.style.left = `${Math.max(0, right + wide > width * zoom ? Math.max(x * zoom - 14 - wide, 0) : right)}px`;
    this.tip.style.top = `${Math.max(Math.min(y * zoom - tall / 2, height * zoom - tall), -30)}px`;
  }

  hide() {
    if (this.n !== null) put(this.over);
    Object.assign(this, { n: null, m: null, shown: "" });
    this.tip.hidden = true;
    this.box.style.cursor = "";
  }
}

// The nearest of several places along x, or none outside the drawing's lines.
export function along(places, from = -Infinity, to = Infinity) {
  return (x) => {
    if (x < from - 8 || x > to + 8) return null;
    let best = 0;
    places.forEach((place, n) => { if (Math.abs(place - x) < Math.abs(places[best] - x)) best = n; });
    return best;
  };
}

// The nearest of several sets of points, or none within reach.
export function around(sets, reach) {
  return (x, y) => {
    let best = null, least = reach * reach;
    sets.forEach((points, n) => points.forEach(([px, py]) => {
      const far = (px - x) ** 2 + (py - y) ** 2;
      if (far < least) { least = far; best = n; }
    }));
    return best;
  };
}
