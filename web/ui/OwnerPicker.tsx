import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { OwnerRef } from "../api/views.ts";
import { membersQuery, teamsQuery } from "../api/workspace.ts";
import { useWords } from "../words/current-language.ts";

interface OwnerPickerProps {
  /** Where the focus can be put from elsewhere. */
  readonly id?: string;
  readonly value: OwnerRef | null;
  readonly onChange: (owner: OwnerRef | null) => void;
  readonly label?: string;
  readonly description?: string;
  /** Named for screen readers only; `label` shows it. */
  readonly hiddenLabel?: string;
  readonly disabled?: boolean;
}

/** Chooses who looks after something: a member, a team, or nobody yet. */
export function OwnerPicker({ id, value, onChange, label, description, hiddenLabel, disabled }: OwnerPickerProps) {
  const t = useWords();
  const members = useQuery(membersQuery);
  const teams = useQuery(teamsQuery);
  const openTeams = (teams.data ?? []).filter((team) => team.archivedAt === null);
  return (
    <Select
      {...(id ? { id } : {})}
      label={label}
      description={description}
      aria-label={label ? undefined : (hiddenLabel ?? t("owner.label"))}
      placeholder={members.isPending ? t("state.loading") : t("owner.nobody")}
      disabled={disabled ?? false}
      searchable
      clearable
      allowDeselect={false}
      nothingFoundMessage={t("owner.notFound")}
      clearButtonProps={{ "aria-label": t("owner.clear") }}
      data={[
        {
          group: t("owner.members"),
          items: (members.data ?? []).map((member) => ({ value: `member:${member.id}`, label: member.name })),
        },
        {
          group: t("owner.teams"),
          items: openTeams.map((team) => ({ value: `team:${team.id}`, label: team.name })),
        },
      ]}
      value={value ? `${value.kind}:${value.id}` : null}
      onChange={(chosen) => onChange(readOwner(chosen))}
    />
  );
}

function readOwner(chosen: string | null): OwnerRef | null {
  const [kind, id] = (chosen ?? "").split(":");
  if ((kind !== "member" && kind !== "team") || !id) return null;
  return { kind, id };
}
