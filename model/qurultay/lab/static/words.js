// Sentences of the catalogue (model/qurultay/languages), parsed by the server, filled here; and
// numbers, years and quarters as the language writes them.

export const LANGUAGES = (document.documentElement.dataset.languages || "en").split(" ");
const KEPT = "qurultay-language", LETTERS = /[A-Za-z]/;

const known = (code) => (LANGUAGES.includes(code) ? code : null);

// What the browser asks for.
export const usual = () => navigator.languages.map((one) => known(one.slice(0, 2).toLowerCase())).find(Boolean) || "en";

// The language of a link, else the one chosen here before, else the browser's.
export function wished(hash = location.hash) {
  let kept = null;
  try { kept = localStorage.getItem(KEPT); } catch { /* a browser that keeps nothing */ }
  return known(new URLSearchParams(hash.replace(/^#/, "")).get("language")) || known(kept) || usual();
}

export function keep(code) {
  try { localStorage.setItem(KEPT, code); } catch { /* a browser that keeps nothing */ }
}

let spoken = { code: "en", messages: {}, languages: { en: "English" }, direction: "ltr", percent: "%", point: ".", group: ",", digits: "0123456789" }, plural = new Intl.PluralRules("en");
let asked = wished();
const forms = new Map();

// The language that is spoken, or will be as soon as its words are here.
export const language = () => asked;
export const languages = () => spoken.languages;
export const mirrored = () => spoken.direction === "rtl";

// A message inside another one: `{ $due_by }` takes the form `.by` of the phrase given as `due`.
export const phrase = (key, values = {}, otherwise = null) => ({ key, values, otherwise });

// A key of the catalogue from names: signs that no key may hold become dashes.
export const keyOf = (...words) => words.map((word) => word.replace(/[^A-Za-z0-9_]+/g, "-").replace(/^-+|-+$/g, "")).join("-");

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
  if (value === null || typeof value !== "object") return typeof value === "number" ? number(value) : apart(String(value));
  const formed = `${value.key}.${name.slice(at + 1)}`;
  return say(!own && spoken.messages[formed] ? formed : value.key, value.values, value.otherwise);
}

// Latin names and codes keep their own order inside a text that runs from right to left.
export const apart = (text) => (mirrored() && LETTERS.test(text) && !text.startsWith("\u2068") ? `\u2068${text}\u2069` : text);

// Browsers do not know how to write numbers in each of our languages, so the catalogue says it.
const form = (digits, sign) => {
  const key = `${digits} ${sign}`, some = digits === null ? { maximumFractionDigits: 6 } : { minimumFractionDigits: digits, maximumFractionDigits: digits };
  if (!forms.has(key)) forms.set(key, new Intl.NumberFormat("en-US", { ...some, signDisplay: sign ? "exceptZero" : "negative" }));
  return forms.get(key);
};
const signs = { ".": () => spoken.point, ",": () => spoken.group, "-": () => "−" };
const written = (plain) => [...plain].map((sign) => (sign in signs ? signs[sign]() : spoken.digits[sign] || sign)).join("");

// A number as the language writes it; `digits` after the point, all of them if not given. A sign
// stays before its number in a text that runs from right to left.
export function number(value, digits = null, sign = false) {
  const text = written(form(digits, sign).format(value));
  return mirrored() && /^[−+]/.test(text) ? `\u2066${text}\u2069` : text;
}

export const percent = (share, digits = 0, sign = false) => say("page-percent", { number: number(100 * share, digits, sign) }, number(100 * share, digits, sign) + spoken.percent);

// A year carries no marks between its digits.
export const year = (value) => written(String(value));

// "2030Q2" as the language writes a quarter; `dated`: the year alone where its last quarter ends it.
export const quarter = (code) => say("page-quarter", { year: year(code.slice(0, 4)), quarter: number(Number(code.slice(5))) }, code);
export const dated = (code) => (code.endsWith("Q4") ? year(code.slice(0, 4)) : say("page-quarter-of", { year: year(code.slice(0, 4)), quarter: number(Number(code.slice(5))) }));

// Its words are asked for once, also where several parts of the page wait for them.
let coming = { code: null, words: null };
export function speak(code) {
  asked = code;
  if (coming.code !== code) coming = { code, words: spell(code).catch((failure) => { coming = { code: null, words: null }; throw failure; }) };
  return coming.words;
}

async function spell(code) {
  const answer = await fetch(`words/${code}.json`, { credentials: "same-origin" });
  if (!answer.ok) throw new Error(`no words for ${code}`);
  const found = await answer.json();
  if (code !== asked) return; // another language was chosen meanwhile
  spoken = found;
  plural = new Intl.PluralRules(spoken.code);
  document.documentElement.lang = spoken.code;
  document.documentElement.dir = spoken.direction;
  said(document);
}

// The texts of elements that name their message.
export function said(root) {
  for (const one of root.querySelectorAll("[data-say]")) one.textContent = say(one.dataset.say);
  for (const one of root.querySelectorAll("[data-say-label]")) one.setAttribute("aria-label", say(one.dataset.sayLabel));
  for (const one of root.querySelectorAll("[data-say-title]")) one.title = say(one.dataset.sayTitle);
  return root;
}
