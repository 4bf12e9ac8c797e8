import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { ProblemError } from "../../api/problem-error.ts";
import type { OfferedInvitation } from "../../api/views.ts";
import { acceptInvitation } from "../../api/workspace.ts";
import { missing, shortestPassword, weakPassword } from "../../ui/form/checks.ts";
import { FormError } from "../../ui/form/FormError.tsx";
import { fieldErrors } from "../../ui/form/field-errors.ts";
import { useMutationOnce } from "../../ui/use-mutation-once.ts";
import { useWords } from "../../words/current-language.ts";
import { useEnter } from "./use-enter.ts";

interface AcceptInvitationProps {
  readonly token: string;
  readonly invitation: OfferedInvitation;
}

/** A new colleague chooses a name and a password; one who already has an account only says yes. */
export function AcceptInvitation({ token, invitation: { needsAccount } }: AcceptInvitationProps) {
  const t = useWords();
  const enter = useEnter();
  const form = useForm({
    initialValues: { name: "", password: "" },
    validate: needsAccount
      ? { name: (name) => missing(t, name), password: (password) => weakPassword(t, password) }
      : {},
  });
  const accept = useMutationOnce({
    mutationFn: (values: typeof form.values) =>
      acceptInvitation(token, needsAccount ? values : password(values.password)),
    meta: { public: true },
    onSuccess: ({ workspaceId }) => enter("/now", workspaceId),
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  const triedPassword = accept.variables !== undefined && accept.variables.password !== "";
  const mustSignIn = accept.error instanceof ProblemError && accept.error.status === 401;
  return (
    <form className="form" noValidate onSubmit={form.onSubmit((values) => accept.mutate(values))}>
      {needsAccount ? (
        <>
          <TextInput label={t("field.yourName")} autoComplete="name" {...form.getInputProps("name")} />
          <PasswordInput
            label={t("field.password")}
            description={t("field.passwordSays", { count: shortestPassword })}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ "aria-label": t("field.showPassword") }}
            {...form.getInputProps("password")}
          />
        </>
      ) : null}
      {mustSignIn ? (
        <PasswordInput
          label={t("field.password")}
          description={t("invitation.hasAccount")}
          autoComplete="current-password"
          autoFocus
          visibilityToggleButtonProps={{ "aria-label": t("field.showPassword") }}
          {...form.getInputProps("password")}
        />
      ) : null}
      <FormError
        error={mustSignIn && !triedPassword ? null : accept.error}
        {...(mustSignIn ? { says: t("signIn.wrong") } : {})}
      />
      <Button type="submit" loading={accept.isPending}>
        {t("invitation.go")}
      </Button>
    </form>
  );
}

// Whoever is signed in already says yes without it.
function password(text: string): { password?: string } {
  return text === "" ? {} : { password: text };
}
