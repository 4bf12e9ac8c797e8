import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { surveysQuery, touchpointsQuery } from "../../api/ask.ts";
import { placesQuery } from "../../api/workspace.ts";
import { channels, channelWords } from "../../ui/channel-words.ts";
import { useWords } from "../../words/current-language.ts";
import { cuts, type DashboardChange, type DashboardSearch, everywhere, narrowTo, scopeOf } from "./dashboard-search.ts";

interface WhereFilterProps {
  readonly search: DashboardSearch;
  readonly onChange: (next: DashboardChange) => void;
}

/** What the dashboard is about: everything, or one place, touchpoint, channel or survey. */
export function WhereFilter({ search, onChange }: WhereFilterProps) {
  const t = useWords();
  const places = useQuery(placesQuery).data ?? [];
  const touchpoints = useQuery(touchpointsQuery()).data ?? [];
  const surveys = useQuery(surveysQuery).data ?? [];
  const scope = scopeOf(search);
  const items = {
    place: places.map(({ id, name }) => ({ value: `place:${id}`, label: name })),
    touchpoint: touchpoints.map(({ id, name }) => ({ value: `touchpoint:${id}`, label: name })),
    channel: channels.map((channel) => ({ value: `channel:${channel}`, label: channelWords(t, channel) })),
    survey: surveys.map(({ id, name }) => ({ value: `survey:${id}`, label: name })),
  };
  return (
    <Select
      label={t("understand.where")}
      value={scope.dimension === "all" ? "all" : `${scope.dimension}:${scope.value}`}
      data={[
        { value: "all", label: t("understand.everywhere") },
        ...cuts.map((cut) => ({ group: t(`understand.each.${cut}`), items: items[cut] })),
      ]}
      searchable
      allowDeselect={false}
      onChange={(chosen) => {
        const cut = cuts.find((one) => chosen?.startsWith(`${one}:`));
        onChange(narrowTo(cut && chosen ? { dimension: cut, value: chosen.slice(cut.length + 1) } : everywhere));
      }}
    />
  );
}
