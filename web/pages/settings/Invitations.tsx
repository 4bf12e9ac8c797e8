import { useQuery } from "@tanstack/react-query";
import type { Invitation } from "../../api/views.ts";
import { invitationsQuery, withdrawInvitation } from "../../api/workspace.ts";
import { useDeferred } from "../../ui/use-deferred.ts";
import { useFormats, useWords } from "../../words/current-language.ts";
import { RowButton } from "./NamedRow.tsx";
import "../../ui/rows.css";

/** Who was invited and has not come yet. Nothing at all when there is nobody. */
export function Invitations() {
  const t = useWords();
  const formats = useFormats();
  const invitations = useQuery(invitationsQuery);
  const withdraw = useDeferred<Invitation>({
    act: ({ id }) => withdrawInvitation(id),
    idOf: ({ id }) => id,
    done: ({ email }) => t("members.withdrawn", { email }),
    topic: "settings",
  });
  const open = (invitations.data ?? []).filter(({ id }) => !withdraw.pending.has(id));
  if (open.length === 0) return null;
  return (
    <section className="panel" aria-label={t("members.invited")}>
      <h2 className="panel-title">{t("members.invited")}</h2>
      <ul className="rows rows-plain">
        {open.map((invitation) => (
          <li key={invitation.id}>
            <span className="rows-words">
              <span>{invitation.email}</span>
              <span className="quiet">
                {t(`role.${invitation.role}`)} ·{" "}
                {invitation.expired
                  ? t("members.expired")
                  : t("members.expires", { day: formats.shortDay(invitation.expiresAt) })}
              </span>
            </span>
            <span className="rows-end">
              <RowButton
                label={t("members.withdraw", { email: invitation.email })}
                icon="close"
                onClick={() => withdraw.start(invitation)}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
