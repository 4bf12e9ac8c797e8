import { Modal, MultiSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Team } from "../../api/views.ts";
import { membersQuery, updateTeam } from "../../api/workspace.ts";
import { FormEnd } from "../../ui/form/FormEnd.tsx";
import { useMutationOnce } from "../../ui/use-mutation-once.ts";
import { useWords } from "../../words/current-language.ts";
import { RowButton } from "./NamedRow.tsx";
import "../../ui/form/form.css";

interface TeamMembersProps {
  readonly team: Team;
  readonly onSaved: () => Promise<unknown>;
}

/** Chooses who is in a team. */
export function TeamMembers({ team, onSaved }: TeamMembersProps) {
  const t = useWords();
  const [chosen, setChosen] = useState<string[]>();
  const members = useQuery(membersQuery);
  const save = useMutationOnce({
    mutationFn: (memberIds: string[]) => updateTeam(team.id, { memberIds }),
    onSuccess: async () => {
      await onSaved();
      setChosen(undefined);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(chosen ?? []);
  };
  return (
    <>
      <RowButton
        label={t("teams.members", { name: team.name })}
        icon="customers"
        onClick={() => setChosen(team.members.map(({ id }) => id))}
      />
      <Modal
        opened={chosen !== undefined}
        onClose={() => setChosen(undefined)}
        title={t("teams.members", { name: team.name })}
        closeButtonProps={{ "aria-label": t("action.close") }}
      >
        <form className="form" onSubmit={submit}>
          <MultiSelect
            label={t("settings.members")}
            searchable
            data={(members.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen ?? []}
            onChange={setChosen}
            nothingFoundMessage={t("owner.notFound")}
          />
          <FormEnd
            submitLabel={t("action.save")}
            isPending={save.isPending}
            error={save.error}
            onCancel={() => setChosen(undefined)}
          />
        </form>
      </Modal>
    </>
  );
}
