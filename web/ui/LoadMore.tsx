import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useWords } from "../words/current-language.ts";
import "./list.css";

/** As much of a paged query as its end needs. */
interface PagedState {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

/** The end of a paged list: reads on when it comes into view, and by its button. */
export function LoadMore({ query }: { readonly query: PagedState }) {
  const t = useWords();
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(query);
  latest.current = query;
  const { hasNextPage } = query;
  useEffect(() => {
    const element = end.current;
    if (!element || !hasNextPage) return undefined;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting && !latest.current.isFetchingNextPage) void latest.current.fetchNextPage();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [hasNextPage]);
  if (!hasNextPage) return null;
  return (
    <div ref={end} className="load-more">
      <Button variant="subtle" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t("list.more")}
      </Button>
    </div>
  );
}
