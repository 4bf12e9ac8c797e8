import { Link, Outlet } from "@tanstack/react-router";
import { Suspense } from "react";
import { useMe } from "../../session/use-me.ts";
import { ListSkeleton } from "../../ui/ListSkeleton.tsx";
import { Page } from "../../ui/Page.tsx";
import { useWords } from "../../words/current-language.ts";
import { settingsEntries } from "./settings-entries.ts";
import "./settings.css";

/** The pages of the settings beside each other, and the open one. */
export function SettingsLayout() {
  const t = useWords();
  const { permissions } = useMe();
  const entries = settingsEntries.filter((entry) => permissions.includes(entry.permission));
  return (
    <Page>
      <div className="settings">
        <nav className="settings-nav" aria-label={t("nav.settings")}>
          {entries.map((entry) => (
            <Link key={entry.to} to={entry.to} activeProps={{ "aria-current": "page" }}>
              {t(entry.word)}
            </Link>
          ))}
        </nav>
        <div className="settings-page">
          <Suspense fallback={<ListSkeleton rows={5} />}>
            <Outlet />
          </Suspense>
        </div>
      </div>
    </Page>
  );
}
