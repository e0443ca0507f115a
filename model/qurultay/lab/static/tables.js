// The numbers behind each chart as a table of CSV: everything it draws, unrounded words left out.

const FAN = [["p05", "below_in_1_of_20"], ["p25", "below_in_1_of_4"], ["p50", "middle"], ["p75", "above_in_1_of_4"], ["p95", "above_in_1_of_20"]];

// A cell that a spreadsheet neither splits nor takes for a formula.
function cell(value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// With a byte order mark, or a spreadsheet reads names in other scripts wrongly.
export const csv = ([head, ...rows]) => `\ufeff${[head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;

// What is shown and what is pinned, one below the other, each row with its scenario.
const HEAD = ["shown_as", "scenario", "worlds", "fingerprint"];
function sides(data, ghost, columns, rows) {
  return [[...HEAD, ...columns], ...[["this", data], ["pinned", ghost]].filter(([, one]) => one)
    .flatMap(([role, one]) => rows(one, role).map((row) => [role, one.page.title, one.members, one.digest.slice(0, 12), ...row]))];
}

const flat = (rows) => Object.entries(rows);
const ends = ([one, other]) => [one, other];

const DIFFERS = ["scenario", "against", "worlds", "measure", "key", "difference", "from", "to", "per_cent", "relevant"];
const differs = (title, against, found) => found.paired.map((one) => [title, against, found.members, one.says, one.measure, one.mean, one.low, one.high, one.percent ? one.percent.mean : null, String(one.relevant)]);

export const TABLES = {
  fan: ({ data, ghost, lab }) => {
    const record = lab.history && (lab.history.trade[data.page.pair.join("-")] || lab.history.trade[[...data.page.pair].reverse().join("-")]);
    const found = sides(data, ghost, ["quarter", ...FAN.map(([, says]) => `${says}_bn_usd`), "mean_bn_usd"],
      (one) => one.quarters.map((quarter, at) => [quarter, ...FAN.map(([name]) => one.page.fan[name][at]), one.page.mean[at]]));
    return [...found, ...(record || []).map((value, at) => ["recorded", lab.history.source, null, null, String(lab.history.years[at]), null, null, value, null, null, value]).filter((row) => row[7] !== null)];
  },
  map: ({ data, ghost }) => sides(data, ghost, ["year", "from", "to", "both_ways_bn_usd", "there_bn_usd", "back_bn_usd"], ({ page }) =>
    page.years.flatMap((year, at) => flat(page.trade).map(([pair, values]) => [year, ...ends(pair.split("-")), values[at], page.exports[pair][at], Number((values[at] - page.exports[pair][at]).toFixed(3))]))),
  curves: ({ data, ghost }) => sides(data, ghost, ["quarter", "target", "asks", "touched_by_then", "due", "there_when_due"], (one) =>
    one.page.targets.flatMap((target) => one.quarters.map((quarter, at) => [quarter, target.name, target.says, target.curve[at], target.by, target.standing]))),
  modes: ({ data, ghost, lab }) => sides(data, ghost, ["quarter", ...lab.modes.map((mode) => `share_${mode}`)], (one) =>
    one.quarters.map((quarter, at) => [quarter, ...lab.modes.map((mode) => one.page.modes[mode][at])])),
  moved: ({ data, ghost, found, before }) => sides(data, before && ghost, ["worlds_of_parts", "year", "part", "bn_usd"], (_, role) => {
    const mine = role === "this" ? found : before;
    return mine.years.flatMap((year, at) => [[mine.members, year, "base year", mine.base],
      ...[...flat(mine.parts), ...flat(mine.of_cost).map(([name, values]) => [`of cost: ${name}`, values])].map(([name, values]) => [mine.members, year, name, values[at]])]);
  }),
  trust: ({ data, ghost }) => sides(data, ghost, ["year", "one", "other", "trust"], ({ page }) =>
    page.years.flatMap((year, at) => flat(page.trust).map(([pair, values]) => [year, ...ends(pair.split("-")), values[at]]))),
  helps: ({ data, helped }) => [[...HEAD.slice(1), "figure", "unit", "lever", "key", "set_to", "effect", "from", "to", "why_none"], ...helped.levers.flatMap((lever) => ["low", "high"].map((end) =>
    [data.page.title, helped.members, data.digest.slice(0, 12), helped.figure.says, helped.figure.unit, lever.name, lever.key, lever.ends[end].value, lever.ends[end].mean, lever.ends[end].low, lever.ends[end].high, lever.why_none]))],
  differs: ({ data, ghost, differed }) => [DIFFERS, ...differs(data.page.title, ghost ? ghost.page.title : "", differed)],
  "compare-line": ({ runs, found }) => [["scenario", "against", "worlds", "quarter", "figure", "unit", "difference", "from", "to"], ...found.flatMap((one, at) => (one ? one.lines.flatMap((each) => one.quarters.map((quarter, n) =>
    [runs[at + 1].page.title, runs[0].page.title, one.members, quarter, each.name, each.unit, each.mean[n], each.low[n], each.high[n]])) : []))],
  "compare-table": ({ runs, found }) => [DIFFERS, ...found.flatMap((one, at) => (one ? differs(runs[at + 1].page.title, runs[0].page.title, one) : []))],
  "world-line": ({ found, alone }) => [["scenario", "world", "fingerprint", "quarter", "trade_bn_usd", ...(alone ? ["left_to_itself_bn_usd"] : [])],
    ...found.quarters.map((quarter, at) => [found.title, found.member, found.digest.slice(0, 12), quarter, found.line[at], ...(alone ? [alone.line[at]] : [])])],
  "world-map": ({ found }) => [["scenario", "world", "fingerprint", "quarter", "from", "to", "both_ways_bn_usd", "there_bn_usd", "back_bn_usd"],
    ...found.quarters.flatMap((quarter, at) => flat(found.trade).map(([pair, values]) => [found.title, found.member, found.digest.slice(0, 12), quarter, ...ends(pair.split("-")), values[at], found.exports[pair][at], Number((values[at] - found.exports[pair][at]).toFixed(3))]))],
};
