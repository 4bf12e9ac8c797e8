import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { casesQuery } from "../../api/cases.ts";
import { compact } from "../../routes/search-parameters.ts";
import { Empty } from "../../ui/Empty.tsx";
import { ListWithDetail } from "../../ui/ListWithDetail.tsx";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { Page } from "../../ui/Page.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useListKeys } from "../../ui/use-list-keys.ts";
import { useWords } from "../../words/current-language.ts";
import { CaseFilters } from "./CaseFilters.tsx";
import { CasePreview } from "./CasePreview.tsx";
import { CaseRow } from "./CaseRow.tsx";
import { type CaseSearch, caseFilterOf, isFiltered, withoutOpen } from "./case-search.ts";
import { NoCases } from "./NoCases.tsx";
import { recoverRoute } from "./routes.ts";
import "./recover.css";

/** The cases: who waits for an answer, the earliest deadline first. */
export function RecoverPage() {
  const t = useWords();
  const navigate = useNavigate();
  const search = recoverRoute.useSearch();
  const cases = useInfiniteQuery({ ...casesQuery(caseFilterOf(search)), placeholderData: keepPreviousData });
  const items = cases.data ?? [];

  const filter = (change: { [K in keyof CaseSearch]?: CaseSearch[K] | undefined }) =>
    void navigate({ to: "/recover", search: compact({ ...withoutOpen(search), ...change }) });
  const show = (id: string | undefined) =>
    void navigate({
      to: "/recover",
      search: compact({ ...search, open: id }),
      // The first one opened is a step that "back" takes back; moving on from it is not.
      replace: search.open !== undefined && id !== undefined,
      resetScroll: false,
    });
  const goTo = (caseId: string, hash?: "reply" | "done") =>
    void navigate({
      to: "/recover/$caseId",
      params: { caseId },
      search: withoutOpen(search),
      ...(hash ? { hash } : {}),
    });

  const clear = () => void navigate({ to: "/recover", search: {} });
  useListKeys({
    ids: items.map(({ id }) => id),
    openId: search.open,
    onMove: show,
    onEnter: (id) => goTo(id),
    onEdit: (id) => goTo(id, "done"),
    onReply: (id) => goTo(id, "reply"),
  });

  return (
    <Page>
      <PageHead title={t("nav.recover")} says={t("recover.says")} />
      <CaseFilters search={search} onChange={filter} onClear={clear} />
      <ListWithDetail
        placeholder={t("recover.choose")}
        onClose={() => show(undefined)}
        detail={search.open ? <CasePreview key={search.open} id={search.open} search={withoutOpen(search)} /> : null}
        list={
          <StateBoundary
            query={cases}
            isEmpty={(all) => all.length === 0}
            onClearFilters={isFiltered(search) ? clear : undefined}
            empty={isFiltered(search) ? <Empty icon="search" says={t("recover.notFound")} /> : <NoCases />}
          >
            {(all) => (
              <>
                {all.map((item) => (
                  <CaseRow
                    key={item.id}
                    item={item}
                    search={withoutOpen(search)}
                    isOpen={item.id === search.open}
                    onShow={show}
                  />
                ))}
                <LoadMore query={cases} />
              </>
            )}
          </StateBoundary>
        }
      />
    </Page>
  );
}
