import { type ReactNode, useEffect } from "react";
import "./page.css";

interface PageHeadProps {
  readonly title: string;
  /** One sentence under the title. */
  readonly says?: ReactNode;
  /** Buttons at the right. */
  readonly actions?: ReactNode;
  /** Above the title: the way back up. */
  readonly above?: ReactNode;
}

/** The head of every page; it also names the browser's tab. */
export function PageHead({ title, says, actions, above }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} · Croquette`;
  }, [title]);
  return (
    <header className="page-head">
      <div className="page-head-words">
        {above}
        <h1>{title}</h1>
        {says ? <p className="page-head-says">{says}</p> : null}
      </div>
      {actions ? <div className="page-head-actions">{actions}</div> : null}
    </header>
  );
}
