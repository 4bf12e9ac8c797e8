/** One line of the doctor: what he looked at, and when something is not right, what to do. */
export interface Finding {
  readonly state: "ok" | "note" | "wrong";
  readonly sentence: string;
}

export const ok = (sentence: string): Finding => ({ state: "ok", sentence });
export const note = (sentence: string): Finding => ({ state: "note", sentence });
export const wrong = (sentence: string): Finding => ({ state: "wrong", sentence });
