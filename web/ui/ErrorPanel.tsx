import { Button } from "@mantine/core";
import { useWords } from "../words/current-language.ts";
import { panelWords } from "./error-words.ts";
import { Icon } from "./Icon.tsx";
import "./states.css";

interface ErrorPanelProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** Given when filters are set: what they ask for may be what does not work. */
  readonly onClearFilters?: (() => void) | undefined;
}

/** Something could not be shown: what happened, and a way out. */
export function ErrorPanel({ error, onRetry, onClearFilters }: ErrorPanelProps) {
  const t = useWords();
  return (
    <div className="state" role="alert">
      <span className="state-icon" data-tone="bad">
        <Icon name="warning" size={24} />
      </span>
      <p className="state-says">
        <strong>{t("error.title")}</strong>
        {panelWords(t, error)}
      </p>
      {onRetry || onClearFilters ? (
        <div className="state-actions">
          {onRetry ? (
            <Button variant="default" onClick={onRetry}>
              {t("action.tryAgain")}
            </Button>
          ) : null}
          {onClearFilters ? (
            <Button variant="default" onClick={onClearFilters}>
              {t("filter.clear")}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
