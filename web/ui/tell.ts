import { notifications } from "@mantine/notifications";
import type { Words } from "../words/catalogue.ts";
import { errorWords } from "./error-words.ts";

/** A short word that something was done. */
export function tellDone(message: string): void {
  notifications.show({ message, color: "good", withBorder: true, withCloseButton: false, autoClose: 4000 });
}

/** Something was refused or failed, while the screen behind it stays as it is. */
export function tellError(t: Words, error: unknown): void {
  notifications.show({
    title: t("error.title"),
    message: errorWords(t, error),
    color: "bad",
    withBorder: true,
    autoClose: 12_000,
    closeButtonProps: { "aria-label": t("action.close") },
  });
}
