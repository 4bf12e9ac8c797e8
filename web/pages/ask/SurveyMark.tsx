import type { SurveyItem } from "../../api/views.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useWords } from "../../words/current-language.ts";

/** Whether guests can answer a survey, and whether they see its latest wording. */
export function SurveyMark({ survey }: { readonly survey: SurveyItem }) {
  const t = useWords();
  const number = survey.publishedNumber ?? 1;
  switch (survey.status) {
    case "published":
      return survey.hasUnpublishedChanges ? (
        <Mark tone="information">{t("survey.unpublishedChanges", { number })}</Mark>
      ) : (
        <Mark tone="good">{t("survey.published", { number })}</Mark>
      );
    case "draft":
      return <Mark tone="neutral">{t("survey.draft")}</Mark>;
    case "closed":
      return <Mark tone="warn">{t("survey.closed")}</Mark>;
    case "archived":
      return <Mark tone="neutral">{t("survey.archived")}</Mark>;
  }
}
