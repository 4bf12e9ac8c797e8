import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Team } from "../../api/views.ts";
import { createTeam, teamsQuery, updateTeam } from "../../api/workspace.ts";
import { useMay } from "../../session/use-me.ts";
import { Empty } from "../../ui/Empty.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useArchiving } from "../../ui/use-archiving.ts";
import { useFormats, useWords } from "../../words/current-language.ts";
import { AddLine } from "./AddLine.tsx";
import { NamedRow } from "./NamedRow.tsx";
import { TeamMembers } from "./TeamMembers.tsx";
import "../../ui/rows.css";

/** Members who look after touchpoints and cases together. */
export function TeamsPage() {
  const t = useWords();
  const formats = useFormats();
  const mayWrite = useMay("members:write");
  const queryClient = useQueryClient();
  const teams = useQuery(teamsQuery);
  const readAgain = () => queryClient.invalidateQueries({ queryKey: ["settings"] });
  const { putAway } = useArchiving<Team>("teams");
  return (
    <>
      <PageHead title={t("settings.teams")} says={t("teams.says")} />
      <div className="panel">
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
          empty={<Empty icon="customers" says={t("teams.empty")} />}
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
      </div>
    </>
  );
}
