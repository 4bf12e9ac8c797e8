import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { touchpointsQuery } from "../api/ask.ts";
import { casesQuery } from "../api/cases.ts";
import { customersQuery } from "../api/customers.ts";
import { useMay } from "../session/use-me.ts";
import { nameOfCustomer } from "../ui/feedback/name-of-customer.ts";
import { useWords } from "../words/current-language.ts";
import { matches } from "./matches.ts";
import type { PaletteGroup } from "./palette-entry.ts";

const most = 6;

/** What the workspace itself has under this text: touchpoints, customers and cases. */
export function useFoundEntries(text: string): { groups: PaletteGroup[]; isSearching: boolean } {
  const t = useWords();
  const navigate = useNavigate();
  const wanted = text.length >= 2;
  const mayAsk = useMay("ask:read");
  const mayCustomers = useMay("customers:read");
  const mayCases = useMay("cases:read");
  const touchpoints = useQuery({ ...touchpointsQuery(), enabled: wanted && mayAsk });
  const customers = useInfiniteQuery({
    ...customersQuery({ search: text, limit: most }),
    enabled: wanted && mayCustomers,
  });
  const cases = useInfiniteQuery({
    ...casesQuery({ search: text, status: "all", limit: most }),
    enabled: wanted && mayCases,
  });
  if (!wanted) return { groups: [], isSearching: false };

  const touchpointEntries = (touchpoints.data ?? []).map((touchpoint) => ({
    id: touchpoint.id,
    label: touchpoint.name,
    says: touchpoint.place?.name ?? touchpoint.survey.name,
    icon: "ask" as const,
    go: () => void navigate({ to: "/ask/touchpoints/$touchpointId", params: { touchpointId: touchpoint.id } }),
  }));
  const customerEntries = (customers.data ?? []).map((customer) => ({
    id: customer.id,
    label: customer.name ?? customer.emails[0] ?? t("customers.nameless"),
    says: customer.emails.join(", "),
    icon: "person" as const,
    go: () => void navigate({ to: "/customers", search: { open: customer.id } }),
  }));
  const caseEntries = (cases.data ?? []).map((item) => ({
    id: item.id,
    label: [item.reference, nameOfCustomer(item.customer) ?? item.touchpoint?.name].filter(Boolean).join(" · "),
    says: item.excerpt ?? t(`case.status.${item.status}`),
    icon: "recover" as const,
    go: () => void navigate({ to: "/recover/$caseId", params: { caseId: item.id }, search: {} }),
  }));
  return {
    groups: [
      { label: t("touchpoints.title"), entries: matches(touchpointEntries, text).slice(0, most) },
      { label: t("nav.customers"), entries: customerEntries.slice(0, most) },
      { label: t("palette.cases"), entries: caseEntries.slice(0, most) },
    ],
    isSearching: customers.isFetching || cases.isFetching || touchpoints.isFetching,
  };
}
