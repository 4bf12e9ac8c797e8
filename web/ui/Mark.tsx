import type { ReactNode } from "react";
import "./mark.css";

export type Tone = "good" | "warn" | "bad" | "information" | "neutral";

interface MarkProps {
  readonly tone: Tone;
  readonly children: ReactNode;
}

// A different shape for each meaning, for those who do not see the colours apart.
const shapes: Record<Tone, string> = {
  good: "M2 6.500 4.800 9 10 3",
  warn: "M6 1.500 11 10.500H1z",
  bad: "M3 3l6 6M9 3 3 9",
  information: "M6 2v5M6 9.800v.2",
  neutral: "M3 6h6",
};

/** A state in one word, with a shape and a colour beside it. */
export function Mark({ tone, children }: MarkProps) {
  return (
    <span className="mark" data-tone={tone}>
      <svg
        width="12"
        height="12"
        viewBox="0 0 12 12"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d={shapes[tone]} />
      </svg>
      {children}
    </span>
  );
}
