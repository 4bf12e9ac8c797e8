import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { customersQuery } from "../../api/customers.ts";
import type { Customer } from "../../api/views.ts";
import { Ago } from "../../ui/Ago.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { FilterBar } from "../../ui/FilterBar.tsx";
import { ListWithDetail } from "../../ui/ListWithDetail.tsx";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Page } from "../../ui/Page.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { SearchField } from "../../ui/SearchField.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { TouchpointsLink } from "../../ui/TouchpointsLink.tsx";
import { useListKeys } from "../../ui/use-list-keys.ts";
import { useWords } from "../../words/current-language.ts";
import { CustomerDetail } from "./CustomerDetail.tsx";
import { customersRoute } from "./routes.ts";
import "../../ui/list-with-detail.css";

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
  const noOne = search ? (
    <Empty icon="search" says={t("customers.notFound", { search })} />
  ) : (
    <Empty icon="customers" says={t("customers.empty")} next={<TouchpointsLink />} />
  );

  return (
    <Page>
      <PageHead title={t("nav.customers")} says={t("customers.says")} />
      <FilterBar active={search !== undefined} onClear={() => go({ search: undefined })}>
        <SearchField label={t("customers.search")} value={search} onChange={(text) => go({ search: text })} />
      </FilterBar>
      <ListWithDetail
        placeholder={t("customers.choose")}
        onClose={() => go({ open: undefined })}
        detail={open ? <CustomerDetail key={open} id={open} /> : null}
        list={
          <StateBoundary query={customers} isEmpty={(all) => all.length === 0} empty={noOne}>
            {(all) => (
              <>
                {all.map((customer) => (
                  <CustomerRow
                    key={customer.id}
                    customer={customer}
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
  readonly isOpen: boolean;
  readonly onOpen: (id: string) => void;
}

function CustomerRow({ customer, isOpen, onOpen }: CustomerRowProps) {
  const t = useWords();
  return (
    <button
      type="button"
      className="row"
      data-row={customer.id}
      aria-current={isOpen}
      onClick={() => onOpen(customer.id)}
    >
      <span className="row-line">
        <span className="row-title">{customer.name ?? customer.emails[0] ?? t("customers.nameless")}</span>
        {customer.openCases > 0 ? (
          <Mark tone="warn">{t("customers.openCases", { count: customer.openCases })}</Mark>
        ) : null}
      </span>
      <span className="row-line small quiet">
        <span className="row-cut">{t("customers.feedback", { count: customer.feedbackCount })}</span>
        {customer.lastFeedbackAt ? <Ago at={customer.lastFeedbackAt} /> : null}
      </span>
    </button>
  );
}
