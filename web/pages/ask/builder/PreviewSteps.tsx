import { ActionIcon } from "@mantine/core";
import type { SurveyContent, Thanks } from "../../../../survey/content.ts";
import { isScale } from "../../../../survey/scale.ts";
import { Icon } from "../../../ui/Icon.tsx";
import type { Words } from "../../../words/catalogue.ts";
import { useWords } from "../../../words/current-language.ts";
import { scaleName } from "./scale-name.ts";

interface PreviewStepsProps {
  readonly content: SurveyContent;
  readonly language: string;
  /** 0 is the page that asks; each one after it a thank-you. */
  readonly step: number;
  readonly onChange: (step: number) => void;
}

/** The way from the page that asks through what is read after it, one by one. */
export function PreviewSteps({ content, language, step, onChange }: PreviewStepsProps) {
  const t = useWords();
  const count = content.thanks.length + 1;
  const thanks = content.thanks[step - 1];
  return (
    <fieldset className="preview-steps" aria-label={t("preview.steps")}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t("preview.previous")}
        disabled={step === 0}
        onClick={() => onChange(step - 1)}
      >
        <Icon name="back" size={16} />
      </ActionIcon>
      <p className="preview-step" aria-live="polite">
        <span className="preview-step-name">{thanks ? t("preview.thanks") : t("preview.page")}</span>
        <span className="small quiet figure">
          {[t("preview.step", { number: step + 1, count }), thanks ? readersOf(t, thanks, content, language) : null]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </p>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t("preview.next")}
        disabled={step + 1 >= count}
        onClick={() => onChange(step + 1)}
      >
        <Icon name="next" size={16} />
      </ActionIcon>
    </fieldset>
  );
}

/** Who reads a thank-you: "Recommendation from 0 to 6", or everybody else. */
function readersOf(t: Words, { when }: Thanks, content: SurveyContent, language: string): string {
  if (!when) return t("thanks.everybodyElse");
  const question = content.questions.filter(isScale).find(({ metricId }) => metricId === when.metricId);
  const name = question ? scaleName(t, question, language) : t("thanks.question");
  return t("preview.band", { name, from: when.from, to: when.to });
}
