import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { FormError } from "../../ui/form/FormError.tsx";
import { useWords } from "../../words/current-language.ts";

interface AddLineProps {
  readonly label: string;
  readonly placeholder: string;
  readonly onAdd: (name: string) => Promise<unknown>;
}

/** Adds one more thing that has only a name. */
export function AddLine({ label, placeholder, onAdd }: AddLineProps) {
  const t = useWords();
  const [name, setName] = useState("");
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "" || state.busy) return;
    setState({ busy: true, error: null });
    try {
      await onAdd(name.trim());
      setName("");
      setState({ busy: false, error: null });
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  return (
    <form className="form" onSubmit={submit}>
      <div className="add-line">
        <TextInput
          label={label}
          placeholder={placeholder}
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" loading={state.busy} disabled={name.trim() === ""}>
          {t("action.add")}
        </Button>
      </div>
      <FormError error={state.error} />
    </form>
  );
}
