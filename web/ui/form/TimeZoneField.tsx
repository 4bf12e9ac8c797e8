import { Select } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../../words/current-language.ts";

interface TimeZoneFieldProps {
  readonly value: string;
  readonly onChange: (timeZone: string) => void;
  readonly error?: ReactNode;
}

const zones = Intl.supportedValuesOf("timeZone");

/** Where the workspace's days begin and end. */
export function TimeZoneField({ value, onChange, error }: TimeZoneFieldProps) {
  const t = useWords();
  const data = zones.includes(value) ? zones : [value, ...zones];
  return (
    <Select
      label={t("field.timeZone")}
      description={t("field.timeZoneSays")}
      searchable
      allowDeselect={false}
      data={data}
      limit={200}
      value={value}
      error={error}
      nothingFoundMessage={t("palette.nothing")}
      onChange={(chosen) => chosen && onChange(chosen)}
    />
  );
}
