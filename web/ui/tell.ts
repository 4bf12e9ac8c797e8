import { notifications } from "@mantine/notifications";
import type { Words } from "../words/catalogue.ts";
import { errorWords } from "./error-words.ts";

/** A short word that something was done. */
export function tellDone(message: string): void {
  notifications.show({ message, color: "good", withBorder: true, withCloseButton: false, autoClose: 4000 });
}

/** Something was refused or failed, while the screen behind it stays as it is. */
export function tellError(t: Words, error: unknown): void {
  tellFailure(t, errorWords(t, error));
}

/** The same, in words of one's own. */
export function tellFailure(t: Words, message: string): void {
  notifications.show({
    title: t("error.title"),
    message,
    color: "bad",
    withBorder: true,
    autoClose: 12_000,
    closeButtonProps: { "aria-label": t("action.close") },
  });
}
