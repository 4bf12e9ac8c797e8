const UNIQUE_VIOLATION = "23505";

/** Whether PostgreSQL refused a row because there is one like it already. */
export function isUniqueViolation(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && "code" in error && error.code === UNIQUE_VIOLATION;
}
