import { once } from "node:events";
import { Readable } from "node:stream";
import type pg from "pg";

// What `pg` offers to query objects of one's own, of which its published types know a part only.
declare module "pg" {
  interface Connection {
    sendCopyFromChunk(chunk: Buffer): void;
    endCopyFrom(): void;
    sendCopyFail(reason: string): void;
  }
}

/** Streams the bytes that a `copy … to stdout` sends; the server waits while nobody reads. */
export function copyOut(client: pg.Client, statement: string): AsyncIterable<Buffer> {
  return client.query(new CopyOut(statement)).rows;
}

/** Feeds a `copy … from stdin` and returns how many rows were stored. */
export async function copyIn(client: pg.Client, statement: string, source: AsyncIterable<Buffer>): Promise<number> {
  return client.query(new CopyIn(statement, source)).result;
}

class CopyOut implements pg.Submittable {
  readonly rows: Readable;
  readonly #statement: string;
  #resume: () => void = () => {};

  constructor(statement: string) {
    this.#statement = statement;
    this.rows = new Readable({ highWaterMark: 1 << 20, read: () => this.#resume(), destroy: this.#destroy.bind(this) });
  }

  submit(connection: pg.Connection): void {
    this.#resume = () => connection.stream.resume();
    connection.query(this.#statement);
  }

  handleCopyData({ chunk }: { chunk: Buffer }, connection: pg.Connection): void {
    // `pg` reads the next message into the same memory, and the rows may wait here for their reader.
    if (!this.rows.push(Buffer.from(chunk))) connection.stream.pause();
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.rows.push(null);
  }

  handleError(error: Error): void {
    this.rows.destroy(error);
  }

  /** Whoever stops reading early must not leave the connection paused for good. */
  #destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#resume();
    done(error);
  }
}

class CopyIn implements pg.Submittable {
  readonly result: Promise<number>;
  readonly #statement: string;
  readonly #source: AsyncIterable<Buffer>;
  readonly #settle: { readonly resolve: (rows: number) => void; readonly reject: (error: Error) => void };
  #rows = 0;
  #failure: Error | null = null;

  constructor(statement: string, source: AsyncIterable<Buffer>) {
    this.#statement = statement;
    this.#source = source;
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    this.result = promise;
    this.#settle = { resolve, reject };
  }

  submit(connection: pg.Connection): void {
    connection.query(this.#statement);
  }

  handleCopyInResponse(connection: pg.Connection): void {
    this.#feed(connection).catch((error: Error) => {
      this.#failure ??= error;
      connection.sendCopyFail(error.message);
    });
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.#rows = Number(text.replace("COPY ", ""));
  }

  handleReadyForQuery(): void {
    this.#settle.resolve(this.#rows);
  }

  /** The reason of the source, when it failed, says more than the server's "copy failed". */
  handleError(error: Error): void {
    this.#failure ??= error;
    this.#settle.reject(this.#failure);
  }

  async #feed(connection: pg.Connection): Promise<void> {
    for await (const chunk of this.#source) {
      if (this.#failure) return;
      connection.sendCopyFromChunk(chunk);
      if (connection.stream.writableNeedDrain) await once(connection.stream, "drain");
    }
    connection.endCopyFrom();
  }
}
