import { PageHead } from "../../ui/PageHead.tsx";
import { useWords } from "../../words/current-language.ts";

export function UnderstandPage() {
  const t = useWords();
  return <PageHead title={t("nav.understand")} />;
}
