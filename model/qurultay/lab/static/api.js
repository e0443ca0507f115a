// Everything the page asks of its own server, and of nobody else.

import { language, say } from "./words.js";

export class Trouble extends Error {}

// Also said where the words of the page could not be fetched.
export const silent = () => say("page-silent", {}, "The lab does not answer. Is it still running?");

export const ask = (name, body, signal) => fetched(name, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body), signal });

export const get = (name) => fetched(name, {});

async function fetched(name, how) {
  let answer, found;
  try {
    answer = await fetch(`api/${name}`, { ...how, headers: { ...how.headers, "accept-language": language() }, credentials: "same-origin" });
    found = await answer.text(); // the line may also be lost in the middle of an answer
  } catch (failure) {
    if (failure.name === "AbortError") throw failure;
    throw new Trouble(silent());
  }
  try { found = JSON.parse(found); } catch { found = null; }
  if (answer.ok && found) return found;
  found ||= { error: say("page-unreadable") };
  const trouble = new Trouble(found.error || say("page-wrong"));
  trouble.status = answer.status;
  throw trouble;
}

// Asked again while the lab is too busy, or once the line was lost, as long as nobody cancels.
export async function patiently(name, body, signal) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await ask(name, body, signal);
    } catch (failure) {
      const lost = failure instanceof Trouble && failure.status === undefined;
      if (!(lost ? tries < 2 : failure.status === 503 && tries <= 6)) throw failure;
      await new Promise((done) => setTimeout(done, 300 + 500 * Math.random() * (tries + 1)));
      if (signal && signal.aborted) throw failure;
    }
  }
}

export function save(name, text, kind) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: kind }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
