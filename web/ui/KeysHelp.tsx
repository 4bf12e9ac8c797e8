import { Modal } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { useWords } from "../words/current-language.ts";
import { isWriting } from "./is-writing.ts";
import { onShowKeys } from "./keys-help.ts";
import { modKey } from "./mod-key.ts";
import "./keys-help.css";

const keys = [
  ["mod K", "keys.palette"],
  ["j", "keys.next"],
  ["k", "keys.previous"],
  ["Enter", "keys.open"],
  ["e", "keys.edit"],
  ["r", "keys.reply"],
  ["Esc", "keys.close"],
  ["?", "keys.help"],
] as const;

/** The keys of the app, shown on "?". */
export function KeysHelp() {
  const t = useWords();
  const [open, setOpen] = useState(false);
  useEffect(() => onShowKeys(() => setOpen(true)), []);
  // By its sign and not by its place: on some keyboards "?" needs no shift, or another key.
  useWindowEvent("keydown", (event) => {
    if (event.key === "?" && !isWriting(event.target)) setOpen(true);
  });
  return (
    <Modal
      opened={open}
      onClose={() => setOpen(false)}
      title={t("keys.title")}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <dl className="keys">
        {keys.map(([key, word]) => (
          <div key={key}>
            <dt>
              <kbd>{key.replace("mod", modKey())}</kbd>
            </dt>
            <dd>{t(word)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
