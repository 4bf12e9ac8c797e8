import { useQuery } from "@tanstack/react-query";
import { touchpointsQuery } from "../api/ask.ts";
import { placesQuery } from "../api/workspace.ts";
import { useWords } from "../words/current-language.ts";
import { FilterSelect } from "./FilterSelect.tsx";

/** Where something was said. */
interface Where {
  readonly place?: string | undefined;
  readonly touchpoint?: string | undefined;
}

interface WhereFiltersProps {
  readonly where: Where;
  readonly onChange: (change: Where) => void;
}

/** Two filters that every list of what guests said has: the place and the touchpoint. */
export function WhereFilters({ where, onChange }: WhereFiltersProps) {
  const t = useWords();
  const places = useQuery(placesQuery).data ?? [];
  const touchpoints = useQuery(touchpointsQuery()).data ?? [];
  return (
    <>
      <FilterSelect
        label={t("where.place")}
        value={where.place}
        choices={places.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(place) => onChange({ place })}
      />
      <FilterSelect
        label={t("where.touchpoint")}
        value={where.touchpoint}
        choices={touchpoints.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(touchpoint) => onChange({ touchpoint })}
      />
    </>
  );
}
