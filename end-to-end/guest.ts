import type { Page } from "playwright-core";

/** What a guest fills in; what is left out stays as it is on the page. */
interface Visit {
  /** How likely to recommend, 0 to 10. */
  readonly score?: number;
  /** The food, 1 to 5. */
  readonly food?: number;
  readonly comment?: string;
  readonly name?: string;
  readonly email?: string;
}

/** Fills in the page of a restaurant as a guest does. */
export async function fillIn(page: Page, { score, food, comment, name, email }: Visit): Promise<void> {
  if (score !== undefined) await chooseScore(page, "How likely are you to recommend us", score);
  if (food !== undefined) await chooseScore(page, "Food and drinks", food);
  if (comment !== undefined) await page.getByLabel("What was best").fill(comment);
  if (name !== undefined) await page.getByLabel("Your name").fill(name);
  if (email !== undefined) await page.getByLabel("Your e-mail address").fill(email);
}

/** Presses the one button. */
export async function send(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Send" }).click();
}

/** The radio button of a score. */
export function scoreOf(page: Page, question: string, score: number) {
  return page.getByRole("group", { name: new RegExp(question) }).locator(`input[value="${score}"]`);
}

async function chooseScore(page: Page, question: string, score: number): Promise<void> {
  await scoreOf(page, question, score).check();
}
