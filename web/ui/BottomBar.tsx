import { Drawer } from "@mantine/core";
import { Link, useLocation } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { openPalette } from "../palette/palette-store.ts";
import { useMe } from "../session/use-me.ts";
import { useWords } from "../words/current-language.ts";
import { Icon } from "./Icon.tsx";
import { LiveHint } from "./LiveHint.tsx";
import { barEntries, type NavEntry, navEntries } from "./nav-entries.ts";
import { PersonMenu } from "./PersonMenu.tsx";
import { WorkspaceName } from "./WorkspaceName.tsx";

/** The rail on a phone: the first four pages, and the rest under "more". */
export function BottomBar({ live }: { readonly live: boolean }) {
  const t = useWords();
  const { permissions } = useMe();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes what led to it
  useEffect(() => setOpen(false), [pathname]);

  const entries = navEntries.filter((entry) => permissions.includes(entry.permission));
  const isHere = (entry: NavEntry) => pathname.startsWith(entry.under);
  const link = (entry: NavEntry, className: string) => (
    <Link to={entry.to} className={className} aria-current={isHere(entry) ? "page" : undefined}>
      <Icon name={entry.icon} />
      {t(entry.word)}
    </Link>
  );
  const rest = entries.slice(barEntries);

  return (
    <nav className="bottom-bar" aria-label={t("shell.pages")}>
      <ul>
        {entries.slice(0, barEntries).map((entry) => (
          <li key={entry.to}>{link(entry, "bottom-bar-entry")}</li>
        ))}
        <li>
          <button
            type="button"
            className="bottom-bar-entry"
            data-here={rest.some(isHere)}
            aria-expanded={open}
            onClick={() => setOpen(true)}
          >
            <Icon name="more" />
            {t("nav.more")}
          </button>
        </li>
      </ul>
      <Drawer
        opened={open}
        onClose={() => setOpen(false)}
        position="bottom"
        // Room for the person's menu, which opens upwards inside the sheet.
        styles={{ content: { height: "auto", minHeight: 500, maxHeight: "85dvh" }, header: { position: "static" } }}
        title={t("nav.more")}
        closeButtonProps={{ "aria-label": t("action.close") }}
      >
        <div className="more-sheet">
          <WorkspaceName />
          <ul className="rail-entries">
            {rest.map((entry) => (
              <li key={entry.to}>{link(entry, "rail-entry")}</li>
            ))}
            <li>
              <button
                type="button"
                className="rail-entry"
                onClick={() => {
                  setOpen(false);
                  openPalette();
                }}
              >
                <Icon name="search" />
                {t("palette.open")}
              </button>
            </li>
          </ul>
          <LiveHint live={live} />
          <PersonMenu />
        </div>
      </Drawer>
    </nav>
  );
}
