import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { feedbackRecordQuery } from "../../api/feedback-record.ts";
import type { FeedbackDetail } from "../../api/views.ts";
import { useMay } from "../../session/use-me.ts";
import { channelWords } from "../../ui/channel-words.ts";
import { Answers } from "../../ui/feedback/Answers.tsx";
import { nameOfCustomer } from "../../ui/feedback/name-of-customer.ts";
import { Scores } from "../../ui/feedback/Scores.tsx";
import { tellingScores } from "../../ui/feedback/telling-scores.ts";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useFormats, useLanguage, useWords } from "../../words/current-language.ts";
import { FeedbackCase } from "./FeedbackCase.tsx";
import "../../ui/feedback/feedback.css";
import "./listen.css";

/** One piece of feedback with everything that was answered, and the way to whoever said it and what became of it. */
export function FeedbackRecord({ id }: { readonly id: string }) {
  const feedback = useQuery(feedbackRecordQuery(id));
  return <StateBoundary query={feedback}>{(data) => <Loaded feedback={data} />}</StateBoundary>;
}

function Loaded({ feedback }: { readonly feedback: FeedbackDetail }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <article className="feedback-record">
      <header>
        <h2>{nameOfCustomer(feedback.customer) ?? t("recover.guest")}</h2>
        <p className="small quiet">{formats.moment(feedback.receivedAt)}</p>
      </header>
      {feedback.text ? (
        <blockquote className="quote" lang={feedback.language}>
          {feedback.text}
        </blockquote>
      ) : null}
      <Scores scores={tellingScores(feedback.scores)} />
      <FeedbackCase feedback={feedback} />
      <section>
        <h3>{t("listen.answers")}</h3>
        <Answers feedback={feedback} />
      </section>
      <section>
        <h3>{t("recover.facts")}</h3>
        <FeedbackFacts feedback={feedback} />
      </section>
    </article>
  );
}

function FeedbackFacts({ feedback }: { readonly feedback: FeedbackDetail }) {
  const t = useWords();
  const language = useLanguage();
  const mayCustomers = useMay("customers:read");
  const { customer, touchpoint, place, spot, surveyVersion } = feedback;
  const languageName = new Intl.DisplayNames([language], { type: "language" }).of(feedback.language);
  return (
    <dl className="feedback-facts">
      {customer && mayCustomers ? (
        <>
          <dt>{t("recover.customer")}</dt>
          <dd>
            <Link className="text-link" to="/customers" search={{ open: customer.id }}>
              {nameOfCustomer(customer) ?? t("customers.nameless")}
            </Link>
          </dd>
        </>
      ) : null}
      <Fact label={t("where.touchpoint")} value={touchpoint?.name} />
      <Fact label={t("where.place")} value={place?.name} />
      <Fact label={t("recover.spot")} value={spot} />
      <Fact label={t("listen.channel")} value={channelWords(t, feedback.channel)} />
      <Fact label={t("field.language")} value={languageName} />
      <Fact
        label={t("listen.survey")}
        value={
          surveyVersion
            ? t("listen.surveyVersion", { name: surveyVersion.surveyName, number: surveyVersion.number })
            : undefined
        }
      />
    </dl>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string | null | undefined }) {
  if (!value) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
