import { setTimeout as sleep } from "node:timers/promises";

/** Where answers go, and what one is. */
export interface Destination {
  readonly address: string;
  readonly code: string;
  /** The metric that is answered. */
  readonly metric: string;
}

export interface Answer {
  readonly id: string;
  readonly score: number;
}

export interface AnswerStream {
  /** Answers that the server said it had stored. */
  readonly acknowledged: readonly Answer[];
  /** Answers that were sent, and of which nobody knows how they ended. */
  readonly unanswered: readonly Answer[];
  /** Stops sending, and waits for what is under way. */
  stop(): Promise<void>;
}

/** Sends answers over several connections, each as soon as the last one ended, the way a full house of guests would. */
export function streamAnswers(destination: Destination, connections = 12): AnswerStream {
  const acknowledged: Answer[] = [];
  const unanswered: Answer[] = [];
  let wanted = true;
  let number = 0;

  const send = async () => {
    while (wanted) {
      const answer = { id: crypto.randomUUID(), score: number++ % 10 === 0 ? 2 : 9 };
      const isStored = await sendAnswer(destination, answer);
      (isStored ? acknowledged : unanswered).push(answer);
      // Whoever is refused waits a moment, or the refused ones alone would keep the machine busy.
      if (!isStored) await sleep(100);
    }
  };
  const senders = Array.from({ length: connections }, send);
  return {
    acknowledged,
    unanswered,
    async stop() {
      wanted = false;
      await Promise.all(senders);
    },
  };
}

/** Sends one answer; true when the server said that it is stored. */
export async function sendAnswer({ address, code, metric }: Destination, { id, score }: Answer): Promise<boolean> {
  try {
    const response = await fetch(`${address}/api/v1/responses`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ touchpoint: code, id, answers: { [metric]: score } }),
      signal: AbortSignal.timeout(20_000),
    });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
