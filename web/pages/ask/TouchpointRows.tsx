import { ActionIcon, Tooltip } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Touchpoint } from "../../api/views.ts";
import { channelWords } from "../../ui/channel-words.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { OwnerName } from "../../ui/OwnerName.tsx";
import { useCopy } from "../../ui/use-copy.ts";
import { useListKeys } from "../../ui/use-list-keys.ts";
import { useWords } from "../../words/current-language.ts";
import "../../ui/list-with-detail.css";
import "../../ui/rows.css";

/** Touchpoints with where they are, who looks after them and what they ask. */
export function TouchpointRows({ touchpoints }: { readonly touchpoints: readonly Touchpoint[] }) {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string>();
  const open = (touchpointId: string) =>
    void navigate({ to: "/ask/touchpoints/$touchpointId", params: { touchpointId } });
  useListKeys({
    ids: touchpoints.map(({ id }) => id),
    openId: chosen,
    onMove: setChosen,
    onEnter: open,
    onEdit: open,
  });
  return (
    <ul className="rows">
      {touchpoints.map((touchpoint) => (
        <TouchpointRow key={touchpoint.id} touchpoint={touchpoint} chosen={touchpoint.id === chosen} />
      ))}
    </ul>
  );
}

function TouchpointRow({ touchpoint, chosen }: { readonly touchpoint: Touchpoint; readonly chosen: boolean }) {
  const t = useWords();
  const { copy, copied } = useCopy();
  const words = copied ? t("action.copied") : t("touchpoints.copyLink", { name: touchpoint.name });
  return (
    <li data-row={touchpoint.id}>
      <Link
        className="row"
        to="/ask/touchpoints/$touchpointId"
        params={{ touchpointId: touchpoint.id }}
        aria-current={chosen}
      >
        <span className="row-line">
          <span className="row-title">{touchpoint.name}</span>
          {touchpoint.survey.status === "published" ? null : (
            <Mark tone="warn">{t(`touchpoints.survey.${touchpoint.survey.status}`)}</Mark>
          )}
        </span>
        <span className="facts small">
          {touchpoint.place ? (
            <span>
              <Icon name="place" size={16} />
              {touchpoint.place.name}
            </span>
          ) : null}
          <span>
            <Icon name="ask" size={16} />
            {touchpoint.survey.name}
          </span>
          <span>{channelWords(t, touchpoint.channel)}</span>
          <OwnerName owner={touchpoint.owner} />
          {touchpoint.spots.length > 0 ? (
            <span>{t("touchpoints.spots", { count: touchpoint.spots.length })}</span>
          ) : null}
        </span>
      </Link>
      <span className="rows-end">
        <Tooltip label={words}>
          <ActionIcon variant="subtle" size="lg" aria-label={words} onClick={() => void copy(touchpoint.link)}>
            <Icon name={copied ? "check" : "link"} size={16} />
          </ActionIcon>
        </Tooltip>
      </span>
    </li>
  );
}
