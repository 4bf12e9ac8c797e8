/*
 * Makes a survey page nicer; without it the page works the same. It saves what is typed, sends without leaving the
 * page, and keeps an answer that could not be sent until it can, also over a visit. The answer's id is made here,
 * before the first try, so that sending it again is harmless. After a change run `node widget/build-survey-page.ts`.
 */

type Entries = [string, string][];

interface Stored {
  readonly at: number;
  readonly entries: Entries;
}

const key = `croquette:${location.pathname}`;
const day = 864e5;
/** What guests sent and the server has not acknowledged, the oldest first, by the answer's id. */
const queue = new Map<string, Stored>();
let busy = false;
/** Somebody is filling in the form: nothing may take its place. */
let touched = false;
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
const load = (name: string): Stored | null => {
  try {
    const stored = JSON.parse(localStorage.getItem(name) ?? "null");
    return Array.isArray(stored?.entries) ? stored : null;
  } catch {
    return null;
  }
};
const save = (name: string, stored?: Stored): void => {
  try {
    if (stored) localStorage.setItem(name, JSON.stringify(stored));
    else localStorage.removeItem(name);
  } catch {
    // As above.
  }
};
const namesOfQueued = (): string[] => {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(`${key}#`));
  } catch {
    return [];
  }
};

const form = (): HTMLFormElement | null => document.querySelector("form");

const entriesOf = (source: HTMLFormElement): Entries =>
  [...new FormData(source)].map(([name, value]) => [name, String(value)]);

const idField = (): HTMLInputElement | null | undefined => form()?.querySelector<HTMLInputElement>("[name=id]");

// Name and address are not kept while typing: the next to hold this device may be somebody else.
const saveDraft = (entries: Entries): void =>
  save(key, { at: Date.now(), entries: entries.filter(([name]) => !/^(id|name|email)$/.test(name)) });

const word = (name: string): string | null | undefined => form()?.getAttribute(name);

const say = (text: string | null | undefined): void => {
  const status = document.querySelector("[role=status]");
  if (status) status.textContent = text ?? "";
};

const show = (answer: Document, main: HTMLElement): void => {
  document.title = answer.title;
  document.body.replaceChildren(...answer.body.children);
  touched = false;
  scrollTo(0, 0);
  const start = main.querySelector<HTMLElement>("[autofocus],h1");
  if (start) start.tabIndex = -1;
  start?.focus();
};

const fill = (source: HTMLFormElement, entries: Entries): void => {
  for (const field of source.elements) {
    if (field instanceof HTMLInputElement && /radio|checkbox/.test(field.type)) {
      field.checked = entries.some(([name, value]) => name === field.name && value === field.value);
    } else if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type !== "hidden")) {
      field.value = entries.find(([name]) => name === field.name)?.[1] ?? "";
    }
  }
};

const disable = (state: boolean): void => {
  const button = form()?.querySelector("button");
  if (button) button.disabled = state;
};

/** Sends one answer. Throws when it has not arrived. */
const deliver = async (id: string, { entries }: Stored): Promise<void> => {
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
  queue.delete(id);
  const isWrong = response.status === 422 || response.status === 413;
  const mayShow = idField()?.value === id || (!touched && queue.size < 1);
  // What is not right or too long stays here to be put right, when nobody else is at the form; anything else is its end.
  if (!isWrong || mayShow) save(`${key}#${id}`);
  if (!mayShow) return;
  if (isWrong) saveDraft(entries);
  show(answer, main);
};

/** Sends all that waits, and tries again later what does not arrive. */
const flush = async (): Promise<void> => {
  if (busy) return;
  busy = true;
  let tried: [string, Stored] | undefined;
  try {
    for (tried of queue) await deliver(...tried);
    if (tried && form()) say("");
  } catch {
    if (tried) {
      // To the end of the row, so that one that never arrives does not hold up the others.
      queue.delete(tried[0]);
      queue.set(...tried);
    }
    say(word("data-waiting"));
    setTimeout(flush, pause);
    pause = Math.min(pause * 2, 6e4);
    const source = form();
    // It is safe here: whoever holds this device next begins with an empty form and an answer of their own.
    if (source && queue.has(idField()?.value ?? "")) begin(source, []);
  }
  busy = false;
  disable(false);
};

/** Makes the form an answer of its own. */
const begin = (source: HTMLFormElement, entries?: Entries): void => {
  const id = idField();
  if (id) id.value = newId();
  if (entries) fill(source, entries);
  touched = !!entries?.length;
};

addEventListener("submit", (event) => {
  const source = form();
  if (!source) return;
  event.preventDefault();
  const id = idField()?.value ?? "";
  const stored = { at: Date.now(), entries: entriesOf(source) };
  queue.set(id, stored);
  save(`${key}#${id}`, stored);
  save(key);
  disable(true);
  say(word("data-sending"));
  void flush();
});
addEventListener("input", () => {
  touched = true;
});
addEventListener("change", () => {
  const source = form();
  if (source && !queue.has(idField()?.value ?? "")) saveDraft(entriesOf(source));
});
addEventListener("online", flush);

const queued = namesOfQueued().flatMap((name): [string, Stored][] => {
  const stored = load(name);
  return stored ? [[name.slice(key.length + 1), stored]] : [];
});
for (const [id, stored] of queued.sort(([, one], [, other]) => one.at - other.at)) queue.set(id, stored);

const first = form();
// After a failed try without the script the page keeps its id: that try may have arrived after all.
if (first && !document.querySelector(".notice")) {
  const draft = load(key);
  const isKept = draft && Date.now() - draft.at < day && !first.querySelector(":checked");
  begin(first, isKept ? draft.entries : undefined);
}
if (queue.size) void flush();
