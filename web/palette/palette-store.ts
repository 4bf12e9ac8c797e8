import { createSpotlight } from "@mantine/spotlight";

const [store, actions] = createSpotlight();

export const paletteStore = store;

/** Opens the command palette, as mod+K does. */
export const openPalette = actions.open;

/** Makes the first line the one that enter opens; lines that were found come after the typing. */
export function selectFirst(): void {
  const list = document.getElementById(store.getState().listId);
  list?.querySelector("[data-selected]")?.removeAttribute("data-selected");
  list?.querySelector("[data-action]")?.setAttribute("data-selected", "true");
  store.updateState((state) => ({ ...state, selected: 0 }));
}
