import { Outlet, useLocation } from "@tanstack/react-router";
import { Suspense, useEffect, useRef } from "react";
import { Palette } from "../palette/Palette.tsx";
import { useLive } from "../session/use-live.ts";
import { useMe } from "../session/use-me.ts";
import { useWords } from "../words/current-language.ts";
import { BottomBar } from "./BottomBar.tsx";
import { DemoLine } from "./DemoLine.tsx";
import { KeysHelp } from "./KeysHelp.tsx";
import { PageSkeleton } from "./PageSkeleton.tsx";
import { Rail } from "./Rail.tsx";
import "./shell.css";

/** The frame around every page of a signed-in member. */
export function Shell() {
  const t = useWords();
  const me = useMe();
  const live = useLive(me.workspace.id);
  const main = useFocusOnNewPage();
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        {t("shell.skip")}
      </a>
      <Rail live={live} />
      <main id="content" className="shell-main" tabIndex={-1} ref={main}>
        <DemoLine />
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <BottomBar live={live} />
      <Palette />
      <KeysHelp />
    </div>
  );
}

// Somebody who cannot see that the page changed is put at its beginning; opening an item beside a list is no new page.
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
