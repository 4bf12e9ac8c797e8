import { Link, useLocation } from "@tanstack/react-router";
import { openPalette } from "../palette/palette-store.ts";
import { useMe } from "../session/use-me.ts";
import { useWords } from "../words/current-language.ts";
import { Icon } from "./Icon.tsx";
import { LiveHint } from "./LiveHint.tsx";
import { modKey } from "./mod-key.ts";
import { navEntries } from "./nav-entries.ts";
import { PersonMenu } from "./PersonMenu.tsx";
import { WorkspaceName } from "./WorkspaceName.tsx";

/** The left rail: the loop in its order, then customers and settings. */
export function Rail({ live }: { readonly live: boolean }) {
  const t = useWords();
  const { permissions } = useMe();
  const { pathname } = useLocation();
  const entries = navEntries.filter((entry) => permissions.includes(entry.permission));
  return (
    <nav className="rail" aria-label={t("shell.pages")}>
      <WorkspaceName />
      <button type="button" className="rail-search" onClick={openPalette}>
        <Icon name="search" size={16} />
        <span>{t("palette.open")}</span>
        <kbd>{modKey()} K</kbd>
      </button>
      <ul className="rail-entries">
        {entries.map((entry) => (
          <li key={entry.to} data-apart={entry.to === "/customers"}>
            <Link
              to={entry.to}
              className="rail-entry"
              aria-current={pathname.startsWith(entry.under) ? "page" : undefined}
            >
              <Icon name={entry.icon} />
              {t(entry.word)}
            </Link>
          </li>
        ))}
      </ul>
      <div className="rail-foot">
        <LiveHint live={live} />
        <PersonMenu />
      </div>
    </nav>
  );
}
