import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Member } from "../../api/views.ts";
import { membersQuery } from "../../api/workspace.ts";
import { useMay } from "../../session/use-me.ts";
import { Empty } from "../../ui/Empty.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { SearchField } from "../../ui/SearchField.tsx";
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
        <StateBoundary query={members}>{(items) => <MemberList members={items} />}</StateBoundary>
      </div>
      {mayWrite ? <Invitations /> : null}
      <RolesExplained />
    </>
  );
}

// As many as one takes in at a glance; from here on looking through the list is work.
const aHandful = 8;

function MemberList({ members }: { readonly members: readonly Member[] }) {
  const t = useWords();
  const [search, setSearch] = useState<string>();
  const found = search === undefined ? members : members.filter((member) => hasWords(member, search));
  return (
    <>
      {members.length > aHandful ? (
        <div className="members-search">
          <SearchField label={t("members.search")} value={search} onChange={setSearch} />
          <span className="small quiet" role="status">
            {t("members.count", { count: found.length })}
          </span>
        </div>
      ) : null}
      {found.length === 0 && search !== undefined ? (
        <Empty icon="search" says={t("members.notFound", { search })} />
      ) : null}
      <ul className="rows rows-plain">
        {found.map((member) => (
          <MemberRow key={member.id} member={member} />
        ))}
      </ul>
    </>
  );
}

function hasWords({ name, email }: Member, search: string): boolean {
  const text = `${name} ${email}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
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
