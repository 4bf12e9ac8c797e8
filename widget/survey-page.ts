/*
 * Makes a survey page nicer; without it the page works the same. It saves what is typed, sends without leaving the
 * page, and keeps an answer that could not be sent until it can, also over a visit. The answer's id is made here,
 * before the first try, so that sending it again is harmless. After a change run `node widget/build-survey-page.ts`.
 */

type Entries = [string, string][];

interface Stored {
  /** Sent by the guest, not yet acknowledged by the server. */
  readonly queued: boolean;
  readonly at: number;
  readonly entries: Entries;
}

const key = `croquette:${location.pathname}`;
const day = 864e5;
let busy = false;
let pause = 4e3;

const newId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let time = Date.now();
  for (let index = 5; index >= 0; index--) {
    bytes[index] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = ((bytes[6] ?? 0) & 15) | 112;
  bytes[8] = ((bytes[8] ?? 0) & 63) | 128;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
};

// Storage can be full, forbidden or damaged; the page then works without it.
const load = (): Stored | null => {
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? "null");
    return Array.isArray(stored?.entries) ? stored : null;
  } catch {
    return null;
  }
};
const save = (queued: boolean, entries: Entries): void => {
  try {
    localStorage.setItem(key, JSON.stringify({ queued, at: Date.now(), entries }));
  } catch {
    // As above.
  }
};
const forget = (): void => {
  try {
    localStorage.removeItem(key);
  } catch {
    // As above.
  }
};

const form = (): HTMLFormElement | null => document.querySelector("form");

const entriesOf = (source: HTMLFormElement): Entries =>
  [...new FormData(source)].map(([name, value]) => [name, String(value)]);

// Name and address are not kept while typing: the next to hold this device may be somebody else.
const saveDraft = (entries: Entries): void =>
  save(
    false,
    entries.filter(([name]) => !/^(id|name|email)$/.test(name)),
  );

const word = (name: string): string | null | undefined => form()?.getAttribute(name);

const say = (text: string | null | undefined): void => {
  const status = document.querySelector("[role=status]");
  if (status) status.textContent = text ?? "";
};

const show = (answer: Document, main: HTMLElement): void => {
  document.title = answer.title;
  document.body.replaceChildren(...answer.body.children);
  scrollTo(0, 0);
  const start = main.querySelector<HTMLElement>("[autofocus],h1");
  if (start) start.tabIndex = -1;
  start?.focus();
};

const deliver = async (entries: Entries): Promise<void> => {
  if (busy) return;
  busy = true;
  const button = form()?.querySelector("button");
  if (button) button.disabled = true;
  say(word("data-sending"));
  save(true, entries);
  try {
    const response = await fetch(location.pathname, {
      method: "POST",
      headers: { accept: "text/html" },
      body: new URLSearchParams(entries),
      signal: AbortSignal.timeout(2e4),
    });
    const answer = new DOMParser().parseFromString(await response.text(), "text/html");
    const main = answer.querySelector("main");
    // A busy server, or the sign-in page of a wireless network: nothing has arrived.
    if (response.status > 499 || response.status === 429 || response.redirected || !main) throw response;
    // What is not right or too long stays here to be put right; anything else is the end of this answer.
    if (response.status === 422 || response.status === 413) saveDraft(entries);
    else forget();
    show(answer, main);
  } catch {
    say(word("data-waiting"));
    setTimeout(retry, pause);
    pause = Math.min(pause * 2, 6e4);
  }
  busy = false;
  if (button) button.disabled = false;
};

const retry = (): void => {
  const stored = load();
  if (stored?.queued) void deliver(stored.entries);
};

const restore = (source: HTMLFormElement, entries: Entries): void => {
  for (const field of source.elements) {
    if (field instanceof HTMLTextAreaElement) {
      field.value = entries.find(([name]) => name === field.name)?.[1] ?? "";
    } else if (field instanceof HTMLInputElement && /radio|checkbox/.test(field.type)) {
      field.checked = entries.some(([name, value]) => name === field.name && value === field.value);
    }
  }
};

const begin = (source: HTMLFormElement): void => {
  const stored = load();
  if (stored?.queued) {
    void deliver(stored.entries);
    return;
  }
  // After a failed try without the script the page keeps its id: that try may have arrived after all.
  if (document.querySelector(".notice")) return;
  const id = source.querySelector<HTMLInputElement>("[name=id]");
  if (id) id.value = newId();
  if (stored && Date.now() - stored.at < day && !source.querySelector(":checked")) restore(source, stored.entries);
};

addEventListener("submit", (event) => {
  const source = form();
  if (!source) return;
  event.preventDefault();
  void deliver(entriesOf(source));
});
addEventListener("change", () => {
  const source = form();
  if (source && !busy && !load()?.queued) saveDraft(entriesOf(source));
});
addEventListener("online", retry);

const first = form();
if (first) begin(first);
