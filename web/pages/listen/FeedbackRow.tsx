import { queryString } from "../../api/query-string.ts";
import type { FeedbackItem } from "../../api/views.ts";
import { Ago } from "../../ui/Ago.tsx";
import { nameOfCustomer } from "../../ui/feedback/name-of-customer.ts";
import { Scores } from "../../ui/feedback/Scores.tsx";
import { tellingScores } from "../../ui/feedback/telling-scores.ts";
import { whereOf } from "../../ui/feedback/where-of.ts";
import { Icon } from "../../ui/Icon.tsx";
import { RowLink } from "../../ui/RowLink.tsx";
import { useWords } from "../../words/current-language.ts";
import type { FeedbackSearch } from "./feedback-search.ts";
import "./listen.css";

interface FeedbackRowProps {
  readonly item: FeedbackItem;
  readonly search: FeedbackSearch;
  readonly onShow: (id: string) => void;
}

/** One piece of feedback in the list: the words first, then the scores, then where and when. */
export function FeedbackRow({ item, search, onShow }: FeedbackRowProps) {
  const href = `/listen${queryString({ ...search, open: item.id })}`;
  return (
    <RowLink id={item.id} href={href} isOpen={item.id === search.open} onShow={onShow}>
      <FeedbackSummary item={item} askedMetricId={search.metric} />
    </RowLink>
  );
}

interface FeedbackSummaryProps {
  readonly item: FeedbackItem;
  /** The metric that is asked for: its score is always told. */
  readonly askedMetricId?: string | undefined;
}

/** What a row of feedback says, wherever it stands. */
export function FeedbackSummary({ item, askedMetricId }: FeedbackSummaryProps) {
  const t = useWords();
  return (
    <>
      {item.text ? (
        <span className="row-text" lang={item.language}>
          {item.text}
        </span>
      ) : null}
      <Scores scores={tellingScores(item.scores, askedMetricId)} />
      <span className="row-line row-foot small quiet">
        <span className="row-where">
          {[nameOfCustomer(item.customer), ...whereOf(t, item)].filter(Boolean).join(" · ")}
        </span>
        <span className="with-icon">
          {item.caseId ? (
            <>
              <Icon name="recover" size={16} />
              <span>{t("listen.hasCase")}</span>
            </>
          ) : null}
          <Ago at={item.receivedAt} />
        </span>
      </span>
    </>
  );
}
