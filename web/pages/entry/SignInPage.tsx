import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import { ProblemError } from "../../api/problem-error.ts";
import { signIn } from "../../api/session.ts";
import { missing, wrongEmail } from "../../ui/form/checks.ts";
import { FormError } from "../../ui/form/FormError.tsx";
import { useMutationOnce } from "../../ui/use-mutation-once.ts";
import { useWords } from "../../words/current-language.ts";
import { DemoOffer } from "./DemoOffer.tsx";
import { EntryFrame } from "./EntryFrame.tsx";
import { localAddress } from "./local-address.ts";
import { signInRoute } from "./routes.ts";

/** E-mail and password; afterwards one is where one wanted to go. */
export function SignInPage() {
  const t = useWords();
  const router = useRouter();
  const queryClient = useQueryClient();
  const { back } = signInRoute.useSearch();
  const form = useForm({
    initialValues: { email: "", password: "" },
    validate: { email: (email) => wrongEmail(t, email), password: (password) => missing(t, password) },
  });
  const session = useMutationOnce({
    mutationFn: signIn,
    meta: { public: true },
    onSuccess: () => {
      queryClient.clear();
      router.history.push(localAddress(back));
    },
  });
  const refused = session.error instanceof ProblemError && session.error.status === 401;
  return (
    <EntryFrame title={t("signIn.title")} {...(back === undefined ? {} : { says: t("signIn.back") })}>
      <form
        className="form"
        noValidate
        onSubmit={form.onSubmit(({ email, password }) => session.mutate({ email: email.trim(), password }))}
      >
        <TextInput
          label={t("field.email")}
          type="email"
          autoComplete="username"
          autoFocus
          {...form.getInputProps("email")}
        />
        <PasswordInput
          label={t("field.password")}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ "aria-label": t("field.showPassword") }}
          {...form.getInputProps("password")}
        />
        <FormError error={session.error} {...(refused ? { says: t("signIn.wrong") } : {})} />
        <Button type="submit" loading={session.isPending}>
          {t("signIn.go")}
        </Button>
        <Link className="text-link" to="/forgotten-password">
          {t("signIn.forgotten")}
        </Link>
      </form>
      <DemoOffer />
    </EntryFrame>
  );
}
