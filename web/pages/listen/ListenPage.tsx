import { PageHead } from "../../ui/PageHead.tsx";
import { useWords } from "../../words/current-language.ts";

export function ListenPage() {
  const t = useWords();
  return <PageHead title={t("nav.listen")} />;
}
