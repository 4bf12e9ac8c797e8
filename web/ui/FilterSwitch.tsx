import { Switch } from "@mantine/core";

interface FilterSwitchProps {
  readonly label: string;
  readonly value: true | undefined;
  readonly onChange: (value: true | undefined) => void;
}

/** One filter of a list: only these, or all. */
export function FilterSwitch({ label, value, onChange }: FilterSwitchProps) {
  return (
    <Switch
      label={label}
      checked={value === true}
      onChange={(event) => onChange(event.currentTarget.checked || undefined)}
    />
  );
}
