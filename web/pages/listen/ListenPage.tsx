import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { feedbackQuery } from "../../api/feedback.ts";
import { compact } from "../../routes/search-parameters.ts";
import { Empty } from "../../ui/Empty.tsx";
import { ListWithDetail } from "../../ui/ListWithDetail.tsx";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { Page } from "../../ui/Page.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { TouchpointsLink } from "../../ui/TouchpointsLink.tsx";
import { useListKeys } from "../../ui/use-list-keys.ts";
import { useWords } from "../../words/current-language.ts";
import { FeedbackFilters } from "./FeedbackFilters.tsx";
import { FeedbackRecord } from "./FeedbackRecord.tsx";
import { FeedbackRow } from "./FeedbackRow.tsx";
import { type FeedbackSearch, feedbackFilterOf, isFiltered, withoutOpen } from "./feedback-search.ts";
import { listenRoute } from "./routes.ts";

/** Everything that guests said, in their own words. */
export function ListenPage() {
  const t = useWords();
  const navigate = useNavigate();
  const search = listenRoute.useSearch();
  const feedback = useInfiniteQuery({ ...feedbackQuery(feedbackFilterOf(search)), placeholderData: keepPreviousData });
  const items = feedback.data ?? [];

  const filter = (change: { [K in keyof FeedbackSearch]?: FeedbackSearch[K] | undefined }) =>
    void navigate({ to: "/listen", search: compact({ ...withoutOpen(search), ...change }) });
  const show = (id: string | undefined) =>
    void navigate({
      to: "/listen",
      search: compact({ ...search, open: id }),
      // The first one opened is a step that "back" takes back; moving on from it is not.
      replace: search.open !== undefined && id !== undefined,
      // Beside the list the page stays where it is; on a phone the feedback begins at its top.
      resetScroll: window.matchMedia("(max-width: 900px)").matches,
    });
  const goToCase = (feedbackId: string, hash?: "reply") => {
    const caseId = items.find(({ id }) => id === feedbackId)?.caseId;
    if (!caseId) return;
    void navigate({ to: "/recover/$caseId", params: { caseId }, search: {}, ...(hash ? { hash } : {}) });
  };
  useListKeys({
    ids: items.map(({ id }) => id),
    openId: search.open,
    onMove: show,
    onEnter: (id) => goToCase(id),
    onReply: (id) => goToCase(id, "reply"),
  });
  const clear = () => void navigate({ to: "/listen", search: {} });
  const nothing = isFiltered(search) ? (
    <Empty icon="search" says={t("listen.notFound")} />
  ) : (
    <Empty icon="listen" says={t("listen.empty")} next={<TouchpointsLink />} />
  );

  return (
    <Page>
      <PageHead title={t("nav.listen")} says={t("listen.says")} />
      <FeedbackFilters search={search} onChange={filter} onClear={clear} />
      <ListWithDetail
        placeholder={t("listen.choose")}
        onClose={() => show(undefined)}
        detail={search.open ? <FeedbackRecord key={search.open} id={search.open} /> : null}
        list={
          <StateBoundary
            query={feedback}
            isEmpty={(all) => all.length === 0}
            empty={nothing}
            onClearFilters={isFiltered(search) ? clear : undefined}
          >
            {(all) => (
              <>
                {all.map((item) => (
                  <FeedbackRow key={item.id} item={item} search={search} onShow={show} />
                ))}
                <LoadMore query={feedback} />
              </>
            )}
          </StateBoundary>
        }
      />
    </Page>
  );
}
