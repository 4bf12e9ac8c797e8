import { ActionIcon, TextInput, Tooltip } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { renameCustomer } from "../../api/customers.ts";
import type { Customer } from "../../api/views.ts";
import { useMay } from "../../session/use-me.ts";
import { FormEnd } from "../../ui/form/FormEnd.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useMutationOnce } from "../../ui/use-mutation-once.ts";
import { useWords } from "../../words/current-language.ts";
import "../../ui/form/form.css";

/** The customer's name; whoever may, puts it right in place. */
export function CustomerName({ customer }: { readonly customer: Customer }) {
  const t = useWords();
  const mayWrite = useMay("customers:write");
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState<string>();
  const rename = useMutationOnce({
    mutationFn: (name: string) => renameCustomer(customer.id, name),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ["customers"] });
      setDraft(undefined);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft !== undefined && draft.trim() !== "") rename.mutate(draft.trim());
  };
  if (draft !== undefined) {
    return (
      <form className="form" onSubmit={submit}>
        <TextInput
          label={t("field.name")}
          value={draft}
          autoFocus
          maxLength={200}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Escape" && setDraft(undefined)}
        />
        <FormEnd
          submitLabel={t("action.save")}
          isPending={rename.isPending}
          error={rename.error}
          disabled={draft.trim() === ""}
          onCancel={() => setDraft(undefined)}
        />
      </form>
    );
  }
  return (
    <div className="customer-name">
      <h2>{customer.name ?? customer.emails[0] ?? t("customers.nameless")}</h2>
      {mayWrite ? (
        <Tooltip label={t("customers.rename")}>
          <ActionIcon variant="subtle" aria-label={t("customers.rename")} onClick={() => setDraft(customer.name ?? "")}>
            <Icon name="edit" size={16} />
          </ActionIcon>
        </Tooltip>
      ) : null}
    </div>
  );
}
