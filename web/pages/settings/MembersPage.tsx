import { useQuery } from "@tanstack/react-query";
import { membersQuery } from "../../api/workspace.ts";
import { useMay } from "../../session/use-me.ts";
import { PageHead } from "../../ui/PageHead.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useWords } from "../../words/current-language.ts";
import { Invitations } from "./Invitations.tsx";
import { InviteForm } from "./InviteForm.tsx";
import { MemberRow } from "./MemberRow.tsx";
import "../../ui/rows.css";

/** Who works here, with which role, and who was invited. */
export function MembersPage() {
  const t = useWords();
  const mayWrite = useMay("members:write");
  const members = useQuery(membersQuery);
  return (
    <>
      <PageHead title={t("settings.members")} says={t("members.says")} />
      {mayWrite ? (
        <section className="panel panel-padded" aria-label={t("members.invite")}>
          <InviteForm />
        </section>
      ) : null}
      <div className="panel">
        <StateBoundary query={members}>
          {(items) => (
            <ul className="rows rows-plain">
              {items.map((member) => (
                <MemberRow key={member.id} member={member} />
              ))}
            </ul>
          )}
        </StateBoundary>
      </div>
      {mayWrite ? <Invitations /> : null}
      <RolesExplained />
    </>
  );
}

const roles = ["owner", "admin", "manager", "agent", "viewer"] as const;

function RolesExplained() {
  const t = useWords();
  return (
    <dl className="roles small quiet">
      {roles.map((role) => (
        <div key={role}>
          <dt>{t(`role.${role}`)}</dt>
          <dd>{t(`role.${role}Says`)}</dd>
        </div>
      ))}
    </dl>
  );
}
