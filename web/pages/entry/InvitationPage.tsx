import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ProblemError } from "../../api/problem-error.ts";
import { offeredInvitationQuery } from "../../api/workspace.ts";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useWords } from "../../words/current-language.ts";
import { AcceptInvitation } from "./AcceptInvitation.tsx";
import { EntryFrame } from "./EntryFrame.tsx";
import { invitationRoute } from "./routes.ts";

/** What somebody sees who follows the link of an invitation. */
export function InvitationPage() {
  const t = useWords();
  const { token } = invitationRoute.useParams();
  const offered = useQuery(offeredInvitationQuery(token));
  const isSpent = offered.error instanceof ProblemError && offered.error.status < 500;
  if (isSpent) {
    return (
      <EntryFrame title={t("invitation.title")} says={t("invitation.spent")}>
        <Link className="text-link" to="/sign-in" search={{}}>
          {t("signIn.go")}
        </Link>
      </EntryFrame>
    );
  }
  const { data } = offered;
  return (
    <EntryFrame
      title={data ? t("invitation.join", { workspace: data.workspaceName }) : t("invitation.title")}
      {...(data ? { says: t("invitation.says", { email: data.email, role: t(`role.${data.role}`) }) } : {})}
    >
      <StateBoundary query={offered}>
        {(invitation) => <AcceptInvitation token={token} invitation={invitation} />}
      </StateBoundary>
    </EntryFrame>
  );
}
