import { leavesConnectionUnusable, preparedName } from "./discard-broken-clients.ts";
import type { SoundClients } from "./sound-clients.ts";

/** Runs one statement of the system as a transaction of its own and returns its rows after the commit. */
export type OneTrip = <Row extends object>(statement: string, values: readonly unknown[]) => Promise<Row[]>;

/**
 * Sends begin, role, statement and commit together, so that a busy process waits for the database once instead of four
 * times. A statement that fails makes the commit behind it a rollback.
 */
export function makeOneTrip(clients: SoundClients, options: { readonly prepares: boolean }): OneTrip {
  return async <Row extends object>(statement: string, values: readonly unknown[]): Promise<Row[]> => {
    const name = options.prepares ? preparedName(statement) : undefined;
    const client = await clients.take();
    const begun = client.query("begin; set local role croquette_worker");
    const done = client.query<Row>({ text: statement, values: [...values], ...(name ? { name } : {}) });
    const committed = client.query("commit");

    // The statement comes first: when it fails, its error says more than what follows from it.
    const outcomes = await Promise.allSettled([done, begun, committed]);
    const errors = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    clients.giveBack(client, errors.some(leavesConnectionUnusable));
    if (errors.length > 0) throw errors[0];
    return (await done).rows;
  };
}
