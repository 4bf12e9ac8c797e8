import { Button } from "@mantine/core";
import { Icon } from "../../ui/Icon.tsx";
import { useWords } from "../../words/current-language.ts";
import "../../ui/form/form.css";

/** Somebody else was quicker: what is shown now, and that nothing typed is lost. */
export function ConflictNotice({ onClose }: { readonly onClose: () => void }) {
  const t = useWords();
  return (
    <div className="form-error case-conflict" role="alert">
      <Icon name="warning" size={16} />
      <span>{t("recover.conflict")}</span>
      <Button size="compact-sm" variant="subtle" color="bad" onClick={onClose}>
        {t("action.close")}
      </Button>
    </div>
  );
}
