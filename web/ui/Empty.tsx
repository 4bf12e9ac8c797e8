import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon.tsx";
import "./states.css";

interface EmptyProps {
  readonly icon?: IconName;
  /** One sentence: why there is nothing here. */
  readonly says: string;
  /** The next step, usually a button. */
  readonly next?: ReactNode;
}

/** A list or page that has nothing yet, with what to do about it. */
export function Empty({ icon, says, next }: EmptyProps) {
  return (
    <div className="state">
      {icon ? (
        <span className="state-icon">
          <Icon name={icon} size={24} />
        </span>
      ) : null}
      <p className="state-says">{says}</p>
      {next}
    </div>
  );
}
