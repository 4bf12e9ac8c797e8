interface Wish {
  readonly tag: string;
  readonly quality: number;
}

const longestHeader = 1000;

/**
 * The language to speak: what the link says (`?lang=nl`), else what the browser asks for in `Accept-Language`
 * (RFC 9110 section 12.5.4, matched by lookup as in RFC 4647), else the first that there is.
 */
export function chooseLanguage(
  available: readonly string[],
  acceptLanguage: string | null | undefined,
  override?: string | null,
): string {
  const wishes = [...(override ? [{ tag: override, quality: 2 }] : []), ...readWishes(acceptLanguage ?? "")];
  for (const wish of wishes) {
    const match = lookUp(available, wish.tag);
    if (match) return match;
  }
  return available[0] ?? "en";
}

function readWishes(header: string): Wish[] {
  const wishes: Wish[] = [];
  for (const part of header.slice(0, longestHeader).split(",")) {
    const [tag = "", ...parameters] = part.split(";").map((piece) => piece.trim());
    const quality = readQuality(parameters);
    if (tag !== "" && tag !== "*" && quality > 0) wishes.push({ tag, quality });
  }
  return wishes.sort((one, other) => other.quality - one.quality);
}

function readQuality(parameters: readonly string[]): number {
  const parameter = parameters.find((candidate) => candidate.toLowerCase().startsWith("q="));
  if (!parameter) return 1;
  const quality = Number(parameter.slice(2));
  return quality >= 0 && quality <= 1 ? quality : 0;
}

/** The whole tag, else shorter and shorter beginnings of it, else a more special tag of the same language. */
function lookUp(available: readonly string[], wish: string): string | undefined {
  const wanted = wish.toLowerCase();
  for (let end = wanted.length; end > 0; end = wanted.lastIndexOf("-", end - 1)) {
    const match = available.find((tag) => tag.toLowerCase() === wanted.slice(0, end));
    if (match) return match;
  }
  return available.find((tag) => tag.toLowerCase().split("-")[0] === wanted.split("-")[0]);
}
