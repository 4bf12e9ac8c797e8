import { Select, TextInput } from "@mantine/core";
import { FilterBar } from "../../ui/FilterBar.tsx";
import { useWords } from "../../words/current-language.ts";
import {
  comparisons,
  type DashboardChange,
  type DashboardSearch,
  type Days,
  everywhere,
  narrowTo,
  periods,
} from "./dashboard-search.ts";
import { WhereFilter } from "./WhereFilter.tsx";

interface DashboardFiltersProps {
  readonly search: DashboardSearch;
  readonly days: Days;
  readonly onChange: (next: DashboardChange) => void;
}

const usual: DashboardChange = {
  period: undefined,
  from: undefined,
  to: undefined,
  compare: undefined,
  ...narrowTo(everywhere),
};

/** When, compared with when, and where. */
export function DashboardFilters({ search, days, onChange }: DashboardFiltersProps) {
  const isActive = Object.entries(search).some(([name, value]) => value !== undefined && Object.hasOwn(usual, name));
  return (
    <FilterBar active={isActive} onClear={() => onChange(usual)}>
      <WhereFilter search={search} onChange={onChange} />
      <PeriodFilter search={search} days={days} onChange={onChange} />
      {search.period === "own" ? <OwnDays days={days} onChange={onChange} /> : null}
      <CompareFilter search={search} onChange={onChange} />
    </FilterBar>
  );
}

function PeriodFilter({ search, days, onChange }: DashboardFiltersProps) {
  const t = useWords();
  return (
    <Select
      label={t("understand.period")}
      value={search.period ?? "30"}
      data={periods.map((value) => ({ value, label: t(`understand.period.${value}`) }))}
      allowDeselect={false}
      onChange={(value) => {
        const period = periods.find((one) => one === value);
        const own = period === "own" ? days : { from: undefined, to: undefined };
        onChange({ period, from: own.from, to: own.to });
      }}
    />
  );
}

function OwnDays({ days, onChange }: Omit<DashboardFiltersProps, "search">) {
  const t = useWords();
  return (
    <>
      <TextInput
        type="date"
        label={t("understand.from")}
        defaultValue={days.from}
        max={days.to}
        onBlur={(event) => onChange({ from: event.currentTarget.value || days.from })}
      />
      <TextInput
        type="date"
        label={t("understand.to")}
        defaultValue={days.to}
        min={days.from}
        onBlur={(event) => onChange({ to: event.currentTarget.value || days.to })}
      />
    </>
  );
}

function CompareFilter({ search, onChange }: Omit<DashboardFiltersProps, "days">) {
  const t = useWords();
  return (
    <Select
      label={t("understand.compare")}
      value={search.compare ?? "previous"}
      data={comparisons.map((value) => ({ value, label: t(`understand.compare.${value}`) }))}
      allowDeselect={false}
      onChange={(value) => onChange({ compare: comparisons.find((one) => one === value) })}
    />
  );
}
