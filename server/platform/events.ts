import type { SystemContext } from "./context.ts";

/**
 * What features tell each other. A feature adds its events by declaration merging:
 * `declare module "../platform/events.ts" { interface EventMap { "case.opened": CaseOpened } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: features fill it by declaration merging.
export interface EventMap {}

export type EventName = keyof EventMap & string;

/** A reaction to an event. It runs in the transaction of the cause and fails with it. */
export type Reaction<Name extends EventName> = (ctx: SystemContext, event: EventMap[Name]) => Promise<void>;

/** The in-process, in-transaction event bus: subscriptions are made once, in `main.ts`. */
export class Events {
  readonly #reactions = new Map<string, Reaction<EventName>[]>();

  on<Name extends EventName>(name: Name, reaction: Reaction<Name>): void {
    const reactions = this.#reactions.get(name) ?? [];
    reactions.push(reaction as Reaction<EventName>);
    this.#reactions.set(name, reactions);
  }

  async publish<Name extends EventName>(ctx: SystemContext, name: Name, event: EventMap[Name]): Promise<void> {
    for (const reaction of this.#reactions.get(name) ?? []) await reaction(ctx, event);
  }
}
