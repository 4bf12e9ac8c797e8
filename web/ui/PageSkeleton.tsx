import { Skeleton } from "@mantine/core";
import { useWords } from "../words/current-language.ts";
import { ListSkeleton } from "./ListSkeleton.tsx";
import { Page } from "./Page.tsx";

/** What stands on the screen while a page's own code is on its way. */
export function PageSkeleton() {
  const t = useWords();
  return (
    <Page>
      <div aria-busy="true">
        <span className="only-heard">{t("state.loading")}</span>
        <Skeleton height={32} width={220} mb={24} />
        <ListSkeleton rows={6} />
      </div>
    </Page>
  );
}
