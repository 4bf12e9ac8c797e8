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

interface Subscription {
  readonly react: Reaction<EventName>;
  readonly concerns: (event: EventMap[EventName]) => boolean;
}

/** The in-process, in-transaction event bus: subscriptions are made once, in `croquette.ts`. */
export class Events {
  readonly #subscriptions = new Map<string, Subscription[]>();

  /** Has `react` called with every event that concerns it; with all of them unless `concerns` tells them apart. */
  on<Name extends EventName>(
    name: Name,
    react: Reaction<Name>,
    concerns: (event: EventMap[Name]) => boolean = () => true,
  ): void {
    const subscriptions = this.#subscriptions.get(name) ?? [];
    subscriptions.push({ react, concerns } as Subscription);
    this.#subscriptions.set(name, subscriptions);
  }

  /** Whether anybody would react. If not, the cause may commit without publishing. */
  concernsAnybody<Name extends EventName>(name: Name, event: EventMap[Name]): boolean {
    return (this.#subscriptions.get(name) ?? []).some(({ concerns }) => concerns(event));
  }

  async publish<Name extends EventName>(ctx: SystemContext, name: Name, event: EventMap[Name]): Promise<void> {
    for (const { react, concerns } of this.#subscriptions.get(name) ?? []) {
      if (concerns(event)) await react(ctx, event);
    }
  }
}
