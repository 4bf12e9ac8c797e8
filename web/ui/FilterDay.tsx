import { TextInput } from "@mantine/core";

interface FilterDayProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}

/** One filter of a list: from or until which day, or any. */
export function FilterDay({ label, value, onChange }: FilterDayProps) {
  return (
    <TextInput
      type="date"
      label={label}
      value={value ?? ""}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  );
}
