import type { ReactNode } from "react";
import { useWords } from "../words/current-language.ts";
import { Icon } from "./Icon.tsx";
import "./list-with-detail.css";

interface ListWithDetailProps {
  readonly list: ReactNode;
  /** What stands beside the list; on a phone it takes the list's place. */
  readonly detail: ReactNode | null;
  /** Shown beside the list while nothing is open. */
  readonly placeholder: string;
  readonly onClose: () => void;
}

/** A list with the open one of its items beside it. */
export function ListWithDetail({ list, detail, placeholder, onClose }: ListWithDetailProps) {
  const t = useWords();
  return (
    <div className="list-with-detail" data-open={detail !== null}>
      <div className="list-pane panel">{list}</div>
      <section className="detail-pane panel" aria-label={t("list.detail")}>
        {detail === null ? (
          <p className="detail-placeholder">{placeholder}</p>
        ) : (
          <>
            <button type="button" className="detail-back" onClick={onClose}>
              <Icon name="back" size={16} />
              {t("list.back")}
            </button>
            {detail}
          </>
        )}
      </section>
    </div>
  );
}
