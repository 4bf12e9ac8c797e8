import { useQuery } from "@tanstack/react-query";
import { textIn } from "../../../survey/localized.ts";
import { metricsQuery } from "../../api/ask.ts";
import { FilterSelect } from "../../ui/FilterSelect.tsx";
import { useLanguage, useWords } from "../../words/current-language.ts";
import type { FilterChangeProps } from "./FeedbackFilters.tsx";

/** What was scored, and between which scores. */
export function ScoreFilter({ search, onChange }: FilterChangeProps) {
  const t = useWords();
  const language = useLanguage();
  const metrics = (useQuery(metricsQuery).data ?? []).filter(({ lowest }) => lowest !== null);
  const chosen = metrics.find(({ id }) => id === search.metric);
  const { lowest, highest } = chosen ?? {};
  const scores = typeof lowest === "number" && typeof highest === "number" ? scale(lowest, highest) : [];
  const choices = scores.map((score) => ({ value: String(score), label: String(score) }));
  return (
    <>
      <FilterSelect
        label={t("listen.metric")}
        value={search.metric}
        choices={metrics.map(({ id, name }) => ({ value: id, label: textIn(name, language) }))}
        onChange={(metric) => onChange({ metric, fromScore: undefined, toScore: undefined })}
      />
      {chosen ? (
        <>
          <FilterSelect
            label={t("listen.fromScore")}
            value={search.fromScore?.toString()}
            choices={choices.filter(({ value }) => Number(value) <= (search.toScore ?? Number.POSITIVE_INFINITY))}
            onChange={(score) => onChange({ fromScore: score === undefined ? undefined : Number(score) })}
          />
          <FilterSelect
            label={t("listen.toScore")}
            value={search.toScore?.toString()}
            choices={choices.filter(({ value }) => Number(value) >= (search.fromScore ?? Number.NEGATIVE_INFINITY))}
            onChange={(score) => onChange({ toScore: score === undefined ? undefined : Number(score) })}
          />
        </>
      ) : null}
    </>
  );
}

function scale(lowest: number, highest: number): number[] {
  return Array.from({ length: highest - lowest + 1 }, (_, step) => lowest + step);
}
