import { Select } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { mailsQuery } from "../../api/mails.ts";
import { queryString } from "../../api/query-string.ts";
import type { Mail, MailStatus } from "../../api/views.ts";
import { useFateOfMails } from "../../session/use-fate-of-mails.ts";
import { Ago } from "../../ui/Ago.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { FilterBar } from "../../ui/FilterBar.tsx";
import { ListWithDetail } from "../../ui/ListWithDetail.tsx";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { RowLink } from "../../ui/RowLink.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useListKeys } from "../../ui/use-list-keys.ts";
import { useWords } from "../../words/current-language.ts";
import { MailDetail } from "./MailDetail.tsx";
import { MailMark } from "./MailMark.tsx";
import { outboxRoute } from "./routes.ts";
import "./settings.css";

const statuses: readonly MailStatus[] = ["queued", "held", "sending", "sent", "failed", "unknown"];

/** Every mail, as the customer sees it; without a mail server this is where they are. */
export function OutboxPage() {
  const t = useWords();
  const navigate = useNavigate();
  const search = outboxRoute.useSearch();
  const fate = useFateOfMails();
  const mails = useInfiniteQuery(mailsQuery(search.status ? { status: search.status } : {}));
  const items = mails.data ?? [];
  const go = (next: { status?: MailStatus | undefined; open?: string | undefined }) => {
    const { status = undefined, open = undefined } = next;
    void navigate({ to: "/settings/outbox", search: { ...(status ? { status } : {}), ...(open ? { open } : {}) } });
  };
  const open = (id: string | undefined) => go({ status: search.status, open: id });
  const clear = () => go({ open: search.open });
  useListKeys({ ids: items.map(({ id }) => id), openId: search.open, onMove: open });

  return (
    <div className="settings-page settings-page-wide">
      <PageHead title={t("settings.outbox")} says={t(`outbox.says.${fate}`)} />
      <FilterBar active={search.status !== undefined} onClear={clear}>
        <Select
          aria-label={t("outbox.status")}
          placeholder={t("outbox.anyStatus")}
          clearable
          clearButtonProps={{ "aria-label": t("outbox.anyStatus") }}
          data={statuses.map((status) => ({ value: status, label: t(`mail.status.${status}`) }))}
          value={search.status ?? null}
          onChange={(status) => go({ status: status ?? undefined })}
        />
      </FilterBar>
      <ListWithDetail
        placeholder={t("outbox.choose")}
        onClose={() => open(undefined)}
        detail={search.open ? <MailDetail key={search.open} id={search.open} /> : null}
        list={
          <StateBoundary
            query={mails}
            isEmpty={(all) => all.length === 0}
            onClearFilters={search.status ? clear : undefined}
            empty={<Empty icon="mail" says={search.status ? t("outbox.emptyFilter") : t("outbox.empty")} />}
          >
            {(all) => (
              <>
                {all.map((mail) => (
                  <MailRow
                    key={mail.id}
                    mail={mail}
                    href={`/settings/outbox${queryString({ ...search, open: mail.id })}`}
                    isOpen={mail.id === search.open}
                    onOpen={open}
                  />
                ))}
                <LoadMore query={mails} />
              </>
            )}
          </StateBoundary>
        }
      />
    </div>
  );
}

interface MailRowProps {
  readonly mail: Mail;
  readonly href: string;
  readonly isOpen: boolean;
  readonly onOpen: (id: string) => void;
}

function MailRow({ mail, href, isOpen, onOpen }: MailRowProps) {
  return (
    <RowLink id={mail.id} href={href} isOpen={isOpen} onShow={onOpen}>
      <span className="mail-subject">{mail.subject}</span>
      <span className="row-line small quiet">
        <span className="row-cut">
          {mail.toName ?? mail.toEmail} · <Ago at={mail.createdAt} />
        </span>
        <MailMark status={mail.status} />
      </span>
    </RowLink>
  );
}
