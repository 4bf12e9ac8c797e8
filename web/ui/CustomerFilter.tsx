import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { customerQuery } from "../api/customers.ts";
import { useWords } from "../words/current-language.ts";
import { Icon } from "./Icon.tsx";

interface CustomerFilterProps {
  readonly id: string;
  readonly onClear: () => void;
}

/** Says that only one customer is shown, and lets go of it. One comes here from the customer's own page. */
export function CustomerFilter({ id, onClear }: CustomerFilterProps) {
  const t = useWords();
  const customer = useQuery(customerQuery(id)).data;
  const name = customer?.name ?? customer?.emails[0] ?? t("customers.nameless");
  return (
    <Button
      variant="light"
      leftSection={<Icon name="person" size={16} />}
      rightSection={<Icon name="close" size={16} />}
      aria-label={t("filter.clearCustomer", { name })}
      onClick={onClear}
    >
      {name}
    </Button>
  );
}
