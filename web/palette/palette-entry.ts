import type { IconName } from "../ui/Icon.tsx";

/** One line of the palette and where it leads. */
export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  readonly says?: string;
  readonly icon: IconName;
  readonly go: () => void;
}

export interface PaletteGroup {
  readonly label: string;
  readonly entries: readonly PaletteEntry[];
}
