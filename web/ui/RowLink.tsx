import type { MouseEvent, ReactNode } from "react";
import "./list-with-detail.css";

interface RowLinkProps {
  readonly id: string;
  /** The address that shows this one beside the list: a row can be opened in a new tab or sent to somebody. */
  readonly href: string;
  readonly isOpen: boolean;
  readonly onShow: (id: string) => void;
  readonly children: ReactNode;
}

/** A row of a list that opens its item beside the list. */
export function RowLink({ id, href, isOpen, onShow, children }: RowLinkProps) {
  const show = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onShow(id);
  };
  return (
    <a className="row" data-row={id} aria-current={isOpen} href={href} onClick={show}>
      {children}
    </a>
  );
}
