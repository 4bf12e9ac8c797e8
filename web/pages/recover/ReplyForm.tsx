import { Button, Textarea, TextInput } from "@mantine/core";
import type { FormEvent } from "react";
import { replyToCustomer } from "../../api/case-record.ts";
import type { CaseDetail } from "../../api/views.ts";
import { useFateOfMails } from "../../session/use-fate-of-mails.ts";
import { useMe } from "../../session/use-me.ts";
import { FormError } from "../../ui/form/FormError.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { tellDone } from "../../ui/tell.ts";
import { useStoredDraft } from "../../ui/use-stored-draft.ts";
import { useLanguage, useWords } from "../../words/current-language.ts";
import { sendKey } from "./send-key.ts";
import { useWriting } from "./use-writing.ts";
import "../../ui/form/form.css";

/** The mail to the customer: it leaves under one's own name, with what it is about below it. */
export function ReplyForm({ detail }: { readonly detail: CaseDetail }) {
  const t = useWords();
  const me = useMe();
  const fate = useFateOfMails();
  const subject = useStoredDraft(`reply-subject.${detail.id}`);
  const reply = useWriting({
    caseId: detail.id,
    kind: "reply",
    send: ({ id, text }) => {
      const wanted = subject.draft?.trim();
      return replyToCustomer(detail.id, { id, text, ...(wanted ? { subject: wanted } : {}) });
    },
    onSent: () => {
      subject.setDraft(undefined);
      tellDone(t(`recover.reply.${fate}`));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    reply.submit();
  };
  return (
    <form className="form" onSubmit={submit}>
      <p className="small quiet">
        {t("recover.reply.to", { email: detail.customerEmail ?? "", name: me.user?.name ?? me.workspace.name })}{" "}
        <WrittenIn detail={detail} />
      </p>
      <TextInput
        label={t("recover.reply.subject")}
        placeholder={t("recover.reply.subjectDefault")}
        maxLength={200}
        value={subject.draft ?? ""}
        onChange={(event) => subject.setDraft(event.currentTarget.value)}
      />
      <Textarea
        id="reply"
        label={t("recover.reply.text")}
        autosize
        minRows={4}
        maxRows={16}
        maxLength={10_000}
        value={reply.text}
        onChange={(event) => reply.setText(event.currentTarget.value)}
        onKeyDown={sendKey(reply.submit)}
      />
      <FormError error={reply.error} {...(reply.sentEarlier ? { says: t("recover.reply.sentEarlier") } : {})} />
      <div className="form-actions">
        <Button
          type="submit"
          leftSection={<Icon name="mail" size={16} />}
          loading={reply.isSending}
          disabled={reply.text.trim() === ""}
        >
          {t("recover.reply.send")}
        </Button>
      </div>
    </form>
  );
}

// A reply in the reader's own language reads best; the frame of the mail is in it anyway.
function WrittenIn({ detail }: { readonly detail: CaseDetail }) {
  const t = useWords();
  const own = useLanguage();
  const theirs = detail.feedback.at(-1)?.language;
  if (!theirs || theirs === own) return null;
  const name = new Intl.DisplayNames([own], { type: "language" }).of(theirs) ?? theirs;
  return t("recover.reply.language", { language: name });
}
