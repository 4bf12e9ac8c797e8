import type { SurveyItem } from "../../api/views.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useWords } from "../../words/current-language.ts";

/** Whether guests can answer a survey, and whether they see its latest wording. */
export function SurveyMark({
  survey,
}: {
  readonly survey: Pick<SurveyItem, "status" | "publishedNumber" | "hasUnpublishedChanges">;
}) {
  const t = useWords();
  if (survey.status === "published" && survey.hasUnpublishedChanges) {
    return <Mark tone="information">{t("survey.unpublishedChanges", { number: survey.publishedNumber ?? 1 })}</Mark>;
  }
  switch (survey.status) {
    case "published":
      return <Mark tone="good">{t("survey.published", { number: survey.publishedNumber ?? 1 })}</Mark>;
    case "draft":
      return <Mark tone="neutral">{t("survey.draft")}</Mark>;
    case "closed":
      return <Mark tone="warn">{t("survey.closed")}</Mark>;
    case "archived":
      return <Mark tone="neutral">{t("survey.archived")}</Mark>;
  }
}
