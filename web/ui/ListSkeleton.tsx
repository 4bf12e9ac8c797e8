import { Skeleton } from "@mantine/core";
import { useWords } from "../words/current-language.ts";
import "./list.css";

/** Rows as they will stand when they have come. */
export function ListSkeleton({ rows = 6 }: { readonly rows?: number }) {
  const t = useWords();
  return (
    <div className="list-skeleton" aria-busy="true">
      <span className="only-heard">{t("state.loading")}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move
        <div className="list-skeleton-row" key={row}>
          <Skeleton height={14} width={`${40 + ((row * 17) % 35)}%`} />
          <Skeleton height={12} width={`${60 + ((row * 11) % 30)}%`} />
        </div>
      ))}
    </div>
  );
}
