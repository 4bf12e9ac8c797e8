import type { CaseDetail } from "../../api/views.ts";
import { nameOfCustomer } from "../../ui/feedback/name-of-customer.ts";
import { useFormats, useWords } from "../../words/current-language.ts";
import { MailOfEntry } from "./MailOfEntry.tsx";
import { SaidCard } from "./SaidCard.tsx";
import { entryText, feedbackIdOf, sentenceOf, type TimelineEntry } from "./timeline-words.ts";

/** All that happened, from the first word of the guest until now: who, what and when. */
export function Timeline({ detail }: { readonly detail: CaseDetail }) {
  const t = useWords();
  const told = new Set(detail.timeline.map(feedbackIdOf));
  return (
    <section className="panel" aria-label={t("recover.timeline")}>
      {detail.feedback
        .filter(({ id }) => !told.has(id))
        .map((feedback) => (
          <div key={feedback.id} className="timeline-untold">
            <SaidCard feedback={feedback} />
          </div>
        ))}
      <ol className="timeline">
        {detail.timeline.map((entry) => (
          <Entry key={entry.id} entry={entry} detail={detail} />
        ))}
      </ol>
    </section>
  );
}

interface EntryProps {
  readonly entry: TimelineEntry;
  readonly detail: CaseDetail;
}

function Entry({ entry, detail }: EntryProps) {
  const t = useWords();
  const formats = useFormats();
  const said = detail.feedback.find(({ id }) => id === feedbackIdOf(entry));
  const text = entryText(entry);
  return (
    <li className="timeline-entry" data-kind={entry.kind}>
      <p className="timeline-head">
        <span>{sentenceOf({ t, formats, customer: nameOfCustomer(detail.customer) }, entry)}</span>
        <time className="small quiet figure" dateTime={entry.at}>
          {formats.moment(entry.at)}
        </time>
      </p>
      {said ? <SaidCard feedback={said} /> : null}
      {text ? <p className="timeline-text">{text}</p> : null}
      {entry.kind === "reply" ? <MailOfEntry entry={entry} mails={detail.mails} /> : null}
    </li>
  );
}
