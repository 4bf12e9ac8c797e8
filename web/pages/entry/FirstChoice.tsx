import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { FormError } from "../../ui/form/FormError.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useWords } from "../../words/current-language.ts";
import { useLookAround } from "./use-look-around.ts";

interface FirstChoiceProps {
  readonly link: string | undefined;
  /** Whether somebody has looked around before. */
  readonly again: boolean;
}

/** The two ways in. Each says what it will do before it does it. */
export function FirstChoice({ link, again }: FirstChoiceProps) {
  const t = useWords();
  const demo = useLookAround(link);
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
            {again ? t("welcome.demoAgain") : t("welcome.demoGo")}
          </Button>
        </section>
        <section className="entry-choice">
          <span className="entry-choice-icon">
            <Icon name="plus" size={24} />
          </span>
          <h2>{again ? t("demo.start") : t("welcome.empty")}</h2>
          <p>{t("welcome.emptySays")}</p>
          <Button
            variant="default"
            disabled={demo.isPending}
            renderRoot={(props) => (
              <Link {...props} to="/welcome" search={{ step: "empty", ...(link === undefined ? {} : { link }) }} />
            )}
          >
            {again ? t("demo.start") : t("welcome.emptyGo")}
          </Button>
        </section>
      </div>
      <p role="status" className="entry-status quiet">
        {demo.isPending && !again ? t("welcome.demoBusy") : null}
      </p>
      <FormError error={demo.error} />
    </>
  );
}
