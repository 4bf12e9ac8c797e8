import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../words/current-language.ts";
import "./filter-bar.css";

interface FilterBarProps {
  readonly children: ReactNode;
  /** Whether anything is filtered at all. */
  readonly active: boolean;
  readonly onClear: () => void;
}

/** The filters of a list in one row; what is chosen stands in the address. */
export function FilterBar({ children, active, onClear }: FilterBarProps) {
  const t = useWords();
  return (
    <search className="filter-bar" aria-label={t("filter.label")}>
      {children}
      {active ? (
        <Button variant="subtle" size="sm" onClick={onClear}>
          {t("filter.clear")}
        </Button>
      ) : null}
    </search>
  );
}
