import { useQuery } from "@tanstack/react-query";
import { surveysQuery } from "../../api/ask.ts";
import { CustomerFilter } from "../../ui/CustomerFilter.tsx";
import { channels, channelWords } from "../../ui/channel-words.ts";
import { FilterBar } from "../../ui/FilterBar.tsx";
import { FilterDay } from "../../ui/FilterDay.tsx";
import { FilterSelect } from "../../ui/FilterSelect.tsx";
import { FilterSwitch } from "../../ui/FilterSwitch.tsx";
import { MoreFilters } from "../../ui/MoreFilters.tsx";
import { SearchField } from "../../ui/SearchField.tsx";
import { WhereFilters } from "../../ui/WhereFilters.tsx";
import { useLanguage, useWords } from "../../words/current-language.ts";
import { guestLanguageTags } from "../../words/guest-language-tags.ts";
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
  return (
    <FilterBar active={isFiltered(search)} onClear={onClear}>
      <SearchField label={t("listen.search")} value={search.search} onChange={(text) => onChange({ search: text })} />
      <WhereFilters where={search} onChange={onChange} />
      <FilterSwitch
        label={t("listen.commented")}
        value={search.commented}
        onChange={(commented) => onChange({ commented })}
      />
      <RareFilters search={search} onChange={onChange} />
    </FilterBar>
  );
}

const rare = ["survey", "channel", "customer", "metric", "from", "to", "case", "language"] as const;

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
        choices={channels.map((value) => ({ value, label: channelWords(t, value) }))}
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
        choices={guestLanguageTags.map((value) => ({ value, label: names.of(value) ?? value }))}
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
        <FilterDay
          key={day}
          label={t(`listen.day.${day}`)}
          value={search[day]}
          onChange={(chosen) => onChange({ [day]: chosen })}
        />
      ))}
      {search.customer ? (
        <CustomerFilter id={search.customer} onClear={() => onChange({ customer: undefined })} />
      ) : null}
    </MoreFilters>
  );
}
