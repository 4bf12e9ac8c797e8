import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { apiLanguage } from "../../api/language.ts";
import { startWorkspace } from "../../api/setup.ts";
import { missing, shortestPassword, weakPassword, wrongEmail } from "../../ui/form/checks.ts";
import { FormError } from "../../ui/form/FormError.tsx";
import { fieldErrors } from "../../ui/form/field-errors.ts";
import { TimeZoneField } from "../../ui/form/TimeZoneField.tsx";
import { useLanguage, useTimeZone, useWords } from "../../words/current-language.ts";
import { EntryFrame } from "./EntryFrame.tsx";
import { useEnter } from "./use-enter.ts";

/** Makes the first workspace and its owner. */
export function EmptyStart({ link }: { readonly link: string | undefined }) {
  const t = useWords();
  const language = useLanguage();
  const enter = useEnter();
  const form = useForm({
    initialValues: { name: "", email: "", password: "", workspace: "", timeZone: useTimeZone() },
    validate: {
      name: (name) => missing(t, name),
      email: (email) => wrongEmail(t, email),
      password: (password) => weakPassword(t, password),
      workspace: (workspace) => missing(t, workspace),
    },
  });
  const start = useMutation({
    mutationFn: (values: typeof form.values) =>
      startWorkspace({
        ...values,
        email: values.email.trim(),
        language: apiLanguage(language),
        ...(link === undefined ? {} : { link }),
      }),
    meta: { public: true },
    onSuccess: ({ workspaceId }) => enter("/first-touchpoint", workspaceId),
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  return (
    <EntryFrame title={t("start.title")} says={t("start.says")}>
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
        <Link className="text-link" to="/welcome" search={link === undefined ? {} : { link }}>
          {t("start.back")}
        </Link>
      </form>
    </EntryFrame>
  );
}
