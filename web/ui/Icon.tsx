// Drawn on a 20-pixel grid with one line width; each value is one path.
const drawings = {
  now: "M10 3v2M10 15v2M3 10h2M15 10h2M5.1 5.1l1.4 1.4M13.5 13.5l1.4 1.4M5.1 14.9l1.4-1.4M13.5 6.5l1.4-1.4M13 10a3 3 0 1 1-6 0 3 3 0 0 1 6 0",
  ask: "M4 4.5h12a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H9.5L6 16.5v-3H4a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1zM8.4 7.6a1.7 1.7 0 1 1 2.3 1.6c-.5.2-.7.5-.7.9M10 11.6h.01",
  listen: "M3 8.5v3M6.5 6v8M10 3.5v13M13.5 6v8M17 8.5v3",
  understand: "M3 3.5v12a1 1 0 0 0 1 1h13M6 12l3.2-3.6 2.6 2.2L16.5 5.5",
  recover: "M4 10a6 6 0 1 0 2-4.5M4 3.5V7h3.5M7.5 10.2l1.8 1.8 3.4-3.6",
  customers:
    "M12.5 16.5v-1.2a3 3 0 0 0-3-3h-4a3 3 0 0 0-3 3v1.2M10 6.8a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0M17.5 16.5v-1.2a3 3 0 0 0-2.2-2.9M12.8 4.4a2.5 2.5 0 0 1 0 4.8",
  settings: "M3 6h7M14 6h3M3 14h3M10 14h7M14 6a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM10 14a2 2 0 1 1-4 0 2 2 0 0 1 4 0z",
  more: "M5 10h.01M10 10h.01M15 10h.01",
  search: "M14 9a5 5 0 1 1-10 0 5 5 0 0 1 10 0M12.6 12.6 16.5 16.5",
  plus: "M10 4v12M4 10h12",
  close: "M5 5l10 10M15 5 5 15",
  check: "M4.5 10.5l3.5 3.5 7.5-8",
  back: "M12 4.5 6.5 10l5.5 5.5",
  next: "M8 4.5 13.5 10 8 15.5",
  down: "M4.5 7.5 10 13l5.5-5.5",
  up: "M4.5 12.5 10 7l5.5 5.5",
  arrowUp: "M10 16V4M5 9l5-5 5 5",
  arrowDown: "M10 4v12M5 11l5 5 5-5",
  copy: "M7.5 7.5h8v9h-8zM12.5 7.5v-4h-8v9h3",
  download: "M10 3.5v9M6 9l4 4 4-4M4 16.5h12",
  print: "M6 8V3.5h8V8M6 14H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1h12a1 1 0 0 1 1 1v4a1 1 0 0 1-1 1h-2M6 12h8v4.5H6z",
  mail: "M3.5 5h13a.5.5 0 0 1 .5.5v9a.5.5 0 0 1-.5.5h-13a.5.5 0 0 1-.5-.5v-9a.5.5 0 0 1 .5-.5zM3 6l7 5 7-5",
  key: "M9 11a3.5 3.5 0 1 1-5-5 3.5 3.5 0 0 1 5 5zM9 11l2.5-2.5M11 8.5 16.5 3M14 5.5 16 7.5",
  moon: "M16 11.5A6.5 6.5 0 1 1 8.5 4a5.2 5.2 0 0 0 7.5 7.5z",
  sun: "M13 10a3 3 0 1 1-6 0 3 3 0 0 1 6 0M10 2.5v1.8M10 15.7v1.8M2.5 10h1.8M15.7 10h1.8M4.7 4.7 6 6M14 14l1.3 1.3M4.7 15.3 6 14M14 6l1.3-1.3",
  edit: "M4 16l.8-3.4L13.5 4l2.6 2.6-8.7 8.6z",
  archive: "M3.5 4.5h13v3h-13zM4.5 7.5v8.5h11V7.5M8 10.5h4",
  link: "M8.5 11.5a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2l-1 1M11.5 8.5a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.2l1-1",
  clock: "M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0M10 6v4l2.7 1.8",
  warning: "M10 3.5 17.5 16h-15zM10 8.2v3.6M10 14h.01",
  reply: "M8 5 3.5 9.5 8 14M3.5 9.5H12a4.5 4.5 0 0 1 4.5 4.5v1.5",
  person: "M16 16.5v-1a3.5 3.5 0 0 0-3.5-3.5h-5A3.5 3.5 0 0 0 4 15.5v1M13 6.5a3 3 0 1 1-6 0 3 3 0 0 1 6 0",
  place: "M10 17s5.5-4.6 5.5-8.7a5.5 5.5 0 1 0-11 0C4.500 12.400 10 17 10 17zM12 8.300a2 2 0 1 1-4 0 2 2 0 0 1 4 0",
  external: "M11 4h5v5M16 4l-7 7M13 11.500V16H4V7h4.500",
  keyboard: "M3 5.500h14v9H3zM6 8.500h.01M9 8.500h.01M12 8.500h.01M15 8.500h.01M6.500 11.800h7",
  leave: "M8 4H4v12h4M8 10h8.500M13.500 7l3 3-3 3",
  live: "M10 10h.01M7 13a4.200 4.200 0 0 1 0-6M13 7a4.200 4.200 0 0 1 0 6M4.800 15.200a7.300 7.300 0 0 1 0-10.400M15.200 4.800a7.300 7.300 0 0 1 0 10.400",
  offline:
    "M3 3l14 14M7 13a4.200 4.200 0 0 1-.6-5.200M13 7a4.200 4.200 0 0 1 .6 5.200M4.800 15.200a7.300 7.300 0 0 1-.8-9.200M15.200 4.800a7.300 7.300 0 0 1 .8 9.200",
  star: "M10 3.500l2 4.300 4.700.6-3.400 3.200.9 4.600L10 13.900l-4.200 2.300.9-4.600L3.300 8.400 8 7.800z",
  table: "M3.500 4.500h13v11h-13zM3.500 8.200h13M3.500 11.900h13M8 4.500v11",
  filter: "M3.500 5h13M6 10h8M8.500 15h3",
  flag: "M5 17V3.500h10l-2 3.500 2 3.500H5",
  eye: "M2.500 10S5 5 10 5s7.500 5 7.500 5-2.500 5-7.500 5-7.500-5-7.500-5zM12.200 10a2.200 2.200 0 1 1-4.400 0 2.200 2.200 0 0 1 4.400 0",
  undo: "M7 4 3.500 7.500 7 11M3.500 7.500H12a4.200 4.200 0 0 1 0 8.500H8",
} as const;

export type IconName = keyof typeof drawings;

interface IconProps {
  readonly name: IconName;
  readonly size?: number;
}

/** A line drawing beside a word. It says nothing to a screen reader: the word does. */
export function Icon({ name, size = 20 }: IconProps) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === "more" ? 2.6 : 1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={drawings[name]} />
    </svg>
  );
}
