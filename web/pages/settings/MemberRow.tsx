import { Select } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { Member, Role } from "../../api/views.ts";
import { removeMember, restoreMember, updateMember } from "../../api/workspace.ts";
import { useMay, useMe } from "../../session/use-me.ts";
import { tellError } from "../../ui/tell.ts";
import { useMutationOnce } from "../../ui/use-mutation-once.ts";
import { useUndoable } from "../../ui/use-undoable.ts";
import { useWords } from "../../words/current-language.ts";
import { RowButton } from "./NamedRow.tsx";

const roles: readonly Role[] = ["owner", "admin", "manager", "agent", "viewer"];

/** One member; whoever may, changes the role or ends the membership. */
export function MemberRow({ member }: { readonly member: Member }) {
  const t = useWords();
  const { actor } = useMe();
  const mayWrite = useMay("members:write");
  const mayOwners = useMay("owners:write");
  const queryClient = useQueryClient();
  const change = useMutationOnce({
    mutationFn: (role: Role) => updateMember(member.id, role),
    onError: (error) => tellError(t, error),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["settings"] }),
  });
  const remove = useUndoable({
    act: ({ id }: Member) => removeMember(id),
    undo: ({ id }) => restoreMember(id),
    done: ({ name }, { revokedKeys }) =>
      revokedKeys.length === 0
        ? t("members.removed", { name })
        : t("members.removedWithKeys", { name, keys: revokedKeys.join(", ") }),
    topic: "settings",
  });
  const mayChange = mayWrite && (mayOwners || member.role !== "owner");
  const isMyself = member.id === actor.memberId;
  return (
    <li>
      <span className="rows-words">
        <span>
          {member.name}
          {isMyself ? <span className="quiet"> · {t("members.you")}</span> : null}
        </span>
        <span className="quiet">{member.email}</span>
      </span>
      {mayChange ? (
        <span className="rows-end">
          <Select
            aria-label={t("members.roleOf", { name: member.name })}
            w={160}
            allowDeselect={false}
            disabled={change.isPending}
            data={roles
              .filter((role) => mayOwners || role !== "owner")
              .map((role) => ({ value: role, label: t(`role.${role}`) }))}
            value={member.role}
            onChange={(role) => role && role !== member.role && change.mutate(role)}
          />
          <RowButton
            label={t("members.remove", { name: member.name })}
            icon="close"
            disabled={isMyself}
            onClick={() => remove(member)}
          />
        </span>
      ) : (
        <span className="rows-end quiet">{t(`role.${member.role}`)}</span>
      )}
    </li>
  );
}
