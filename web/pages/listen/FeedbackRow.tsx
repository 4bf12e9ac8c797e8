import type { FeedbackItem } from "../../api/views.ts";
import { Ago } from "../../ui/Ago.tsx";
import { Scores } from "../../ui/feedback/Scores.tsx";
import { tellingScores } from "../../ui/feedback/telling-scores.ts";
import { whereOf } from "../../ui/feedback/where-of.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useWords } from "../../words/current-language.ts";
import "./listen.css";

interface FeedbackRowProps {
  readonly item: FeedbackItem;
  readonly isOpen: boolean;
  readonly onShow: (id: string) => void;
}

/** One piece of feedback in the list: the words first, then the scores, then where and when. */
export function FeedbackRow({ item, isOpen, onShow }: FeedbackRowProps) {
  return (
    <button type="button" className="row" data-row={item.id} aria-current={isOpen} onClick={() => onShow(item.id)}>
      <FeedbackSummary item={item} />
    </button>
  );
}

/** What a row of feedback says, wherever it stands. */
export function FeedbackSummary({ item }: { readonly item: FeedbackItem }) {
  const t = useWords();
  return (
    <>
      {item.text ? (
        <span className="row-text" lang={item.language}>
          {item.text}
        </span>
      ) : null}
      <Scores scores={tellingScores(item.scores)} />
      <span className="row-line row-foot small quiet">
        <span className="row-where">{[item.customer?.name, ...whereOf(t, item)].filter(Boolean).join(" · ")}</span>
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
