import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { type NamedKind, type PutAway, putAwayQuery } from "../../api/workspace.ts";
import { Empty } from "../../ui/Empty.tsx";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useArchiving } from "../../ui/use-archiving.ts";
import { useListKeys } from "../../ui/use-list-keys.ts";
import { useFormats, useWords } from "../../words/current-language.ts";
import "../../ui/rows.css";

interface PutAwayRowsProps {
  readonly kind: NamedKind;
  readonly mayWrite: boolean;
}

/** What was put away of one kind, each with the way back. */
export function PutAwayRows({ kind, mayWrite }: PutAwayRowsProps) {
  const t = useWords();
  const away = useInfiniteQuery(putAwayQuery(kind));
  return (
    <StateBoundary
      query={away}
      isEmpty={(items) => items.length === 0}
      empty={<Empty icon="archive" says={t("archive.empty")} />}
    >
      {(items) => (
        <>
          <Rows items={items} kind={kind} mayWrite={mayWrite} />
          <LoadMore query={away} />
        </>
      )}
    </StateBoundary>
  );
}

function Rows({ items, kind, mayWrite }: PutAwayRowsProps & { readonly items: readonly PutAway[] }) {
  const [focused, setFocused] = useState<string>();
  useListKeys({ ids: mayWrite ? items.map(({ id }) => id) : [], openId: focused, onMove: setFocused });
  const list = useRef<HTMLUListElement>(null);
  const at = useRef(-1);
  // Whoever took one back by keyboard goes on with the next one, not at the top of the page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row that had the focus leaves with the items
  useEffect(() => {
    if (at.current === -1 || document.activeElement !== document.body) return;
    const ways = [...(list.current?.querySelectorAll("button") ?? [])];
    ways[Math.min(at.current, ways.length - 1)]?.focus();
  }, [items]);
  return (
    <ul className="rows rows-plain" ref={list}>
      {items.map((item, index) => (
        <PutAwayRow
          key={item.id}
          item={item}
          kind={kind}
          mayWrite={mayWrite}
          onFocus={() => {
            setFocused(item.id);
            at.current = index;
          }}
        />
      ))}
    </ul>
  );
}

interface PutAwayRowProps extends PutAwayRowsProps {
  readonly item: PutAway;
  readonly onFocus: () => void;
}

function PutAwayRow({ item, kind, mayWrite, onFocus }: PutAwayRowProps) {
  const t = useWords();
  const formats = useFormats();
  const { takeBack, isTakingBack } = useArchiving<PutAway>(kind);
  return (
    <li data-row={item.id}>
      <span className="rows-words">
        <span>{item.name}</span>
        {item.archivedAt ? (
          <span className="quiet">{t("archive.since", { day: formats.shortDay(item.archivedAt) })}</span>
        ) : null}
      </span>
      {mayWrite ? (
        <span className="rows-end">
          <Button
            variant="default"
            aria-label={t("archive.takeBackNamed", { name: item.name })}
            onFocus={onFocus}
            onClick={() => !isTakingBack && takeBack(item)}
          >
            {t("archive.takeBack")}
          </Button>
        </span>
      ) : null}
    </li>
  );
}
