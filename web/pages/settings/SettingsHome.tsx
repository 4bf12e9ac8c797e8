import { Navigate } from "@tanstack/react-router";
import { useMe } from "../../session/use-me.ts";
import { settingsEntries } from "./settings-entries.ts";

/** The first page of the settings that says something about the workspace, else one's own profile. */
export function SettingsHome() {
  const { permissions } = useMe();
  const first = settingsEntries.find(
    ({ to, permission }) => to !== "/settings/profile" && permissions.includes(permission),
  );
  return <Navigate to={permissions.includes("workspace:write") && first ? first.to : "/settings/profile"} replace />;
}
