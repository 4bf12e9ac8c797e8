import { PageHead } from "../../ui/PageHead.tsx";
import { useWords } from "../../words/current-language.ts";

export function NowPage() {
  const t = useWords();
  return <PageHead title={t("nav.now")} />;
}
