/** One field that the server refused, by its path in what was sent. */
export interface ProblemField {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** The server answered, and said no. The message is its sentence for people. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly status: number;
  readonly code: string;
  readonly fields: readonly ProblemField[];

  constructor(status: number, code: string, sentence: string, fields: readonly ProblemField[]) {
    super(sentence);
    this.status = status;
    this.code = code;
    this.fields = fields;
  }
}

/** The server could not be reached at all. */
export class UnreachableError extends Error {
  override readonly name = "UnreachableError";
}

/** Reads an error answer. Whatever its body is, the outcome is a problem that can be shown. */
export async function readProblem(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => undefined);
  const code = textOf(body, "code") ?? (response.status === 401 ? "unauthenticated" : "internal");
  const sentence = textOf(body, "detail") ?? textOf(body, "message") ?? response.statusText;
  return new ProblemError(response.status, code, sentence, fieldsOf(body));
}

function textOf(body: unknown, key: string): string | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const value: unknown = Reflect.get(body, key);
  return typeof value === "string" && value !== "" ? value : undefined;
}

function fieldsOf(body: unknown): ProblemField[] {
  if (typeof body !== "object" || body === null) return [];
  const errors: unknown = Reflect.get(body, "errors");
  if (!Array.isArray(errors)) return [];
  return errors.map((error: unknown) => ({
    path: textOf(error, "path") ?? "",
    code: textOf(error, "code") ?? "",
    message: textOf(error, "message") ?? "",
  }));
}
