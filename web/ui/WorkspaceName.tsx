import { Menu } from "@mantine/core";
import { switchWorkspace } from "../session/switch-workspace.ts";
import { useMe } from "../session/use-me.ts";
import { useWords } from "../words/current-language.ts";
import { Brand } from "./Brand.tsx";
import { Icon } from "./Icon.tsx";

/** Where one is; with more than one workspace also the way to the others. */
export function WorkspaceName() {
  const t = useWords();
  const { workspace, workspaces } = useMe();
  const name = (
    <>
      <Brand />
      <span className="workspace-words">
        <span className="workspace-name">{workspace.name}</span>
        {workspace.isDemo ? <span className="small quiet">{t("shell.demo")}</span> : null}
      </span>
    </>
  );
  if (workspaces.length < 2) return <div className="workspace">{name}</div>;
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <button type="button" className="workspace" title={t("shell.switch")}>
          {name}
          <Icon name="down" size={16} />
        </button>
      </Menu.Target>
      <Menu.Dropdown mah="60dvh" style={{ overflowY: "auto" }}>
        <Menu.Label>{t("shell.workspaces")}</Menu.Label>
        {workspaces.map(({ id, name: other, role, isDemo }) => (
          <Menu.Item
            key={id}
            aria-current={id === workspace.id ? "true" : undefined}
            leftSection={id === workspace.id ? <Icon name="check" size={16} /> : <span className="icon-space" />}
            {...(id === workspace.id ? {} : { onClick: () => switchWorkspace(id) })}
          >
            <span className="workspace-words">
              <span className="workspace-name">{other}</span>
              <span className="small quiet">{isDemo ? t("shell.demo") : t(`role.${role}`)}</span>
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
