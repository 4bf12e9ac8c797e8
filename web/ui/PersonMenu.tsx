import { Menu, useMantineColorScheme } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { leaveSession } from "../session/leave-session.ts";
import { useMe } from "../session/use-me.ts";
import { useWords } from "../words/current-language.ts";
import { Icon, type IconName } from "./Icon.tsx";
import { showKeys } from "./keys-help.ts";
import { tellError } from "./tell.ts";

const schemes = ["light", "dark", "auto"] as const;
const schemeIcons: Record<(typeof schemes)[number], IconName> = { light: "sun", dark: "moon", auto: "eye" };

/** Who is signed in: profile, light or dark, the keys, and the way out. */
export function PersonMenu() {
  const t = useWords();
  const { user, actor } = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="top-start" width={240}>
      <Menu.Target>
        <button type="button" className="person">
          <span className="person-initial" aria-hidden="true">
            {initial(user?.name)}
          </span>
          <span className="workspace-words">
            <span className="workspace-name">{user?.name}</span>
            <span className="small quiet">{t(`role.${actor.role}`)}</span>
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/settings/profile" leftSection={<Icon name="person" size={16} />}>
          {t("settings.profile")}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="keyboard" size={16} />} onClick={showKeys}>
          {t("keys.title")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t("scheme.label")}</Menu.Label>
        {schemes.map((scheme) => (
          <Menu.RadioItem
            key={scheme}
            value={scheme}
            checked={scheme === colorScheme}
            onChange={() => setColorScheme(scheme)}
            rightSection={<Icon name={schemeIcons[scheme]} size={16} />}
          >
            {t(`scheme.${scheme}`)}
          </Menu.RadioItem>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<Icon name="leave" size={16} />}
          onClick={() => void leaveSession().catch((error: unknown) => tellError(t, error))}
        >
          {t("session.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function initial(name: string | undefined): string {
  return (name?.trim().charAt(0) ?? "").toLocaleUpperCase();
}
