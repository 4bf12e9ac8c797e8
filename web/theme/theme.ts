import { createTheme, type MantineColorsTuple, type MantineThemeOverride } from "@mantine/core";

// The brand's own shade stands at 6; buttons use 7, the first one on which white text is readable (5.0 : 1).
const crust: MantineColorsTuple = [
  "#fdf5ea",
  "#f7e6cf",
  "#eecda2",
  "#e5b273",
  "#dc9a4c",
  "#cc8330",
  "#b9701f",
  "#a05e18",
  "#824b12",
  "#66390c",
];

const warmGray: MantineColorsTuple = [
  "#faf7f2",
  "#f3eee6",
  "#e7dfd3",
  "#d6ccbe",
  "#b8aea1",
  "#8d8478",
  "#6b6358",
  "#4f483f",
  "#36302a",
  "#1f1b16",
];

const charcoal: MantineColorsTuple = [
  "#f3ece1",
  "#d8cfc2",
  "#b3a99b",
  "#857b6e",
  "#4a4339",
  "#3a342c",
  "#2b2620",
  "#1a1713",
  "#151210",
  "#100e0c",
];

const good: MantineColorsTuple = [
  "#e6f3ec",
  "#cde7da",
  "#9fd1b9",
  "#6fcba5",
  "#4fb98e",
  "#2f9a70",
  "#1e7f5c",
  "#19704f",
  "#125a3f",
  "#0c4530",
];

const warn: MantineColorsTuple = [
  "#fbf0dc",
  "#f5e0b9",
  "#ecc986",
  "#e4b960",
  "#d9a441",
  "#c98c2a",
  "#b7791f",
  "#82530c",
  "#6c4509",
  "#543506",
];

const bad: MantineColorsTuple = [
  "#fae9e6",
  "#f4d1cc",
  "#f0978e",
  "#e5786d",
  "#d85c50",
  "#c4463b",
  "#b3372f",
  "#a32e27",
  "#85241e",
  "#681b16",
];

const information: MantineColorsTuple = [
  "#e8eef8",
  "#d0ddf1",
  "#9dbcf0",
  "#7ea6e6",
  "#5785cd",
  "#3f6fb9",
  "#2f5fa8",
  "#2a569a",
  "#21457c",
  "#193560",
];

// What opens stands in the page where it belongs, for those who go through it by its parts; fixed, so that nothing
// around it cuts it off.
const inPlace = { withinPortal: false, floatingStrategy: "fixed" } as const;
const comboboxProps = { ...inPlace, transitionProps: { duration: 120 } } as const;

/** The house colours, type and spacing as the component library wants them. */
export const theme: MantineThemeOverride = createTheme({
  fontFamily: '"Inter Variable", "Inter", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace',
  primaryColor: "crust",
  primaryShade: 7,
  defaultRadius: 8,
  radius: { xs: "4px", sm: "6px", md: "8px", lg: "8px", xl: "8px" },
  fontSizes: { xs: "12px", sm: "14px", md: "14px", lg: "16px", xl: "18px" },
  lineHeights: { xs: "16px", sm: "20px", md: "20px", lg: "24px", xl: "28px" },
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "24px", xl: "32px" },
  shadows: { xs: "var(--shadow)", sm: "var(--shadow)", md: "var(--shadow)", lg: "var(--shadow)", xl: "var(--shadow)" },
  focusRing: "auto",
  respectReducedMotion: true,
  cursorType: "pointer",
  black: "#1f1b16",
  colors: { crust, gray: warmGray, dark: charcoal, good, warn, bad, information },
  components: {
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 120 } } },
    Modal: { defaultProps: { transitionProps: { duration: 160 }, centered: true } },
    Menu: {
      defaultProps: {
        ...inPlace,
        transitionProps: { duration: 120 },
        shadow: "md",
        withInitialFocusPlaceholder: false,
      },
    },
    Popover: { defaultProps: { ...inPlace, transitionProps: { duration: 120 } } },
    Select: { defaultProps: { comboboxProps } },
    MultiSelect: { defaultProps: { comboboxProps } },
    TagsInput: { defaultProps: { comboboxProps } },
    Autocomplete: { defaultProps: { comboboxProps } },
    Switch: { defaultProps: { withThumbIndicator: false } },
    Skeleton: { defaultProps: { radius: 8 } },
  },
});
