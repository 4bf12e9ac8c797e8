import { ActionIcon, NumberInput, Select, Tooltip } from "@mantine/core";
import type { Thanks } from "../../../../survey/content.ts";
import type { ScaleQuestion } from "../../../../survey/question.ts";
import { scaleOf } from "../../../../survey/scale.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { useWords } from "../../../words/current-language.ts";
import { withWords } from "./content-changes.ts";
import { LocalizedField } from "./LocalizedField.tsx";
import { scaleName } from "./scale-name.ts";
import "../../../ui/form/form.css";

interface ThanksCardProps {
  readonly thanks: Thanks;
  readonly scales: readonly ScaleQuestion[];
  readonly language: string;
  readonly onChange: (thanks: Thanks) => void;
  readonly onRemove: () => void;
}

/** One thank-you and who reads it. */
export function ThanksCard({ thanks, scales, language, onChange, onRemove }: ThanksCardProps) {
  const t = useWords();
  return (
    <li className="panel panel-padded form">
      <div className="thanks-head">
        {thanks.when ? (
          <Band
            when={thanks.when}
            scales={scales}
            language={language}
            onChange={(when) => onChange({ ...thanks, when })}
          />
        ) : (
          <h3>{t("thanks.everybodyElse")}</h3>
        )}
        {thanks.when ? (
          <Tooltip label={t("thanks.remove")}>
            <ActionIcon variant="subtle" size="lg" aria-label={t("thanks.remove")} onClick={onRemove}>
              <Icon name="close" size={16} />
            </ActionIcon>
          </Tooltip>
        ) : null}
      </div>
      <LocalizedField
        label={t("thanks.heading")}
        language={language}
        longest={200}
        value={thanks.title}
        onChange={(words) => onChange({ ...thanks, title: withWords(thanks.title, language, words) })}
      />
      <LocalizedField
        label={t("thanks.text")}
        description={t("thanks.placeholders", {
          owner: "{owner}",
          place: "{place}",
          deadline: "{deadline}",
          reply: "{reply}",
        })}
        language={language}
        longest={2000}
        value={thanks.text}
        onChange={(words) => onChange({ ...thanks, text: withWords(thanks.text, language, words) })}
      />
    </li>
  );
}

interface BandProps {
  readonly when: NonNullable<Thanks["when"]>;
  readonly scales: readonly ScaleQuestion[];
  readonly language: string;
  readonly onChange: (when: NonNullable<Thanks["when"]>) => void;
}

function Band({ when, scales, language, onChange }: BandProps) {
  const t = useWords();
  const question = scales.find(({ metricId }) => metricId === when.metricId);
  const { lowest, highest } = question ? scaleOf(question) : { lowest: 0, highest: 10 };
  const score = (label: string, value: number, set: (score: number) => void) => (
    <NumberInput
      aria-label={label}
      w={72}
      min={lowest}
      max={highest}
      clampBehavior="strict"
      allowDecimal={false}
      value={value}
      onChange={(next) => typeof next === "number" && set(next)}
    />
  );
  return (
    <div className="band">
      <Select
        aria-label={t("thanks.question")}
        allowDeselect={false}
        data={scales.map((scale) => ({
          value: scale.metricId,
          label: scaleName(t, scale, language),
        }))}
        value={question ? when.metricId : null}
        onChange={(metricId) => metricId && onChange(fitted(when, metricId, scales))}
      />
      <span className="band-scores">
        <span>{t("thanks.from")}</span>
        {score(t("thanks.from"), when.from, (from) => onChange({ ...when, from }))}
        <span>{t("thanks.to")}</span>
        {score(t("thanks.to"), when.to, (to) => onChange({ ...when, to }))}
      </span>
    </div>
  );
}

// Another question may have another scale: the scores are brought inside it.
function fitted(when: NonNullable<Thanks["when"]>, metricId: string, scales: readonly ScaleQuestion[]) {
  const question = scales.find((scale) => scale.metricId === metricId);
  const { lowest, highest } = question ? scaleOf(question) : { lowest: when.from, highest: when.to };
  const inside = (score: number) => Math.min(highest, Math.max(lowest, score));
  return { metricId, from: inside(when.from), to: inside(when.to) };
}
