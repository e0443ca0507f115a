// Who trusts whom: Central Asia inside, powers and neighbours around it.

import { CARD, INK, SLATE, STRONG, TEAL, linear } from "./axes.js";
import { canvas, pair, readable, s, spoken, state } from "./dom.js";
import { around } from "./reader.js";
import { number, say, year } from "./words.js";

const INNER = ["KZ", "KG", "TJ", "TM", "UZ"], OUTER = ["RU", "CN", "US", "EU", "TR", "AZ"];

export function network(trust, names, when) {
  return (width, height) => {
    const cx = width / 2, cy = height / 2, wideRing = Math.min(width / 2 - 16, height), r = height / 2 - 14;
    const ring = (codes, reach, turn) => Object.fromEntries(codes.map((code, n) => {
      const angle = (n / codes.length) * 2 * Math.PI + turn;
      return [code, [cx + Math.cos(angle) * reach * wideRing, cy + Math.sin(angle) * reach * r]];
    }));
    const spot = { ...ring(INNER, 0.58, -Math.PI / 2), ...ring(OUTER, 1, -Math.PI / 2 + 0.52) };
    const wide = linear([0.1, 0.8], [0.4, 7]).clamp(true), fade = linear([0.1, 0.8], [0.12, 0.85]).clamp(true);
    const ties = Object.entries(trust).map(([pair, value]) => ({ ends: pair.split("-"), value }))
      .filter((tie) => tie.ends.every((code) => spot[code]));
    const inside = (tie) => tie.ends.every((code) => INNER.includes(code));
    return readable(canvas(width, height, summary(trust, names, when),
      ties.filter((tie) => !inside(tie)).map((tie) => bond(tie, spot, wide(tie.value) * 0.6, fade(tie.value) * 0.6, SLATE)),
      ties.filter(inside).map((tie) => bond(tie, spot, wide(tie.value), fade(tie.value), TEAL)),
      Math.min(height, width * 0.7) < 250 ? null : ties.filter(inside).map((tie) => {
        const [a, b] = tie.ends.map((code) => spot[code]);
        return s("text", { x: a[0] * 0.56 + b[0] * 0.44, y: a[1] * 0.56 + b[1] * 0.44 + 3, "text-anchor": "middle", class: "note halo" }, number(tie.value, 2));
      }),
      Object.entries(spot).map(([code, [x, y]]) => s("g", {}, s("title", {}, names[code]),
        s("circle", { cx: x, cy: y, r: INNER.includes(code) ? 14 : 11, fill: INNER.includes(code) ? STRONG : CARD, stroke: INNER.includes(code) ? CARD : INK, "stroke-width": 1.5 }),
        s("text", { x, y: y + 4, "text-anchor": "middle", class: "in", fill: INNER.includes(code) ? "var(--on-strong)" : INK }, code)))), reading(ties, spot, names));
  };
}

// State by state: whom each trusts, the most first.
function reading(ties, spot, names) {
  const codes = [...INNER, ...OUTER], other = (tie, code) => tie.ends.find((end) => end !== code);
  return { name: say("page-trust-by-state"), count: codes.length, near: around(codes.map((code) => [spot[code]]), 34), at: (n) => spot[codes[n]], dots: (n) => [[...spot[codes[n]], "transparent"]],
    says: (n) => [say("page-trust-of", { state: state(codes[n], names) }), ...ties.filter((tie) => tie.ends.includes(codes[n])).sort((a, b) => b.value - a.value).slice(0, 6).map((tie) => [names[other(tie, codes[n])], number(tie.value, 2)])] };
}

const bond = (tie, spot, width, opacity, stroke) => {
  const [a, b] = tie.ends.map((code) => spot[code]);
  return s("line", { x1: a[0], y1: a[1], x2: b[0], y2: b[1], stroke, "stroke-width": width, opacity });
};

function summary(trust, names, when) {
  const own = Object.entries(trust).filter(([pair]) => pair.split("-").every((code) => INNER.includes(code))).sort((a, b) => b[1] - a[1]);
  const said = ([ends, value]) => say("page-part-said", { name: pair(ends.split("-"), names), number: number(value, 2) });
  return say("page-trust-said", { year: year(when), highest: said(own[0]), lowest: said(own.at(-1)) });
}

export function networkSpoken(trust, names, when) {
  return spoken(summary(trust, names, when), [say("page-pair"), say("page-trust-scale")], Object.entries(trust).map(([ends, value]) => [pair(ends.split("-"), names), number(value, 2)]));
}
