import { Switch, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { surveysQuery, touchpointsQuery } from "../../api/ask.ts";
import { placesQuery } from "../../api/workspace.ts";
import { CustomerFilter } from "../../ui/CustomerFilter.tsx";
import { FilterBar } from "../../ui/FilterBar.tsx";
import { FilterSelect } from "../../ui/FilterSelect.tsx";
import { MoreFilters } from "../../ui/MoreFilters.tsx";
import { SearchField } from "../../ui/SearchField.tsx";
import { useLanguage, useWords } from "../../words/current-language.ts";
import { type FeedbackSearch, isFiltered } from "./feedback-search.ts";
import { ScoreFilter } from "./ScoreFilter.tsx";

export interface FilterChangeProps {
  readonly search: FeedbackSearch;
  readonly onChange: (change: { [K in keyof FeedbackSearch]?: FeedbackSearch[K] | undefined }) => void;
}

interface FeedbackFiltersProps extends FilterChangeProps {
  readonly onClear: () => void;
}

/** The filters of the feedback. All of them stand in the address. */
export function FeedbackFilters({ search, onChange, onClear }: FeedbackFiltersProps) {
  const t = useWords();
  const touchpoints = useQuery(touchpointsQuery()).data ?? [];
  const places = useQuery(placesQuery).data ?? [];
  return (
    <FilterBar active={isFiltered(search)} onClear={onClear}>
      <SearchField label={t("listen.search")} value={search.search} onChange={(text) => onChange({ search: text })} />
      <FilterSelect
        label={t("recover.touchpoint")}
        value={search.touchpoint}
        choices={touchpoints.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(touchpoint) => onChange({ touchpoint })}
      />
      <FilterSelect
        label={t("recover.place")}
        value={search.place}
        choices={places.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(place) => onChange({ place })}
      />
      <Switch
        label={t("listen.commented")}
        checked={search.commented === true}
        onChange={(event) => onChange({ commented: event.currentTarget.checked || undefined })}
      />
      <RareFilters search={search} onChange={onChange} />
    </FilterBar>
  );
}

const rare = ["survey", "channel", "customer", "metric", "from", "to", "case", "language"] as const;
const channels = ["qr", "link", "mail", "site", "kiosk"] as const;
// The languages in which the guest's page exists.
const guestLanguages = ["en", "nl"] as const;

function RareFilters({ search, onChange }: FilterChangeProps) {
  const t = useWords();
  const language = useLanguage();
  const surveys = useQuery(surveysQuery).data ?? [];
  const names = new Intl.DisplayNames([language], { type: "language" });
  return (
    <MoreFilters count={rare.filter((name) => search[name] !== undefined).length}>
      <ScoreFilter search={search} onChange={onChange} />
      <FilterSelect
        label={t("listen.case")}
        value={search.case}
        choices={[
          { value: "with", label: t("listen.case.with") },
          { value: "without", label: t("listen.case.without") },
        ]}
        onChange={(value) => onChange({ case: value === "with" || value === "without" ? value : undefined })}
      />
      <FilterSelect
        label={t("listen.channel")}
        value={search.channel}
        choices={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        onChange={(channel) => onChange({ channel })}
      />
      <FilterSelect
        label={t("listen.survey")}
        value={search.survey}
        choices={surveys.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(survey) => onChange({ survey })}
      />
      <FilterSelect
        label={t("field.language")}
        value={search.language}
        choices={guestLanguages.map((value) => ({ value, label: names.of(value) ?? value }))}
        onChange={(chosen) => onChange({ language: chosen })}
      />
      <FilterSelect
        label={t("filter.sort")}
        otherwise={t("listen.sort.newest")}
        value={search.sort === "oldest" ? "oldest" : undefined}
        choices={[{ value: "oldest", label: t("listen.sort.oldest") }]}
        onChange={(value) => onChange({ sort: value === "oldest" ? "oldest" : undefined })}
      />
      {(["from", "to"] as const).map((day) => (
        <TextInput
          key={day}
          type="date"
          label={t(`listen.day.${day}`)}
          value={search[day] ?? ""}
          onChange={(event) => onChange({ [day]: event.currentTarget.value || undefined })}
        />
      ))}
      {search.customer ? (
        <CustomerFilter id={search.customer} onClear={() => onChange({ customer: undefined })} />
      ) : null}
    </MoreFilters>
  );
}
