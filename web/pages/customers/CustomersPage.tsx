import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { customersQuery } from "../../api/customers.ts";
import { queryString } from "../../api/query-string.ts";
import type { Customer } from "../../api/views.ts";
import { Empty } from "../../ui/Empty.tsx";
import { FilterBar } from "../../ui/FilterBar.tsx";
import { ListWithDetail } from "../../ui/ListWithDetail.tsx";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Page } from "../../ui/Page.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { RowLink } from "../../ui/RowLink.tsx";
import { SearchField } from "../../ui/SearchField.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { TouchpointsLink } from "../../ui/TouchpointsLink.tsx";
import { useListKeys } from "../../ui/use-list-keys.ts";
import { useMinute } from "../../ui/use-minute.ts";
import { useFormats, useWords } from "../../words/current-language.ts";
import { CustomerDetail } from "./CustomerDetail.tsx";
import { customersRoute } from "./routes.ts";

/** Who has left a name, with what they said and how it was put right. */
export function CustomersPage() {
  const t = useWords();
  const navigate = useNavigate();
  const { search, open } = customersRoute.useSearch();
  const customers = useInfiniteQuery(customersQuery(search ? { search } : {}));
  const items = customers.data ?? [];
  const go = (next: { search?: string | undefined; open?: string | undefined }) => {
    const wanted = { search, open, ...next };
    void navigate({
      to: "/customers",
      search: {
        ...(wanted.search ? { search: wanted.search } : {}),
        ...(wanted.open ? { open: wanted.open } : {}),
      },
    });
  };
  useListKeys({ ids: items.map(({ id }) => id), openId: open, onMove: (id) => go({ open: id }) });
  const clear = () => go({ search: undefined });
  const noOne = search ? (
    <Empty icon="search" says={t("customers.notFound", { search })} />
  ) : (
    <Empty icon="customers" says={t("customers.empty")} next={<TouchpointsLink />} />
  );

  return (
    <Page>
      <PageHead title={t("nav.customers")} says={t("customers.says")} />
      <FilterBar active={search !== undefined} onClear={clear}>
        <SearchField label={t("customers.search")} value={search} onChange={(text) => go({ search: text })} />
      </FilterBar>
      <ListWithDetail
        placeholder={t("customers.choose")}
        onClose={() => go({ open: undefined })}
        detail={open ? <CustomerDetail key={open} id={open} /> : null}
        list={
          <StateBoundary
            query={customers}
            isEmpty={(all) => all.length === 0}
            empty={noOne}
            onClearFilters={search ? clear : undefined}
          >
            {(all) => (
              <>
                {all.map((customer) => (
                  <CustomerRow
                    key={customer.id}
                    customer={customer}
                    href={`/customers${queryString({ search, open: customer.id })}`}
                    isOpen={customer.id === open}
                    onOpen={(id) => go({ open: id })}
                  />
                ))}
                <LoadMore query={customers} />
              </>
            )}
          </StateBoundary>
        }
      />
    </Page>
  );
}

interface CustomerRowProps {
  readonly customer: Customer;
  readonly href: string;
  readonly isOpen: boolean;
  readonly onOpen: (id: string) => void;
}

/** Name and address, which tell namesakes apart, and when this customer was last heard. */
function CustomerRow({ customer, href, isOpen, onOpen }: CustomerRowProps) {
  const t = useWords();
  const formats = useFormats();
  const now = useMinute();
  const { name, emails, feedbackCount, lastFeedbackAt } = customer;
  return (
    <RowLink id={customer.id} href={href} isOpen={isOpen} onShow={onOpen}>
      <span className="row-line">
        <span className="row-title">{name ?? emails[0] ?? t("customers.nameless")}</span>
        {customer.openCases > 0 ? (
          <Mark tone="warn">{t("customers.openCases", { count: customer.openCases })}</Mark>
        ) : null}
      </span>
      {name !== null && emails.length > 0 ? <span className="row-cut quiet">{emails.join(", ")}</span> : null}
      <span className="row-line small quiet">
        <span className="row-cut">{t("customers.feedback", { count: feedbackCount })}</span>
        {lastFeedbackAt ? (
          <time dateTime={lastFeedbackAt} title={formats.moment(lastFeedbackAt)}>
            {t("customers.lastAnswer", { ago: formats.ago(lastFeedbackAt, now) })}
          </time>
        ) : null}
      </span>
    </RowLink>
  );
}
