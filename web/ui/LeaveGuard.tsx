import { Button, Modal } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { useWords } from "../words/current-language.ts";
import "./form/form.css";

/** Asks before somebody leaves behind what is not saved; when the tab is closed, the browser asks in its own words. */
export function LeaveGuard({ unsaved }: { readonly unsaved: boolean }) {
  const t = useWords();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => unsaved,
    enableBeforeUnload: unsaved,
    disabled: !unsaved,
    withResolver: true,
  });
  return (
    <Modal
      opened={status === "blocked"}
      onClose={() => reset?.()}
      title={t("leave.title")}
      closeButtonProps={{ "aria-label": t("leave.stay") }}
    >
      <p>{t("leave.says")}</p>
      <div className="form-actions">
        <Button data-autofocus onClick={() => reset?.()}>
          {t("leave.stay")}
        </Button>
        <Button variant="default" onClick={() => proceed?.()}>
          {t("leave.go")}
        </Button>
      </div>
    </Modal>
  );
}
