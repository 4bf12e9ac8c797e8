const mostCauses = 3;

/**
 * An error as the log may keep it: its message, its code and where it happened. Nothing else that hangs on it is told,
 * because a driver adds whole rows, and a row is what somebody typed.
 */
export function describeError(error: unknown): string {
  const lines: string[] = [];
  let current = error;
  for (let depth = 0; current !== undefined && depth <= mostCauses; depth++) {
    lines.push(`${depth === 0 ? "" : "Caused by "}${describeOne(current)}`);
    current = current instanceof Error ? current.cause : undefined;
  }
  return lines.join("\n");
}

function describeOne(error: unknown): string {
  if (!(error instanceof Error)) return `Something that is no error was thrown (${typeof error}).`;
  const code = codeOf(error);
  const head = `${error.name}${code ? ` ${code}` : ""}: ${quotesInput(error, code) ? withoutQuotes(error.message) : error.message}`;
  return [head, ...framesOf(error)].join("\n");
}

function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : "";
}

/** Parsers say what they could not read, and so does the database in its class of "data exceptions". */
function quotesInput(error: Error, code: string): boolean {
  return error instanceof SyntaxError || /^22[0-9A-Z]{3}$/.test(code);
}

function withoutQuotes(message: string): string {
  return message.replace(/(["'])[\s\S]*\1/g, '"…"').replace(/^(Unexpected token) \S+,/, "$1,");
}

function framesOf(error: Error): string[] {
  return (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
}
