import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { mailQuery, mailViewAddress, retryMail } from "../../api/mails.ts";
import type { Mail } from "../../api/views.ts";
import { useMay, useMe } from "../../session/use-me.ts";
import { Icon } from "../../ui/Icon.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { tellDone, tellError } from "../../ui/tell.ts";
import { useMutationOnce } from "../../ui/use-mutation-once.ts";
import { useFormats, useWords } from "../../words/current-language.ts";
import { MailMark } from "./MailMark.tsx";
import "../../ui/form/form.css";

/** One mail: to whom, how far it has come, and exactly what the customer sees. */
export function MailDetail({ id }: { readonly id: string }) {
  const t = useWords();
  const { workspace } = useMe();
  const mail = useQuery(mailQuery(id));
  return (
    <StateBoundary query={mail}>
      {(data) => (
        <>
          <h2>{data.subject}</h2>
          <MailFacts mail={data} />
          <iframe
            className="mail-frame"
            title={t("outbox.asSeen", { subject: data.subject })}
            src={mailViewAddress(data.id, workspace.id)}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
          />
        </>
      )}
    </StateBoundary>
  );
}

const canBeRetried = new Set<Mail["status"]>(["failed", "held", "unknown"]);

function MailFacts({ mail }: { readonly mail: Mail }) {
  const t = useWords();
  const formats = useFormats();
  const mayWrite = useMay("mails:write");
  const { isDemo } = useMe().workspace;
  const isKeptByDemo = isDemo && mail.status === "held";
  const queryClient = useQueryClient();
  const retry = useMutationOnce({
    mutationFn: () => retryMail(mail.id),
    onSuccess: () => tellDone(t("outbox.retried")),
    onError: (error) => tellError(t, error),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["mails"] }),
  });
  return (
    <>
      <dl className="mail-head">
        <dt>{t("outbox.to")}</dt>
        <dd>{mail.toName ? `${mail.toName} · ${mail.toEmail}` : mail.toEmail}</dd>
        <dt>{t("outbox.status")}</dt>
        <dd>
          <MailMark status={mail.status} /> {formats.moment(mail.sentAt ?? mail.createdAt)}
        </dd>
        {mail.error && !isKeptByDemo ? (
          <>
            <dt>{t("outbox.error")}</dt>
            <dd>{mail.error}</dd>
          </>
        ) : null}
      </dl>
      {isKeptByDemo ? <p className="quiet mail-actions">{t("mail.says.demo")}</p> : null}
      {mayWrite && !isDemo && canBeRetried.has(mail.status) ? (
        <div className="form-actions mail-actions">
          <Button
            variant="default"
            leftSection={<Icon name="mail" size={16} />}
            loading={retry.isPending}
            onClick={() => retry.mutate()}
          >
            {t("outbox.retry")}
          </Button>
          <span className="small quiet">{t(`mail.says.${retryReason(mail.status)}`)}</span>
        </div>
      ) : null}
    </>
  );
}

function retryReason(status: Mail["status"]): "failed" | "held" | "unknown" {
  return status === "held" || status === "unknown" ? status : "failed";
}
