import { useInfiniteQuery } from "@tanstack/react-query";
import { textIn } from "../../../survey/localized.ts";
import { feedbackQuery } from "../../api/feedback.ts";
import { useMay } from "../../session/use-me.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useFormats, useLanguage, useWords } from "../../words/current-language.ts";
import { DashboardPanel } from "./DashboardPanel.tsx";
import { type Dashboard, filterOf } from "./dashboard-search.ts";
import { recordsHref } from "./records-href.ts";
import "./latest-comments.css";

/** What guests wrote last, in their own words. */
export function LatestComments({ dashboard }: { readonly dashboard: Dashboard }) {
  const t = useWords();
  const formats = useFormats();
  const language = useLanguage();
  const { search, days, scope } = dashboard;
  const mayRead = useMay("feedback:read");
  const filter = { ...filterOf(scope), ...days, commented: "true" as const, limit: 6 };
  const comments = useInfiniteQuery({ ...feedbackQuery(filter), enabled: mayRead });
  if (!mayRead) return null;
  return (
    <DashboardPanel
      title={t("understand.comments")}
      actions={
        <AppLink href={`${recordsHref(search, days)}&commented=true`} className="text-link">
          {t("understand.allComments")}
        </AppLink>
      }
    >
      <StateBoundary
        query={comments}
        isEmpty={(items) => items.length === 0}
        empty={<p className="quiet">{t("understand.noComments")}</p>}
      >
        {(items) => (
          <ul className="comments">
            {items.slice(0, 6).map((item) => (
              <li key={item.id}>
                <AppLink href={`/listen/${item.id}`} className="comment">
                  <span className="comment-text">{item.text}</span>
                  <span className="small quiet figure">
                    {[
                      item.scores[0] ? `${textIn(item.scores[0].name, language)} ${item.scores[0].score}` : null,
                      item.touchpoint?.name,
                      formats.ago(item.receivedAt),
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </AppLink>
              </li>
            ))}
          </ul>
        )}
      </StateBoundary>
    </DashboardPanel>
  );
}
