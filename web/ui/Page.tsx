import type { ReactNode } from "react";
import "./page.css";

interface PageProps {
  readonly children: ReactNode;
  /** For forms and texts, which read badly when they are wide. */
  readonly narrow?: true;
}

/** The column that a page stands in. */
export function Page({ children, narrow }: PageProps) {
  return <div className={narrow ? "page page-narrow" : "page"}>{children}</div>;
}
