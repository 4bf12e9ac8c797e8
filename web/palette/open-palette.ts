import { spotlight } from "@mantine/spotlight";

/** Opens the command palette, as mod+K does. */
export function openPalette(): void {
  spotlight.open();
}
