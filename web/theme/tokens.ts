/** The colours that carry meaning, for what cannot read CSS variables (charts). The same values stand in tokens.css. */
export interface Tokens {
  readonly page: string;
  readonly surface: string;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly brand: string;
  readonly good: string;
  readonly warn: string;
  readonly bad: string;
  readonly information: string;
  readonly neutral: string;
}

const light: Tokens = {
  page: "#fbf7f0",
  surface: "#ffffff",
  text: "#1f1b16",
  quiet: "#645d54",
  line: "#e7dfd3",
  brand: "#b9701f",
  good: "#1e7f5c",
  warn: "#b7791f",
  bad: "#b3372f",
  information: "#2f5fa8",
  neutral: "#a59d92",
};

const dark: Tokens = {
  page: "#1a1713",
  surface: "#24201b",
  text: "#f3ece1",
  quiet: "#b3a99b",
  line: "#3a342c",
  brand: "#dc9a4c",
  good: "#4fb98e",
  warn: "#d9a441",
  bad: "#e5786d",
  information: "#7ea6e6",
  neutral: "#8b8377",
};

/** The colours of one scheme. */
export function tokensOf(scheme: "light" | "dark"): Tokens {
  return scheme === "dark" ? dark : light;
}
