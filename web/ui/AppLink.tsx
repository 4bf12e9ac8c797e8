import { useRouter } from "@tanstack/react-router";
import type { MouseEvent, ReactNode } from "react";

interface AppLinkProps {
  readonly href: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly label?: string;
}

/** A link to an address of the app that is put together from a filter: it changes the page without loading the app anew. */
export function AppLink({ href, children, className, label }: AppLinkProps) {
  const router = useRouter();
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    router.history.push(href);
  };
  return (
    <a href={href} onClick={follow} className={className} aria-label={label}>
      {children}
    </a>
  );
}
