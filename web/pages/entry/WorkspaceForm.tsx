import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import type { ReactNode } from "react";
import { apiLanguage } from "../../api/language.ts";
import type { OwnWorkspace } from "../../api/views.ts";
import { missing, shortestPassword, weakPassword, wrongEmail } from "../../ui/form/checks.ts";
import { FormError } from "../../ui/form/FormError.tsx";
import { fieldErrors } from "../../ui/form/field-errors.ts";
import { TimeZoneField } from "../../ui/form/TimeZoneField.tsx";
import { useMutationOnce } from "../../ui/use-mutation-once.ts";
import { useLanguage, useWords } from "../../words/current-language.ts";
import { useEnter } from "./use-enter.ts";

interface WorkspaceFormProps {
  /** Makes the workspace and signs its owner in. */
  readonly make: (workspace: OwnWorkspace) => Promise<{ readonly workspaceId: string }>;
  /** The way out. */
  readonly back: ReactNode;
}

/** A workspace and its owner, in the language that the page speaks; then the first touchpoint. */
export function WorkspaceForm({ make, back }: WorkspaceFormProps) {
  const t = useWords();
  const language = useLanguage();
  const enter = useEnter();
  const form = useForm({
    initialValues: { name: "", email: "", password: "", workspace: "", timeZone: zoneOfBrowser() },
    validate: {
      name: (name) => missing(t, name),
      email: (email) => wrongEmail(t, email),
      password: (password) => weakPassword(t, password),
      workspace: (workspace) => missing(t, workspace),
    },
  });
  const start = useMutationOnce({
    mutationFn: (values: typeof form.values) =>
      make({ ...values, email: values.email.trim(), language: apiLanguage(language) }),
    meta: { public: true },
    onSuccess: ({ workspaceId }) => enter("/first-touchpoint", workspaceId),
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  return (
    <form className="form" noValidate onSubmit={form.onSubmit((values) => start.mutate(values))}>
      <TextInput
        label={t("field.workspace")}
        description={t("field.workspaceSays")}
        autoComplete="organization"
        {...form.getInputProps("workspace")}
      />
      <TextInput label={t("field.yourName")} autoComplete="name" {...form.getInputProps("name")} />
      <TextInput label={t("field.email")} type="email" autoComplete="email" {...form.getInputProps("email")} />
      <PasswordInput
        label={t("field.password")}
        description={t("field.passwordSays", { count: shortestPassword })}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ "aria-label": t("field.showPassword") }}
        {...form.getInputProps("password")}
      />
      <TimeZoneField
        value={form.values.timeZone}
        error={form.getInputProps("timeZone").error}
        onChange={(timeZone) => form.setFieldValue("timeZone", timeZone)}
      />
      <FormError error={start.error} />
      <Button type="submit" loading={start.isPending}>
        {t("start.go")}
      </Button>
      {back}
    </form>
  );
}

/** Where this person is: somebody who comes out of a demo need not live where the demo does. */
function zoneOfBrowser(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
