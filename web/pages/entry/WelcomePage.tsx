import { useQuery } from "@tanstack/react-query";
import { Link, Navigate } from "@tanstack/react-router";
import { setupQuery } from "../../api/setup.ts";
import { ListSkeleton } from "../../ui/ListSkeleton.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useWords } from "../../words/current-language.ts";
import { EmptyStart } from "./EmptyStart.tsx";
import { EntryFrame } from "./EntryFrame.tsx";
import { FirstChoice } from "./FirstChoice.tsx";
import { welcomeRoute } from "./routes.ts";

/** The first minute of a new server: look around in a demo, or start empty. */
export function WelcomePage() {
  const t = useWords();
  const setup = useQuery(setupQuery);
  const { link, step } = welcomeRoute.useSearch();
  if (setup.data && !setup.data.open && !setup.data.onlyDemo) return <Navigate to="/sign-in" search={{}} replace />;
  if (setup.data?.needsLink && link === undefined) {
    return <EntryFrame title={t("welcome.title")} says={t("welcome.needsLink")} />;
  }
  if (step === "empty") return <EmptyStart link={link} />;
  return (
    <EntryFrame wide title={t("welcome.title")} says={t("welcome.says")}>
      <StateBoundary query={setup} skeleton={<ListSkeleton rows={2} />}>
        {({ onlyDemo }) => <FirstChoice link={link} again={onlyDemo} />}
      </StateBoundary>
      {setup.data?.onlyDemo ? (
        <Link className="text-link" to="/sign-in" search={{}}>
          {t("signIn.go")}
        </Link>
      ) : null}
    </EntryFrame>
  );
}
