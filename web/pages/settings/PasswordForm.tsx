import { Button, PasswordInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { changePassword } from "../../api/session.ts";
import { missing, shortestPassword, weakPassword } from "../../ui/form/checks.ts";
import { FormError } from "../../ui/form/FormError.tsx";
import { fieldErrors } from "../../ui/form/field-errors.ts";
import { tellDone } from "../../ui/tell.ts";
import { useMutationOnce } from "../../ui/use-mutation-once.ts";
import { useWords } from "../../words/current-language.ts";
import "../../ui/form/form.css";

/** Changes the password; the sessions on other devices end. */
export function PasswordForm() {
  const t = useWords();
  const form = useForm({
    initialValues: { currentPassword: "", newPassword: "" },
    validate: {
      currentPassword: (password) => missing(t, password),
      newPassword: (password) => weakPassword(t, password),
    },
  });
  const change = useMutationOnce({
    mutationFn: changePassword,
    // A wrong current password is a refusal of this form, not the end of the session.
    meta: { public: true },
    onSuccess: () => {
      form.reset();
      tellDone(t("profile.passwordChanged"));
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  const toggle = { "aria-label": t("field.showPassword") };
  return (
    <form className="form" noValidate onSubmit={form.onSubmit((values) => change.mutate(values))}>
      <div className="form-row">
        <PasswordInput
          label={t("profile.currentPassword")}
          autoComplete="current-password"
          visibilityToggleButtonProps={toggle}
          {...form.getInputProps("currentPassword")}
        />
        <PasswordInput
          label={t("field.newPassword")}
          description={t("field.passwordSays", { count: shortestPassword })}
          inputWrapperOrder={["label", "input", "description", "error"]}
          autoComplete="new-password"
          visibilityToggleButtonProps={toggle}
          {...form.getInputProps("newPassword")}
        />
      </div>
      <FormError error={change.error} {...(isRefused(change.error) ? { says: t("profile.passwordWrong") } : {})} />
      <div className="form-actions">
        <Button type="submit" variant="default" loading={change.isPending}>
          {t("profile.changePassword")}
        </Button>
      </div>
    </form>
  );
}

function isRefused(error: unknown): boolean {
  return error instanceof Error && "status" in error && (error.status === 400 || error.status === 401);
}
