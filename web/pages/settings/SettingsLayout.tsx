import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { Suspense, useEffect, useRef } from "react";
import { useMe } from "../../session/use-me.ts";
import { Empty } from "../../ui/Empty.tsx";
import { ListSkeleton } from "../../ui/ListSkeleton.tsx";
import { Page } from "../../ui/Page.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { useWords } from "../../words/current-language.ts";
import { settingsEntries } from "./settings-entries.ts";
import "./settings.css";

/** The pages of the settings beside each other, and the open one. */
export function SettingsLayout() {
  const t = useWords();
  const { permissions } = useMe();
  const entries = settingsEntries.filter((entry) => permissions.includes(entry.permission));
  const nav = useVisibleEntry();
  const { pathname } = useLocation();
  const shown = settingsEntries.find(({ to }) => pathname.startsWith(to));
  const isOpen = shown === undefined || entries.includes(shown);
  return (
    <Page>
      <div className="settings">
        <nav className="settings-nav" aria-label={t("nav.settings")} ref={nav}>
          {entries.map((entry) => (
            <Link key={entry.to} to={entry.to} activeProps={{ "aria-current": "page" }}>
              {t(entry.word)}
            </Link>
          ))}
        </nav>
        <div className="settings-page">
          <Suspense fallback={<ListSkeleton rows={5} />}>{isOpen ? <Outlet /> : <NotForThisRole />}</Suspense>
        </div>
      </div>
    </Page>
  );
}

// An address that a colleague sent may be of a page that one's own role does not open.
function NotForThisRole() {
  const t = useWords();
  return (
    <>
      <PageHead title={t("nav.settings")} />
      <div className="panel">
        <Empty
          icon="key"
          says={t("error.forbidden")}
          next={
            <Link className="text-link" to="/settings/profile">
              {t("settings.profile")}
            </Link>
          }
        />
      </div>
    </>
  );
}

// On a phone the entries stand in one line that is longer than the screen.
function useVisibleEntry() {
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page makes another entry the current one
  useEffect(() => {
    const current = nav.current?.querySelector("[aria-current=page]");
    if (nav.current && current instanceof HTMLElement) nav.current.scrollLeft = current.offsetLeft - 16;
  }, [pathname]);
  return nav;
}
