/** The page that asks, as a browser without a script sees it: fields, and one button that sends them. */
export interface PaperForm {
  /** The id that the page gave to the answer before it was sent for the first time. */
  readonly id: string;
  /** Fills in what is named and presses the button; the page that comes back is the form from then on. */
  send(filledIn: { readonly score?: number; readonly comment?: string }): Promise<Response>;
  /** What stands in the fields. */
  kept(): { readonly score: string | undefined; readonly comment: string | undefined };
}

/** Opens a link the way a browser without a script does. */
export async function openForm(link: string): Promise<PaperForm> {
  let page = await (await fetch(link)).text();
  const [, score = ""] = /<input[^>]*name="([^"]+)"[^>]*value="10"/.exec(page) ?? [];
  const [, comment = ""] = /<textarea[^>]*name="([^"]+)"/.exec(page) ?? [];
  const id = hiddenFields(page).get("id") ?? "";

  const kept = () => ({ score: checkedValue(page, score), comment: textIn(page, comment) });
  return {
    id,
    kept,
    async send(filledIn) {
      const fields = hiddenFields(page);
      const before = kept();
      const chosen = filledIn.score === undefined ? before.score : String(filledIn.score);
      if (chosen !== undefined) fields.set(score, chosen);
      fields.set(comment, filledIn.comment ?? before.comment ?? "");
      const response = await fetch(link, { method: "POST", body: fields, redirect: "manual" });
      page = await response.clone().text();
      return response;
    },
  };
}

function hiddenFields(page: string): URLSearchParams {
  const fields = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return new URLSearchParams(fields.map(([, name = "", value = ""]) => [name, value]));
}

function checkedValue(page: string, name: string): string | undefined {
  const inputs = page.match(/<input[^>]*>/g) ?? [];
  const checked = inputs.find((input) => input.includes(`name="${name}"`) && /\schecked/.test(input));
  return checked && /value="([^"]*)"/.exec(checked)?.[1];
}

function textIn(page: string, name: string): string | undefined {
  const [, text] = new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^<]*)</textarea>`).exec(page) ?? [];
  return text
    ?.replace(/^\r?\n/, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
