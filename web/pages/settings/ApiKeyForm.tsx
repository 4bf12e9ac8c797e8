import { Button, Select, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import type { InvitedRole } from "../../api/views.ts";
import { createApiKey } from "../../api/workspace.ts";
import { CopyField } from "../../ui/CopyField.tsx";
import { missing } from "../../ui/form/checks.ts";
import { FormError } from "../../ui/form/FormError.tsx";
import { fieldErrors } from "../../ui/form/field-errors.ts";
import { useMutationOnce } from "../../ui/use-mutation-once.ts";
import { useWords } from "../../words/current-language.ts";
import { invitedRoles } from "./InviteForm.tsx";
import "../../ui/form/form.css";

interface NewKey {
  readonly name: string;
  readonly role: InvitedRole;
}

/** Makes a key and shows it, this once. */
export function ApiKeyForm() {
  const t = useWords();
  const queryClient = useQueryClient();
  const initialValues: NewKey = { name: "", role: "agent" };
  const form = useForm({ initialValues, validate: { name: (name) => missing(t, name) } });
  const create = useMutationOnce({
    mutationFn: createApiKey,
    onSuccess: async () => {
      form.reset();
      await queryClient.invalidateQueries({ queryKey: ["settings", "api-keys"] });
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  return (
    <form
      className="form"
      noValidate
      onSubmit={form.onSubmit(({ name, role }) => create.mutate({ name: name.trim(), role }))}
    >
      <div className="add-line add-line-three">
        <TextInput
          label={t("apiKeys.name")}
          placeholder={t("apiKeys.example")}
          autoComplete="off"
          {...form.getInputProps("name")}
        />
        <Select
          label={t("members.role")}
          allowDeselect={false}
          data={invitedRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          {...form.getInputProps("role")}
        />
        <Button type="submit" loading={create.isPending}>
          {t("apiKeys.create")}
        </Button>
      </div>
      <FormError error={create.error} />
      {create.data ? (
        <div className="secret" role="status">
          <CopyField
            label={t("apiKeys.key", { name: create.data.name })}
            description={t("apiKeys.keySays")}
            value={create.data.key}
          />
        </div>
      ) : null}
    </form>
  );
}
