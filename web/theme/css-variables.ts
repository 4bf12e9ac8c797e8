import type { CSSVariablesResolver } from "@mantine/core";

const shared = {
  "--mantine-color-body": "var(--surface)",
  "--mantine-color-text": "var(--text)",
  "--mantine-color-dimmed": "var(--quiet)",
  "--mantine-color-error": "var(--bad-text)",
  "--mantine-color-anchor": "var(--brand-text)",
  "--mantine-color-default-border": "var(--line-strong)",
  "--mantine-color-crust-text": "var(--brand-text)",
  "--mantine-color-crust-light-color": "var(--brand-text)",
  "--mantine-color-crust-outline": "var(--brand-text)",
  "--mantine-color-crust-light-hover": "var(--surface-quiet)",
};

/** The component library's own surfaces and texts in our colours. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...shared, "--mantine-color-placeholder": "#716a60" },
  dark: {
    ...shared,
    "--mantine-color-placeholder": "#a39989",
    "--mantine-color-default": "var(--surface)",
    "--mantine-color-default-hover": "var(--surface-quiet)",
  },
});
