import { Button, Menu } from "@mantine/core";
import type { Survey } from "../../../api/views.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { useWords } from "../../../words/current-language.ts";

interface SurveyMenuProps {
  readonly survey: Survey;
  readonly onClose: () => void;
  readonly onPutAway: () => void;
}

/** What is done with a survey now and then. What it does to guests is said before it is chosen. */
export function SurveyMenu({ survey, onClose, onPutAway }: SurveyMenuProps) {
  const t = useWords();
  const { status, touchpointCount: count } = survey;
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <Button variant="default" aria-label={t("nav.more")} px={10}>
          <Icon name="more" />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {status === "published" ? (
          <Menu.Item leftSection={<Icon name="close" size={16} />} onClick={onClose}>
            <span className="kind-name">{t("builder.close")}</span>
            <span className="small quiet">{t("builder.closeSays")}</span>
          </Menu.Item>
        ) : null}
        <Menu.Item leftSection={<Icon name="archive" size={16} />} onClick={onPutAway}>
          <span className="kind-name">{t("archive.putAway")}</span>
          <span className="small quiet">
            {count === 0 ? t("survey.putAwayUnasked") : t("survey.putAwayAsked", { count })}
          </span>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
