import { Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { touchpointsQuery } from "../../api/ask.ts";
import { placesQuery } from "../../api/workspace.ts";
import { isAnySet } from "../../routes/search-parameters.ts";
import { FilterBar } from "../../ui/FilterBar.tsx";
import { useWords } from "../../words/current-language.ts";
import { comparisons, type DashboardChange, type DashboardSearch, type Days, periods } from "./dashboard-search.ts";

interface DashboardFiltersProps {
  readonly search: DashboardSearch;
  readonly days: Days;
  readonly onChange: (next: DashboardChange) => void;
}

/** When, compared with when, and where. */
export function DashboardFilters({ search, days, onChange }: DashboardFiltersProps) {
  const t = useWords();
  const places = useQuery(placesQuery);
  const touchpoints = useQuery(touchpointsQuery());
  const where = search.touchpoint ? `touchpoint:${search.touchpoint}` : search.place ? `place:${search.place}` : "all";
  const { metric: _, step: __, by: ___, ...filters } = search;

  return (
    <FilterBar
      active={isAnySet(filters)}
      onClear={() =>
        onChange({
          period: undefined,
          from: undefined,
          to: undefined,
          compare: undefined,
          place: undefined,
          touchpoint: undefined,
        })
      }
    >
      <Select
        label={t("understand.where")}
        value={where}
        data={[
          { value: "all", label: t("understand.everywhere") },
          {
            group: t("understand.places"),
            items: (places.data ?? []).map(({ id, name }) => ({ value: `place:${id}`, label: name })),
          },
          {
            group: t("understand.touchpoints"),
            items: (touchpoints.data ?? []).map(({ id, name }) => ({ value: `touchpoint:${id}`, label: name })),
          },
        ]}
        searchable
        allowDeselect={false}
        onChange={(value) => {
          const [dimension, id] = (value ?? "all").split(":");
          onChange({
            place: dimension === "place" ? id : undefined,
            touchpoint: dimension === "touchpoint" ? id : undefined,
          });
        }}
      />
      <Select
        label={t("understand.period")}
        value={search.period ?? "30"}
        data={periods.map((value) => ({ value, label: t(`understand.period.${value}`) }))}
        allowDeselect={false}
        onChange={(value) => {
          const period = periods.find((one) => one === value);
          onChange({
            period,
            from: period === "own" ? days.from : undefined,
            to: period === "own" ? days.to : undefined,
          });
        }}
      />
      {search.period === "own" ? (
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
      ) : null}
      <Select
        label={t("understand.compare")}
        value={search.compare ?? "previous"}
        data={comparisons.map((value) => ({ value, label: t(`understand.compare.${value}`) }))}
        allowDeselect={false}
        onChange={(value) => onChange({ compare: comparisons.find((one) => one === value) })}
      />
    </FilterBar>
  );
}
