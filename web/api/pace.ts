interface PaceOptions<Key> {
  /** Reads anew what has this key; ends when what was read is there, or cannot be had. */
  readonly read: (key: Key) => Promise<unknown>;
  /** Milliseconds of rest after each reading. */
  readonly rest: () => number;
}

export interface Pace<Key> {
  /** Something under this key changed. */
  changed(key: Key): void;
  stop(): void;
}

/**
 * Turns changes into readings, each key by itself: the first change is read at once; those that come while that lasts,
 * and in the rest after it, are read together when the rest is over. A reading is never broken off, so that one that
 * takes longer than the next change still arrives; and the last change is always read.
 */
export function makePace<Key>({ read, rest }: PaceOptions<Key>): Pace<Key> {
  /** Keys that are being read or at rest, and whether they changed meanwhile. */
  const changedSince = new Map<Key, boolean>();
  const rests = new Set<ReturnType<typeof setTimeout>>();
  let isStopped = false;

  const begin = async (key: Key) => {
    changedSince.set(key, false);
    await read(key).catch(() => undefined);
    if (isStopped) return;
    const timer = setTimeout(() => {
      rests.delete(timer);
      const isBehind = changedSince.get(key) === true;
      changedSince.delete(key);
      if (isBehind) void begin(key);
    }, rest());
    rests.add(timer);
  };
  return {
    changed: (key) => {
      if (isStopped) return;
      if (changedSince.has(key)) changedSince.set(key, true);
      else void begin(key);
    },
    stop: () => {
      isStopped = true;
      for (const timer of rests) clearTimeout(timer);
    },
  };
}
