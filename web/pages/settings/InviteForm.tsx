import { Button, Select, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import type { InvitedRole } from "../../api/views.ts";
import { invite } from "../../api/workspace.ts";
import { useFateOfMails } from "../../session/use-fate-of-mails.ts";
import { CopyField } from "../../ui/CopyField.tsx";
import { wrongEmail } from "../../ui/form/checks.ts";
import { FormError } from "../../ui/form/FormError.tsx";
import { fieldErrors } from "../../ui/form/field-errors.ts";
import { useMutationOnce } from "../../ui/use-mutation-once.ts";
import { useWords } from "../../words/current-language.ts";
import "../../ui/form/form.css";

export const invitedRoles: readonly InvitedRole[] = ["admin", "manager", "agent", "viewer"];

interface Invite {
  readonly email: string;
  readonly role: InvitedRole;
}

/** Invites a colleague; the link can also be handed over by oneself. */
export function InviteForm() {
  const t = useWords();
  const fate = useFateOfMails();
  const queryClient = useQueryClient();
  const initialValues: Invite = { email: "", role: "agent" };
  const form = useForm({ initialValues, validate: { email: (email) => wrongEmail(t, email) } });
  const send = useMutationOnce({
    mutationFn: invite,
    onSuccess: async () => {
      form.reset();
      await queryClient.invalidateQueries({ queryKey: ["settings", "invitations"] });
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  return (
    <form
      className="form"
      noValidate
      onSubmit={form.onSubmit(({ email, role }) => send.mutate({ email: email.trim(), role }))}
    >
      <div>
        <h2>{t("members.invite")}</h2>
        <p className="quiet">{t(`members.inviteSays.${fate}`)}</p>
      </div>
      <div className="add-line add-line-three">
        <TextInput label={t("field.email")} type="email" autoComplete="off" {...form.getInputProps("email")} />
        <Select
          label={t("members.role")}
          allowDeselect={false}
          data={invitedRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          {...form.getInputProps("role")}
        />
        <Button type="submit" loading={send.isPending}>
          {t("members.inviteGo")}
        </Button>
      </div>
      <FormError error={send.error} />
      {send.data ? (
        <div className="secret" role="status">
          <CopyField
            label={t("members.inviteLink", { email: send.data.email })}
            description={t(`members.inviteLinkSays.${fate}`)}
            value={send.data.link}
          />
        </div>
      ) : null}
    </form>
  );
}
