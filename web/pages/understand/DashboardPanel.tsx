import type { ReactNode } from "react";
import "./dashboard-panel.css";

interface DashboardPanelProps {
  readonly title: string;
  /** What it is called where the title alone would not say it, such as on a page read aloud. */
  readonly label?: string;
  /** What the numbers say, in a sentence. */
  readonly verdict?: string;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** One part of the dashboard: a title, what it says, and the ways to look at it. */
export function DashboardPanel({ title, label = title, verdict, actions, children }: DashboardPanelProps) {
  return (
    <section className="panel panel-padded dashboard-panel" aria-label={label}>
      <header className="dashboard-panel-head">
        <div>
          <h2>{title}</h2>
          {verdict ? <p className="dashboard-panel-verdict">{verdict}</p> : null}
        </div>
        {actions}
      </header>
      {children}
    </section>
  );
}
