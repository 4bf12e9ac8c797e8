import { Button } from "@mantine/core";
import type { SurveyContent, Thanks } from "../../../../survey/content.ts";
import { isScale, scaleOf } from "../../../../survey/scale.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { useWords } from "../../../words/current-language.ts";
import { ThanksCard } from "./ThanksCard.tsx";

interface ThanksSectionProps {
  readonly content: SurveyContent;
  readonly language: string;
  readonly onChange: (content: SurveyContent) => void;
}

/** What a guest reads after sending: it may differ by score, and the last one is for everybody else. */
export function ThanksSection({ content, language, onChange }: ThanksSectionProps) {
  const t = useWords();
  const scales = content.questions.filter(isScale);
  const first = scales[0];
  const write = (thanks: readonly Thanks[]) => onChange({ ...content, thanks });
  const empty = Object.fromEntries(content.languages.map((tag) => [tag, ""]));
  const add = () => {
    if (!first) return;
    const { lowest } = scaleOf(first);
    const added: Thanks = {
      when: { metricId: first.metricId, from: lowest, to: lowest },
      title: empty,
      text: empty,
    };
    const end = content.thanks.at(-1)?.when ? content.thanks.length : Math.max(0, content.thanks.length - 1);
    write(content.thanks.toSpliced(end, 0, added));
  };
  return (
    <section className="builder-questions" aria-label={t("thanks.title")}>
      <div>
        <h2>{t("thanks.title")}</h2>
        <p className="quiet">{t("thanks.says")}</p>
      </div>
      <ol>
        {content.thanks.map((thanks, index) => (
          <ThanksCard
            // biome-ignore lint/suspicious/noArrayIndexKey: a thank-you has no identity but its place
            key={index}
            thanks={thanks}
            scales={scales}
            language={language}
            onChange={(changed) => write(content.thanks.with(index, changed))}
            onRemove={() => write(content.thanks.toSpliced(index, 1))}
          />
        ))}
      </ol>
      {first ? (
        <div>
          <Button variant="default" leftSection={<Icon name="plus" size={16} />} onClick={add}>
            {t("thanks.add")}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
