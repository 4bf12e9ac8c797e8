import { Link } from "@tanstack/react-router";
import { useWords } from "../words/current-language.ts";
import { Empty } from "./Empty.tsx";
import { PageHead } from "./PageHead.tsx";
import "./page.css";

/** An address that leads nowhere. */
export function NotFound() {
  const t = useWords();
  return (
    <main className="page">
      <PageHead title={t("notFound.title")} />
      <div className="panel">
        <Empty
          icon="search"
          says={t("notFound.says")}
          next={
            <Link className="text-link" to="/">
              {t("notFound.next")}
            </Link>
          }
        />
      </div>
    </main>
  );
}
