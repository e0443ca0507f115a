// Everything the page asks of its own server, and of nobody else.

export class Trouble extends Error {}

export async function ask(name, body, signal) {
  let answer;
  try {
    answer = await fetch(`api/${name}`, {
      method: "POST", headers: { "content-type": "application/json" },
      body: JSON.stringify(body), signal, credentials: "same-origin",
    });
  } catch (failure) {
    if (failure.name === "AbortError") throw failure;
    throw new Trouble("The lab does not answer. Is it still running?");
  }
  return read(answer);
}

export async function get(name) {
  return read(await fetch(`api/${name}`, { credentials: "same-origin" }));
}

async function read(answer) {
  const found = await answer.json().catch(() => ({ error: "The lab gave no answer that can be read." }));
  if (answer.ok) return found;
  const trouble = new Trouble(found.error || "Something went wrong.");
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
