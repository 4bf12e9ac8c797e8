import { Link } from "@tanstack/react-router";
import { useWords } from "../words/current-language.ts";
import { Empty } from "./Empty.tsx";
import { Page } from "./Page.tsx";
import { PageHead } from "./PageHead.tsx";

/** An address that leads nowhere. */
export function NotFound() {
  const t = useWords();
  return (
    <Page>
      <PageHead title={t("notFound.title")} />
      <div className="panel">
        <Empty icon="search" says={t("notFound.says")} next={<Link to="/">{t("notFound.next")}</Link>} />
      </div>
    </Page>
  );
}
