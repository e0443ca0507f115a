// Sentences of the catalogue (model/qurultay/languages), parsed by the server, filled here.

let spoken = { code: "en", messages: {}, languages: { en: "English" }, direction: "ltr", percent: "%" }, plural = new Intl.PluralRules("en");

export const language = () => spoken.code;
export const languages = () => spoken.languages;

// A message inside another one: `{ $due_by }` takes the form `.by` of the phrase given as `due`.
export const phrase = (key, values = {}, otherwise = null) => ({ key, values, otherwise });

export function say(key, values = {}, otherwise = null) {
  const found = spoken.messages[key];
  if (!found) return otherwise === null ? `[${key}]` : otherwise;
  return filled(found, values);
}

const filled = (pattern, values) => pattern.map((part) => (typeof part === "string" ? part : placed(part, values))).join("");

function placed(part, values) {
  if (part.message) return say(part.message, values);
  if (part.hole) return hole(part.hole, values);
  const value = values[part.choose], of = part.of;
  return filled(of[value] || of[plural.select(value)] || of[part.else], values);
}

function hole(name, values) {
  const at = name.lastIndexOf("_"), base = at > 0 ? name.slice(0, at) : "", own = name in values;
  const value = own ? values[name] : values[base];
  if (value === undefined) return `{${name}}`;
  if (value === null || typeof value !== "object") return typeof value === "number" ? number(value) : String(value);
  const formed = `${value.key}.${name.slice(at + 1)}`;
  return say(!own && spoken.messages[formed] ? formed : value.key, value.values, value.otherwise);
}

// A number as the language writes it; `digits` after the point, all of them if not given.
export function number(value, digits = null, sign = false) {
  const form = digits === null ? { maximumFractionDigits: 6 } : { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(spoken.code, { ...form, signDisplay: sign ? "exceptZero" : "auto" }).format(value).replace("-", "−").replaceAll("\u200e", "");
}

export const percent = (share, digits = 0, sign = false) => number(100 * share, digits, sign) + spoken.percent;

// A year carries no marks between its digits.
export const year = (value) => new Intl.NumberFormat(spoken.code, { useGrouping: false }).format(value);

export async function speak(code) {
  const answer = await fetch(`words/${code}.json`, { credentials: "same-origin" });
  if (!answer.ok) throw new Error(`no words for ${code}`);
  spoken = await answer.json();
  plural = new Intl.PluralRules(spoken.code);
  document.documentElement.lang = spoken.code;
  document.documentElement.dir = spoken.direction;
  for (const one of document.querySelectorAll("[data-say]")) one.textContent = say(one.dataset.say);
  for (const one of document.querySelectorAll("[data-say-label]")) one.setAttribute("aria-label", say(one.dataset.sayLabel));
  for (const one of document.querySelectorAll("[data-say-title]")) one.title = say(one.dataset.sayTitle);
}
