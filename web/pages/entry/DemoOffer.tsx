import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { setupQuery } from "../../api/setup.ts";
import { FormError } from "../../ui/form/FormError.tsx";
import { useWords } from "../../words/current-language.ts";
import { useLookAround } from "./use-look-around.ts";

/** Beside the sign-in, as long as this server has nothing but a demo: for that nobody was ever given a password. */
export function DemoOffer() {
  const t = useWords();
  const { data: setup } = useQuery(setupQuery);
  const demo = useLookAround(undefined);
  if (!setup?.onlyDemo) return null;
  if (setup.needsLink) return <p className="entry-offer quiet">{t("signIn.demoLink")}</p>;
  return (
    <section className="entry-offer" aria-label={t("signIn.demo")}>
      <p className="quiet">{t("signIn.demo")}</p>
      <Button variant="default" loading={demo.isPending} onClick={() => demo.mutate()}>
        {t("welcome.demoAgain")}
      </Button>
      <Button
        variant="default"
        disabled={demo.isPending}
        renderRoot={(props) => <Link {...props} to="/welcome" search={{ step: "empty" }} />}
      >
        {t("demo.start")}
      </Button>
      <FormError error={demo.error} />
    </section>
  );
}
