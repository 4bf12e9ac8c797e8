import { PageHead } from "../../ui/PageHead.tsx";
import { useWords } from "../../words/current-language.ts";

export function RecoverPage() {
  const t = useWords();
  return <PageHead title={t("nav.recover")} />;
}
