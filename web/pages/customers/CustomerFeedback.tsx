import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { textIn } from "../../../survey/localized.ts";
import { feedbackQuery } from "../../api/feedback.ts";
import type { FeedbackItem } from "../../api/views.ts";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useFormats, useLanguage, useWords } from "../../words/current-language.ts";

/** Everything that one customer said, the newest first. */
export function CustomerFeedback({ customerId }: { readonly customerId: string }) {
  const t = useWords();
  const feedback = useInfiniteQuery(feedbackQuery({ customer: customerId, limit: 10 }));
  return (
    <section>
      <h3>{t("customers.said")}</h3>
      <StateBoundary
        query={feedback}
        isEmpty={(items) => items.length === 0}
        empty={<p className="quiet">{t("customers.saidNothing")}</p>}
      >
        {(items) => (
          <ul className="customer-list">
            {items.map((item) => (
              <FeedbackLine key={item.id} item={item} customerId={customerId} />
            ))}
          </ul>
        )}
      </StateBoundary>
      <LoadMore query={feedback} />
    </section>
  );
}

function FeedbackLine({ item, customerId }: { readonly item: FeedbackItem; readonly customerId: string }) {
  const t = useWords();
  const formats = useFormats();
  const language = useLanguage();
  return (
    <li>
      <Link className="small customer-link" to="/listen" search={{ open: item.id, customer: customerId }}>
        {[formats.moment(item.receivedAt), item.touchpoint?.name, item.place?.name].filter(Boolean).join(" · ")}
      </Link>
      {item.scores.length > 0 ? (
        <span className="figure">
          {item.scores
            .map((score) =>
              t("customers.score", { name: textIn(score.name, language), score: score.score, highest: score.highest }),
            )
            .join(" · ")}
        </span>
      ) : null}
      {item.text ? <span lang={item.language}>{item.text}</span> : null}
    </li>
  );
}
