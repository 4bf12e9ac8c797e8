import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { startDemo } from "../../api/setup.ts";
import { FormError } from "../../ui/form/FormError.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useWords } from "../../words/current-language.ts";
import { useEnter } from "./use-enter.ts";

/** The two ways in. Each says what it will do before it does it. */
export function FirstChoice({ link }: { readonly link: string | undefined }) {
  const t = useWords();
  const enter = useEnter();
  const demo = useMutation({
    mutationFn: () => startDemo(link),
    meta: { public: true },
    onSuccess: ({ workspaceId }) => enter("/now", workspaceId),
  });
  return (
    <>
      <div className="entry-choices">
        <section className="entry-choice">
          <span className="entry-choice-icon">
            <Icon name="eye" size={24} />
          </span>
          <h2>{t("welcome.demo")}</h2>
          <p>{t("welcome.demoSays")}</p>
          <Button loading={demo.isPending} onClick={() => demo.mutate()}>
            {t("welcome.demoGo")}
          </Button>
        </section>
        <section className="entry-choice">
          <span className="entry-choice-icon">
            <Icon name="plus" size={24} />
          </span>
          <h2>{t("welcome.empty")}</h2>
          <p>{t("welcome.emptySays")}</p>
          <Button
            variant="default"
            disabled={demo.isPending}
            renderRoot={(props) => (
              <Link {...props} to="/welcome" search={{ step: "empty", ...(link === undefined ? {} : { link }) }} />
            )}
          >
            {t("welcome.emptyGo")}
          </Button>
        </section>
      </div>
      <p role="status" className="entry-status quiet">
        {demo.isPending ? t("welcome.demoBusy") : null}
      </p>
      <FormError error={demo.error} />
    </>
  );
}
