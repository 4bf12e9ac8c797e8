import { Menu } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { chooseWorkspace } from "../api/chosen-workspace.ts";
import { useMe } from "../session/use-me.ts";
import { useWords } from "../words/current-language.ts";
import { Brand } from "./Brand.tsx";
import { Icon } from "./Icon.tsx";

/** Where one is; with more than one workspace also the way to the others. */
export function WorkspaceName() {
  const t = useWords();
  const { workspace, workspaces } = useMe();
  const switchTo = useSwitchWorkspace();
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
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <button type="button" className="workspace">
          {name}
          <Icon name="down" size={16} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("shell.workspaces")}</Menu.Label>
        {workspaces.map(({ id, name: other }) => (
          <Menu.Item
            key={id}
            leftSection={id === workspace.id ? <Icon name="check" size={16} /> : <span className="icon-space" />}
            onClick={() => void switchTo(id)}
          >
            {other}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function useSwitchWorkspace() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return async (id: string) => {
    chooseWorkspace(id);
    queryClient.removeQueries();
    await navigate({ to: "/" });
  };
}
