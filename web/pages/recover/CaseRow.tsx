import { Link } from "@tanstack/react-router";
import type { MouseEvent } from "react";
import type { CaseItem } from "../../api/views.ts";
import { nameOfCustomer } from "../../ui/feedback/name-of-customer.ts";
import { whereOf } from "../../ui/feedback/where-of.ts";
import { OwnerName } from "../../ui/OwnerName.tsx";
import { useWords } from "../../words/current-language.ts";
import { CaseReason } from "./CaseReason.tsx";
import { CaseState } from "./CaseState.tsx";
import type { CaseSearch } from "./case-search.ts";
import "../../ui/list-with-detail.css";
import "./recover.css";

interface CaseRowProps {
  readonly item: CaseItem;
  /** Kept in the address of the case, for the way back. */
  readonly search: CaseSearch;
  readonly isOpen?: boolean;
  /** Shows it beside the list. Without it, and where there is no room for that, the row leads to the case. */
  readonly onShow?: (id: string) => void;
}

/** One case in a list: who waits, why, since when, and who looks after it. */
export function CaseRow({ item, search, isOpen = false, onShow }: CaseRowProps) {
  const t = useWords();
  const show = (event: MouseEvent) => {
    if (!onShow || isOpen || event.metaKey || event.ctrlKey || event.shiftKey || !isRoomBesideList()) return;
    event.preventDefault();
    onShow(item.id);
  };
  return (
    <Link
      className="row"
      data-row={item.id}
      aria-current={isOpen}
      to="/recover/$caseId"
      params={{ caseId: item.id }}
      search={search}
      onClick={show}
    >
      <span className="row-line case-row-head">
        <span className="row-title">{nameOfCustomer(item.customer) ?? t("recover.guest")}</span>
        <CaseReason reason={item.reason} />
        <CaseState item={item} />
      </span>
      {item.excerpt ? <span className="row-text">{item.excerpt}</span> : null}
      <span className="row-line row-foot small quiet">
        <span className="row-where">{[item.reference, ...whereOf(t, item)].join(" · ")}</span>
        <OwnerName owner={item.owner} />
      </span>
    </Link>
  );
}

// The same width at which the detail takes the list's place.
function isRoomBesideList(): boolean {
  return window.matchMedia("(min-width: 901px)").matches;
}
