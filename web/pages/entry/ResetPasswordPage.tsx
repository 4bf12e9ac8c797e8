import { Button, PasswordInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { Link } from "@tanstack/react-router";
import { ProblemError } from "../../api/problem-error.ts";
import { resetPassword } from "../../api/session.ts";
import { shortestPassword, weakPassword } from "../../ui/form/checks.ts";
import { FormError } from "../../ui/form/FormError.tsx";
import { useMutationOnce } from "../../ui/use-mutation-once.ts";
import { useWords } from "../../words/current-language.ts";
import { EntryFrame } from "./EntryFrame.tsx";
import { resetPasswordRoute } from "./routes.ts";

/** Chooses a new password with the link of the mail. */
export function ResetPasswordPage() {
  const t = useWords();
  const { token, error: linkError } = resetPasswordRoute.useSearch();
  const form = useForm({
    initialValues: { password: "" },
    validate: { password: (password) => weakPassword(t, password) },
  });
  const reset = useMutationOnce({ mutationFn: resetPassword, meta: { public: true } });
  const isSpent = reset.error instanceof ProblemError && reset.error.status < 500;

  if (token === undefined || linkError !== undefined || isSpent) {
    return (
      <EntryFrame title={t("reset.title")} says={t("reset.spent")}>
        <Link className="text-link" to="/forgotten-password">
          {t("reset.again")}
        </Link>
      </EntryFrame>
    );
  }
  if (reset.isSuccess) {
    return (
      <EntryFrame title={t("reset.title")} says={t("reset.done")}>
        <Link className="text-link" to="/sign-in" search={{}}>
          {t("signIn.go")}
        </Link>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={t("reset.title")}>
      <form
        className="form"
        noValidate
        onSubmit={form.onSubmit(({ password }) => reset.mutate({ token, newPassword: password }))}
      >
        <PasswordInput
          label={t("field.newPassword")}
          description={t("field.passwordSays", { count: shortestPassword })}
          autoComplete="new-password"
          autoFocus
          visibilityToggleButtonProps={{ "aria-label": t("field.showPassword") }}
          {...form.getInputProps("password")}
        />
        <FormError error={reset.error} />
        <Button type="submit" loading={reset.isPending}>
          {t("reset.go")}
        </Button>
      </form>
    </EntryFrame>
  );
}
