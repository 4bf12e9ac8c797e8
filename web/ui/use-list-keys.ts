import { useEffect, useRef } from "react";
import { isWriting } from "./is-writing.ts";

interface ListKeys {
  /** The ids in the order of the screen. */
  readonly ids: readonly string[];
  readonly openId: string | undefined;
  /** j and k: moves to the next or previous one and opens it beside the list. */
  readonly onMove: (id: string) => void;
  /** enter: goes to the whole record, when there is one. */
  readonly onEnter?: (id: string) => void;
  /** e: edits the open one. */
  readonly onEdit?: (id: string) => void;
  /** r: replies to the open one. */
  readonly onReply?: (id: string) => void;
}

/** Drives a list with j, k, enter, e and r, as long as nobody is writing. The focus moves with it. */
export function useListKeys(keys: ListKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isWriting(event.target)) return;
      if (actOn(event, latest.current)) event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

function actOn(event: KeyboardEvent, { ids, openId, onMove, onEnter, onEdit, onReply }: ListKeys): boolean {
  if (event.key === "j" || event.key === "k") {
    const next = neighbour(ids, openId, event.key === "j" ? 1 : -1);
    if (next === undefined) return false;
    onMove(next);
    focusRow(next);
    return true;
  }
  const action = event.key === "Enter" ? onEnter : event.key === "e" ? onEdit : event.key === "r" ? onReply : undefined;
  if (!action || openId === undefined) return false;
  if (event.key === "Enter" && isOnOtherControl(event.target, openId)) return false;
  action(openId);
  return true;
}

/** The focus goes along: a screen reader reads the row, and tab goes on from it. */
function focusRow(id: string): void {
  const row = rowOf(id);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}

// Enter on a button or link belongs to that button or link, unless it is the open row itself.
function isOnOtherControl(target: EventTarget | null, openId: string): boolean {
  const control = target instanceof Element ? target.closest("a, button") : null;
  return control !== null && control !== rowOf(openId);
}

/** What takes the focus in a row: the row itself, or the link in it when more than the link stands there. */
function rowOf(id: string): HTMLElement | null {
  const row = `[data-row="${CSS.escape(id)}"]`;
  return document.querySelector<HTMLElement>(`${row}:is(a, button), ${row} :is(a, button)`);
}

/** The id before or after the open one; the first one when nothing is open. */
export function neighbour(ids: readonly string[], openId: string | undefined, step: 1 | -1): string | undefined {
  const at = openId === undefined ? -1 : ids.indexOf(openId);
  if (at === -1) return ids[0];
  return ids[at + step];
}
