import { useMe } from "../../session/use-me.ts";
import { PageHead } from "../../ui/PageHead.tsx";
import { useWords } from "../../words/current-language.ts";
import { OwnDetails } from "./OwnDetails.tsx";
import { PasswordForm } from "./PasswordForm.tsx";

/** One's own name, language and password. */
export function ProfilePage() {
  const t = useWords();
  const { user } = useMe();
  return (
    <>
      <PageHead title={t("settings.profile")} says={user?.email} />
      <section className="panel panel-padded" aria-label={t("profile.details")}>
        <OwnDetails />
      </section>
      <section className="panel panel-padded" aria-label={t("profile.password")}>
        <PasswordForm />
      </section>
    </>
  );
}
