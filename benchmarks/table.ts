/** One line of the table: what was measured, and whether it is as good as promised. */
export interface Line {
  readonly what: string;
  readonly value: string;
  readonly promise: string;
  /** Null when nothing was promised. */
  readonly holds: boolean | null;
}

/** The lines as a table in Markdown, which is also readable as it is. */
export function writeTable(lines: readonly Line[]): string {
  const rows = [
    ["Measured", "Value", "Promised", ""],
    ...lines.map(({ what, value, promise, holds }) => [
      what,
      value,
      promise,
      holds === null ? "" : holds ? "yes" : "**no**",
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0), 3));
  const write = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [write(head), `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...body.map(write)].join("\n");
}
