import { Link } from "@tanstack/react-router";
import type { CaseDetail, MailStatus } from "../../api/views.ts";
import { useMay } from "../../session/use-me.ts";
import { useWords } from "../../words/current-language.ts";
import { MailMark } from "../settings/MailMark.tsx";
import type { TimelineEntry } from "./timeline-words.ts";

interface MailOfEntryProps {
  readonly entry: TimelineEntry;
  readonly mails: CaseDetail["mails"];
}

const statuses: readonly MailStatus[] = ["queued", "held", "sending", "sent", "failed", "unknown"];

/** What became of the mail that a line of the timeline is about, with the mail as the customer sees it. */
export function MailOfEntry({ entry, mails }: MailOfEntryProps) {
  const t = useWords();
  const mayRead = useMay("mails:read");
  const mail = mails.find(({ id }) => id === entry.details["mailId"]);
  if (!mail) return null;
  const status = statuses.find((known) => known === mail.status);
  return (
    <span className="timeline-mail">
      {status ? <MailMark status={status} /> : null}
      {mayRead ? (
        <Link className="text-link small" to="/settings/outbox" search={{ open: mail.id }}>
          {t("recover.mail.asSeen")}
        </Link>
      ) : null}
    </span>
  );
}
