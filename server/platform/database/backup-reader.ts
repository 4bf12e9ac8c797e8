import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import type * as z from "zod";
import { SetupProblem } from "../setup-problem.ts";
import { countLines } from "./backup.ts";
import {
  anyHeader,
  type BackupHeader,
  type BackupSummary,
  END_OF_ROWS,
  end,
  header,
  tableEnd,
  tableStart,
} from "./backup-format.ts";

export interface BackupTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** The rows as COPY reads them. To be read to its end, which throws when they are not what was written. */
  readonly rows: AsyncIterable<Buffer>;
}

const endOfRows = Buffer.from(END_OF_ROWS);
const LONGEST_LINE = 10_000_000;

/** Reads a backup from its beginning to its end, in the order in which it was written. */
export class BackupReader {
  readonly #file: string;
  readonly #chunks: AsyncIterator<Buffer>;
  #waiting: Buffer = Buffer.alloc(0);

  constructor(file: string) {
    this.#file = file;
    const source = createReadStream(file);
    const text = source.pipe(createGunzip({ chunkSize: 1 << 18 }));
    source.on("error", (error) => text.destroy(error));
    this.#chunks = text[Symbol.asyncIterator]();
  }

  async readHeader(): Promise<BackupHeader> {
    const line = await this.#readLine();
    const any = anyHeader.safeParse(this.#parseJson(line));
    if (any.success && any.data.croquetteBackup > 1) {
      throw new SetupProblem(
        `${this.#file} was made by Croquette ${any.data.version} in a newer format. Restore it with that version. Nothing was changed.`,
      );
    }
    return this.#parse(header, line);
  }

  /** Goes through all tables, and checks at the end that nothing is missing. */
  async *readTables(): AsyncGenerator<BackupTable, BackupSummary> {
    const seen = { tables: 0, rows: 0 };
    for (;;) {
      const line = await this.#readLine();
      const next = tableStart.safeParse(this.#parseJson(line));
      if (!next.success) return this.#checkEnd(line, seen);
      yield { name: next.data.table, columns: next.data.columns, rows: this.#readRows(next.data.table, seen) };
      seen.tables++;
    }
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  #checkEnd(line: string, seen: BackupSummary): BackupSummary {
    const promised = this.#parse(end, line);
    if (promised.tables !== seen.tables || promised.rows !== seen.rows) throw this.#damaged("tables are missing");
    return seen;
  }

  async *#readRows(table: string, seen: { rows: number }): AsyncGenerator<Buffer> {
    const hash = createHash("sha256");
    let rows = 0;
    for await (const chunk of this.#untilEndOfRows()) {
      hash.update(chunk);
      rows += countLines(chunk);
      yield chunk;
    }
    const promised = this.#parse(tableEnd, await this.#readLine());
    if (promised.rows !== rows || promised.sha256 !== hash.digest("hex"))
      throw this.#damaged(`the rows of ${table} were altered`);
    seen.rows += rows;
  }

  /** Cuts at line ends, so that the line that ends the rows is never split. */
  async *#untilEndOfRows(): AsyncGenerator<Buffer> {
    for (;;) {
      const end = this.#findEndOfRows();
      if (end !== -1) {
        if (end > 0) yield this.#take(end);
        this.#take(endOfRows.length);
        return;
      }
      const lastBreak = this.#waiting.lastIndexOf(10);
      if (lastBreak !== -1) yield this.#take(lastBreak + 1);
      await this.#readMore();
    }
  }

  #findEndOfRows(): number {
    if (this.#waiting.subarray(0, endOfRows.length).equals(endOfRows)) return 0;
    const at = this.#waiting.indexOf(`\n${END_OF_ROWS}`);
    return at === -1 ? -1 : at + 1;
  }

  async #readLine(): Promise<string> {
    for (;;) {
      const lineBreak = this.#waiting.indexOf(10);
      if (lineBreak !== -1) return this.#take(lineBreak + 1).toString();
      if (this.#waiting.length > LONGEST_LINE) throw this.#damaged("a line has no end");
      await this.#readMore();
    }
  }

  #take(length: number): Buffer {
    const taken = this.#waiting.subarray(0, length);
    this.#waiting = this.#waiting.subarray(length);
    return taken;
  }

  async #readMore(): Promise<void> {
    const next = await this.#readChunk();
    if (next.done) throw this.#damaged("it ends too early");
    this.#waiting = Buffer.concat([this.#waiting, next.value]);
  }

  async #readChunk(): Promise<IteratorResult<Buffer>> {
    try {
      return await this.#chunks.next();
    } catch (error) {
      const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
      if (isMissing) throw new SetupProblem(`There is no file ${this.#file}.`);
      throw this.#damaged(error instanceof Error ? error.message : String(error));
    }
  }

  #parse<Shape extends z.ZodType>(shape: Shape, line: string): z.output<Shape> {
    const result = shape.safeParse(this.#parseJson(line));
    if (!result.success) throw this.#damaged("a line is not what it should be");
    return result.data;
  }

  #parseJson(line: string): unknown {
    try {
      return JSON.parse(line);
    } catch {
      throw this.#damaged("a line is not what it should be");
    }
  }

  #damaged(reason: string): SetupProblem {
    return new SetupProblem(`${this.#file} is not a complete backup of Croquette: ${reason}. Nothing was changed.`);
  }
}
