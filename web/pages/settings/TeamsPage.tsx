import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { Team } from "../../api/views.ts";
import { createTeam, teamsQuery, updateTeam } from "../../api/workspace.ts";
import { useMay } from "../../session/use-me.ts";
import { ArchiveSwitch } from "../../ui/ArchiveSwitch.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useArchiving } from "../../ui/use-archiving.ts";
import { useFormats, useWords } from "../../words/current-language.ts";
import { AddLine } from "./AddLine.tsx";
import { NamedRow } from "./NamedRow.tsx";
import { NoneInUse } from "./NoneInUse.tsx";
import { PutAwayRows } from "./PutAwayRows.tsx";
import { teamsRoute } from "./routes.ts";
import { TeamMembers } from "./TeamMembers.tsx";
import "../../ui/rows.css";

/** Members who look after touchpoints and cases together. */
export function TeamsPage() {
  const t = useWords();
  const navigate = useNavigate();
  const mayWrite = useMay("members:write");
  const archived = teamsRoute.useSearch().show === "archived";
  return (
    <>
      <PageHead title={t("settings.teams")} says={t("teams.says")} />
      <div className="panel">
        {archived ? <PutAwayRows kind="teams" mayWrite={mayWrite} /> : <TeamsInUse mayWrite={mayWrite} />}
      </div>
      <ArchiveSwitch
        archived={archived}
        onChange={(away) => void navigate({ to: "/settings/teams", search: away ? { show: "archived" } : {} })}
      />
    </>
  );
}

function TeamsInUse({ mayWrite }: { readonly mayWrite: boolean }) {
  const t = useWords();
  const formats = useFormats();
  const queryClient = useQueryClient();
  const teams = useQuery(teamsQuery);
  const readAgain = () => queryClient.invalidateQueries({ queryKey: ["settings"] });
  const { putAway } = useArchiving<Team>("teams");
  return (
    <>
      {mayWrite ? (
        <div className="panel-padded">
          <AddLine
            label={t("teams.add")}
            placeholder={t("teams.example")}
            onAdd={async (name) => {
              await createTeam({ name, memberIds: [] });
              await readAgain();
            }}
          />
        </div>
      ) : null}
      <StateBoundary
        query={teams}
        isEmpty={(items) => items.length === 0}
        empty={<NoneInUse kind="teams" icon="customers" />}
      >
        {(items) => (
          <ul className="rows rows-plain">
            {items.map((team) => (
              <NamedRow
                key={team.id}
                name={team.name}
                mayWrite={mayWrite}
                onRename={async (name) => {
                  await updateTeam(team.id, { name });
                  await readAgain();
                }}
                onArchive={() => putAway(team)}
                says={
                  <span className="quiet">
                    {team.members.length === 0
                      ? t("teams.nobody")
                      : formats.list(team.members.map((member) => member.name))}
                  </span>
                }
                more={<TeamMembers team={team} onSaved={readAgain} />}
              />
            ))}
          </ul>
        )}
      </StateBoundary>
    </>
  );
}
