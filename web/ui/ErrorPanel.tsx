import { Button } from "@mantine/core";
import { useWords } from "../words/current-language.ts";
import { errorWords } from "./error-words.ts";
import { Icon } from "./Icon.tsx";
import "./states.css";

interface ErrorPanelProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** Something could not be shown: what happened, and a way out. */
export function ErrorPanel({ error, onRetry }: ErrorPanelProps) {
  const t = useWords();
  return (
    <div className="state" role="alert">
      <span className="state-icon" data-tone="bad">
        <Icon name="warning" size={24} />
      </span>
      <p className="state-says">
        <strong>{t("error.title")}</strong>
        {errorWords(t, error)}
      </p>
      {onRetry ? (
        <Button variant="default" onClick={onRetry}>
          {t("action.tryAgain")}
        </Button>
      ) : null}
    </div>
  );
}
