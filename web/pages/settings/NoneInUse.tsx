import { useInfiniteQuery } from "@tanstack/react-query";
import { type NamedKind, putAwayQuery } from "../../api/workspace.ts";
import { Empty } from "../../ui/Empty.tsx";
import type { IconName } from "../../ui/Icon.tsx";
import { ListSkeleton } from "../../ui/ListSkeleton.tsx";
import { useWords } from "../../words/current-language.ts";

interface NoneInUseProps {
  readonly kind: NamedKind;
  readonly icon: IconName;
}

/** A list with nothing in it: there never was one, or all of them were put away. */
export function NoneInUse({ kind, icon }: NoneInUseProps) {
  const t = useWords();
  const away = useInfiniteQuery(putAwayQuery(kind));
  if (away.isPending) return <ListSkeleton rows={1} />;
  return <Empty icon={icon} says={t(away.data?.length ? `${kind}.allAway` : `${kind}.empty`)} />;
}
