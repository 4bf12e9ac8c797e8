import { ActionIcon, Button, TextInput, Tooltip } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { Icon } from "../../ui/Icon.tsx";
import { tellError } from "../../ui/tell.ts";
import { useWords } from "../../words/current-language.ts";

interface NamedRowProps {
  readonly name: string;
  readonly mayWrite: boolean;
  readonly onRename: (name: string) => Promise<unknown>;
  readonly onArchive: () => void;
  /** More under the name, and more buttons. */
  readonly says?: ReactNode;
  readonly more?: ReactNode;
}

/** One thing of a list that can be renamed in place and put away. */
export function NamedRow({ name, mayWrite, onRename, onArchive, says, more }: NamedRowProps) {
  const t = useWords();
  const [draft, setDraft] = useState<string>();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (draft === undefined || draft.trim() === "") return;
    try {
      if (draft.trim() !== name) await onRename(draft.trim());
      setDraft(undefined);
    } catch (error) {
      tellError(t, error);
    }
  };
  if (draft !== undefined) {
    return (
      <li>
        <form className="add-line rows-words" onSubmit={save}>
          <TextInput
            aria-label={t("field.name")}
            value={draft}
            maxLength={100}
            autoFocus
            onChange={(event) => setDraft(event.currentTarget.value)}
            onKeyDown={(event) => event.key === "Escape" && setDraft(undefined)}
          />
          <Button type="submit" disabled={draft.trim() === ""}>
            {t("action.save")}
          </Button>
        </form>
      </li>
    );
  }
  return (
    <li>
      <span className="rows-words">
        <span>{name}</span>
        {says}
      </span>
      {mayWrite ? (
        <span className="rows-end">
          {more}
          <RowButton label={t("settings.rename", { name })} icon="edit" onClick={() => setDraft(name)} />
          <RowButton label={t("settings.archive", { name })} icon="archive" onClick={onArchive} />
        </span>
      ) : null}
    </li>
  );
}

interface RowButtonProps {
  readonly label: string;
  readonly icon: "edit" | "archive" | "arrowUp" | "arrowDown" | "close" | "customers";
  readonly onClick: () => void;
  readonly disabled?: boolean;
}

/** A small button at the end of a row; its words show on pointing at it. */
export function RowButton({ label, icon, onClick, disabled = false }: RowButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" size="lg" aria-label={label} disabled={disabled} onClick={onClick}>
        <Icon name={icon} size={16} />
      </ActionIcon>
    </Tooltip>
  );
}
