import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { requestPasswordReset } from "../../api/session.ts";
import { setupQuery } from "../../api/setup.ts";
import { wrongEmail } from "../../ui/form/checks.ts";
import { FormError } from "../../ui/form/FormError.tsx";
import { useMutationOnce } from "../../ui/use-mutation-once.ts";
import { useWords } from "../../words/current-language.ts";
import { EntryFrame } from "./EntryFrame.tsx";

/** Asks for a mail with a link; the answer is the same whether the address is known or not. */
export function ForgottenPasswordPage() {
  const t = useWords();
  const form = useForm({ initialValues: { email: "" }, validate: { email: (email) => wrongEmail(t, email) } });
  const ask = useMutationOnce({ mutationFn: requestPasswordReset, meta: { public: true } });
  const setup = useQuery(setupQuery);
  if (setup.data?.mailConfigured === false) return <NoMailServer />;
  return (
    <EntryFrame title={t("forgotten.title")} says={ask.isSuccess ? t("forgotten.sent") : t("forgotten.says")}>
      {ask.isSuccess ? null : (
        <form className="form" noValidate onSubmit={form.onSubmit(({ email }) => ask.mutate(email.trim()))}>
          <TextInput
            label={t("field.email")}
            type="email"
            autoComplete="username"
            autoFocus
            {...form.getInputProps("email")}
          />
          <FormError error={ask.error} />
          <Button type="submit" loading={ask.isPending}>
            {t("forgotten.go")}
          </Button>
        </form>
      )}
      <Link className="text-link" to="/sign-in" search={{}}>
        {t("forgotten.back")}
      </Link>
    </EntryFrame>
  );
}

/** Where no mail can carry a link: who can help, and how. */
function NoMailServer() {
  const t = useWords();
  return (
    <EntryFrame title={t("forgotten.title")} says={t("forgotten.noMail")}>
      <code className="entry-command">npm run croquette -- password --email {t("forgotten.address")}</code>
      <Link className="text-link" to="/sign-in" search={{}}>
        {t("forgotten.back")}
      </Link>
    </EntryFrame>
  );
}
