import { Link } from "@tanstack/react-router";
import { Icon } from "../../ui/Icon.tsx";
import "../../ui/back-link.css";

interface BackLinkProps {
  readonly to: "/ask/touchpoints" | "/ask/surveys";
  readonly children: string;
}

/** The way up, above a page's title. */
export function BackLink({ to, children }: BackLinkProps) {
  return (
    <Link to={to} className="back-link">
      <Icon name="back" size={16} />
      {children}
    </Link>
  );
}
