import { useQuery } from "@tanstack/react-query";
import { causesQuery } from "../../api/causes.ts";
import { membersQuery, teamsQuery } from "../../api/workspace.ts";
import { CustomerFilter } from "../../ui/CustomerFilter.tsx";
import { FilterBar } from "../../ui/FilterBar.tsx";
import { FilterDay } from "../../ui/FilterDay.tsx";
import { FilterSelect } from "../../ui/FilterSelect.tsx";
import { FilterSwitch } from "../../ui/FilterSwitch.tsx";
import { MoreFilters } from "../../ui/MoreFilters.tsx";
import { SearchField } from "../../ui/SearchField.tsx";
import { WhereFilters } from "../../ui/WhereFilters.tsx";
import { useWords } from "../../words/current-language.ts";
import { awaitsChoices, type CaseSearch, confirmationChoices, isFiltered, statusChoices } from "./case-search.ts";

export interface FiltersProps {
  readonly search: CaseSearch;
  readonly onChange: (change: { [K in keyof CaseSearch]?: CaseSearch[K] | undefined }) => void;
  readonly onClear: () => void;
}

/** The filters of the cases. All of them stand in the address. */
export function CaseFilters({ search, onChange, onClear }: FiltersProps) {
  const t = useWords();
  return (
    <FilterBar active={isFiltered(search)} onClear={onClear}>
      <SearchField label={t("recover.search")} value={search.search} onChange={(text) => onChange({ search: text })} />
      <FilterSelect
        label={t("recover.status")}
        otherwise={t("recover.status.open")}
        value={search.status}
        choices={statusChoices.map((value) => ({ value, label: t(`recover.status.${value}`) }))}
        onChange={(value) => onChange({ status: statusChoices.find((choice) => choice === value) })}
      />
      <OwnerFilter search={search} onChange={onChange} />
      <FilterSwitch label={t("recover.late")} value={search.late} onChange={(late) => onChange({ late })} />
      <RareFilters search={search} onChange={onChange} />
    </FilterBar>
  );
}

type ChangeProps = Omit<FiltersProps, "onClear">;

function OwnerFilter({ search, onChange }: ChangeProps) {
  const t = useWords();
  const members = useQuery(membersQuery).data ?? [];
  const teams = (useQuery(teamsQuery).data ?? []).filter((team) => team.archivedAt === null);
  return (
    <FilterSelect
      label={t("owner.label")}
      value={search.owner}
      choices={[
        { value: "me", label: t("recover.owner.me") },
        { value: "none", label: t("owner.nobody") },
        { group: t("owner.members"), items: members.map(({ id, name }) => ({ value: id, label: name })) },
        { group: t("owner.teams"), items: teams.map(({ id, name }) => ({ value: `team:${id}`, label: name })) },
      ]}
      onChange={(owner) => onChange({ owner })}
    />
  );
}

const rare = ["awaits", "touchpoint", "place", "cause", "confirmation", "reopened", "customer"] as const;

const usualDays = ["openedFrom", "openedTo", "resolvedFrom", "resolvedTo"] as const;
/** Links from the dashboard bring these; they are shown only then. */
const linkedDays = ["closedFrom", "closedTo", "reopenedFrom", "reopenedTo"] as const;

function RareFilters({ search, onChange }: ChangeProps) {
  const t = useWords();
  const causes = useQuery(causesQuery).data ?? [];
  const linked = linkedDays.filter((name) => search[name] !== undefined);
  const set = [...rare, ...usualDays].filter((name) => search[name] !== undefined);
  return (
    <MoreFilters count={set.length + linked.length}>
      <FilterSelect
        label={t("recover.awaits")}
        value={search.awaits}
        choices={awaitsChoices.map((value) => ({ value, label: t(`recover.awaits.${value}`) }))}
        onChange={(value) => onChange({ awaits: awaitsChoices.find((choice) => choice === value) })}
      />
      <WhereFilters where={search} onChange={onChange} />
      <FilterSelect
        label={t("recover.cause")}
        value={search.cause}
        choices={causes.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(cause) => onChange({ cause })}
      />
      <FilterSelect
        label={t("recover.confirmation")}
        value={search.confirmation}
        choices={confirmationChoices.map((value) => ({ value, label: t(`recover.confirmation.${value}`) }))}
        onChange={(value) => onChange({ confirmation: confirmationChoices.find((choice) => choice === value) })}
      />
      <FilterSelect
        label={t("filter.sort")}
        otherwise={t("recover.sort.deadline")}
        value={search.sort === "opened" ? "opened" : undefined}
        choices={[{ value: "opened", label: t("recover.sort.opened") }]}
        onChange={(value) => onChange({ sort: value === "opened" ? "opened" : undefined })}
      />
      {[...usualDays, ...linked].map((day) => (
        <FilterDay
          key={day}
          label={t(`recover.day.${day}`)}
          value={search[day]}
          onChange={(chosen) => onChange({ [day]: chosen })}
        />
      ))}
      <FilterSwitch
        label={t("recover.reopened")}
        value={search.reopened}
        onChange={(reopened) => onChange({ reopened })}
      />
      {search.customer ? (
        <CustomerFilter id={search.customer} onClear={() => onChange({ customer: undefined })} />
      ) : null}
    </MoreFilters>
  );
}
