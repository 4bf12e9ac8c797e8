import { Button } from "@mantine/core";
import { type ReactNode, useId, useState } from "react";
import { useWords } from "../words/current-language.ts";
import { Icon } from "./Icon.tsx";
import { ShowsLabels } from "./shows-labels.ts";
import "./more-filters.css";

interface MoreFiltersProps {
  /** How many of the filters in here are set. */
  readonly count: number;
  readonly children: ReactNode;
}

/** The filters that are needed less often; open from the start when one of them is set. */
export function MoreFilters({ count, children }: MoreFiltersProps) {
  const t = useWords();
  const id = useId();
  const [open, setOpen] = useState(count > 0);
  return (
    <>
      <Button
        variant="default"
        leftSection={<Icon name="filter" size={16} />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {count > 0 ? t("filter.moreSet", { count }) : t("filter.more")}
      </Button>
      <div className="more-filters" id={id} hidden={!open}>
        <ShowsLabels value={true}>{children}</ShowsLabels>
      </div>
    </>
  );
}
