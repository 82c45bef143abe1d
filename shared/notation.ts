// The notation as data: forms, colours, dashes, sizes. Canvas, legend, inspector and every export read this one place.
// Colours and forms follow the official Team Topologies shape templates (facts); everything is drawn anew.
// Long because it is that one place.
import type { Mode } from "./card/entry-types.ts";
import type { KnownTeamType } from "./card/types.ts";
import { contrastRatio, mix } from "./contrast.ts";
import { assertNever } from "./result.ts";
import { t } from "./words/t.ts";

export const THEMES = ["light", "dark", "contrast"] as const;
export type Theme = (typeof THEMES)[number];

/** Outline of a team: rounded or square corners, or the octagon; "upright" text runs bottom to top. */
export interface TeamForm {
  readonly label: string;
  readonly shape: "rounded" | "square" | "octagon";
  readonly upright: boolean;
  /** Size at zoom 1, canvas units. */
  readonly width: number;
  readonly height: number;
  readonly dotted: boolean;
}

const form = (type: KnownTeamType, shape: TeamForm["shape"], width: number, height: number): TeamForm => ({
  // In the language that is spoken when it is asked for.
  get label() {
    return t(`diagram:type.${type}`);
  },
  shape,
  upright: type === "enabling",
  width,
  height,
  dotted: type === "undefined",
});

const TEAM_FORMS: Readonly<Record<KnownTeamType, TeamForm>> = {
  "stream-aligned": form("stream-aligned", "rounded", 240, 76),
  platform: form("platform", "square", 240, 76),
  enabling: form("enabling", "rounded", 64, 176),
  "complicated-subsystem": form("complicated-subsystem", "octagon", 176, 92),
  undefined: form("undefined", "rounded", 240, 76),
};

/** Corner radius of a rounded team and length of the octagon's cut, canvas units. */
export const CORNER = 14;
export const OCTAGON_CUT = 24;

/** The form of a type; a folder's own types are drawn like the undefined one, solid, in their own colour. */
export function formOf(type: string): TeamForm {
  return TEAM_FORMS[isKnownType(type) ? type : "undefined"];
}

export function isKnownType(type: string): type is KnownTeamType {
  return Object.hasOwn(TEAM_FORMS, type);
}

export interface Paint {
  readonly fill: string;
  readonly outline: string;
  readonly text: string;
}

interface Palette {
  readonly teams: Readonly<Record<KnownTeamType, Paint>>;
  readonly modes: Readonly<Record<Mode, Paint>>;
  readonly unknownMode: Paint;
  /** The line that a mode's badge lies on; "unknown" where none is said. */
  readonly modeLines: Readonly<Record<Mode | "unknown", string>>;
  readonly groupings: Readonly<Record<"value-stream" | "platform-grouping", Paint>>;
  readonly dependencies: Readonly<Record<"ok" | "slowing" | "blocking", string>>;
  readonly ghost: Paint;
  readonly ground: string;
  readonly dot: string;
  readonly panel: string;
  readonly line: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly accent: string;
  readonly ok: string;
  readonly warn: string;
  readonly error: string;
  /** Behind words that ask for attention. */
  readonly warnSoft: string;
  readonly errorSoft: string;
  /** The part of a bar that is not filled. */
  readonly track: string;
  /** Width of a team's outline, canvas units. */
  readonly outlineWidth: number;
}

export const MODE_FORMS: Readonly<
  Record<Mode, { readonly label: string; readonly shape: "parallelogram" | "triangle" | "circle" }>
> = {
  "x-as-a-service": { label: "X-as-a-Service", shape: "triangle" },
  collaboration: { label: "Collaboration", shape: "parallelogram" },
  facilitating: { label: "Facilitating", shape: "circle" },
};

const light: Palette = {
  teams: {
    "stream-aligned": { fill: "#ffedb8", outline: "#ffd966", text: "#5c4700" },
    platform: { fill: "#b7cdf1", outline: "#6d9eeb", text: "#14315f" },
    enabling: { fill: "#dfbdcf", outline: "#d09cb7", text: "#562a41" },
    "complicated-subsystem": { fill: "#ffc08b", outline: "#e88814", text: "#5b3200" },
    undefined: { fill: "#ebebef", outline: "#9b99af", text: "#3d3c4a" },
  },
  modes: {
    "x-as-a-service": { fill: "#d3d3d3", outline: "#8a8888", text: "#3f3e3d" },
    collaboration: { fill: "#c6bedf", outline: "#967ee2", text: "#3d2f73" },
    facilitating: { fill: "#c9dfbe", outline: "#78996b", text: "#2f4a24" },
  },
  unknownMode: { fill: "#f1f0ec", outline: "#8b8a84", text: "#5f5e5a" },
  modeLines: { "x-as-a-service": "#8a8888", collaboration: "#967ee2", facilitating: "#78996b", unknown: "#8b8a84" },
  groupings: {
    "value-stream": { fill: "#fffaf0", outline: "#e3c66b", text: "#5f5e5a" },
    "platform-grouping": { fill: "#f1f6fe", outline: "#8fb1e6", text: "#5f5e5a" },
  },
  dependencies: { ok: "#8b8a84", slowing: "#9a6400", blocking: "#b3261e" },
  ghost: { fill: "none", outline: "#8b8a84", text: "#5f5e5a" },
  ground: "#f7f7f5",
  dot: "#dcdcd6",
  panel: "#ffffff",
  line: "#e6e5e0",
  ink: "#1d1d1b",
  ink2: "#5f5e5a",
  ink3: "#6f6e69",
  accent: "#3457d5",
  ok: "#2f7d4f",
  warn: "#8a5a00",
  error: "#b3261e",
  warnSoft: "#fdf3dc",
  errorSoft: "#fdeceb",
  track: "#dddcd6",
  outlineWidth: 2,
};

const dark: Palette = {
  teams: {
    "stream-aligned": { fill: "#4a3f1c", outline: "#e0bd55", text: "#ffeec0" },
    platform: { fill: "#1f3558", outline: "#7faaf0", text: "#dbe8ff" },
    enabling: { fill: "#472a39", outline: "#d9a3be", text: "#fde6f1" },
    "complicated-subsystem": { fill: "#55330f", outline: "#f0983a", text: "#ffe4c9" },
    undefined: { fill: "#2d2d33", outline: "#a3a1b8", text: "#e6e5f0" },
  },
  modes: {
    "x-as-a-service": { fill: "#3d3d3b", outline: "#a5a3a0", text: "#e5e4e0" },
    collaboration: { fill: "#3a3160", outline: "#a893f0", text: "#e6dfff" },
    facilitating: { fill: "#2c4023", outline: "#93b985", text: "#dff0d7" },
  },
  unknownMode: { fill: "#2a2a27", outline: "#9a9992", text: "#b5b4ad" },
  modeLines: { "x-as-a-service": "#a5a3a0", collaboration: "#a893f0", facilitating: "#93b985", unknown: "#9a9992" },
  groupings: {
    "value-stream": { fill: "#1f1c14", outline: "#8c7431", text: "#b5b4ad" },
    "platform-grouping": { fill: "#151c29", outline: "#4a6ca6", text: "#b5b4ad" },
  },
  dependencies: { ok: "#86857e", slowing: "#e9b65a", blocking: "#ff8f86" },
  ghost: { fill: "none", outline: "#86857e", text: "#b5b4ad" },
  ground: "#161614",
  dot: "#2a2a27",
  panel: "#1f1f1c",
  line: "#33332f",
  ink: "#f1f0ec",
  ink2: "#b5b4ad",
  ink3: "#96958e",
  accent: "#8ea6ff",
  ok: "#7fcf9d",
  warn: "#e9b65a",
  error: "#ff8f86",
  warnSoft: "#3a2f18",
  errorSoft: "#412421",
  track: "#45453f",
  outlineWidth: 2,
};

const inked = (paint: Paint): Paint => ({ fill: paint.fill, outline: "#000000", text: "#000000" });
const contrast: Palette = {
  ...light,
  teams: {
    "stream-aligned": inked(light.teams["stream-aligned"]),
    platform: inked(light.teams.platform),
    enabling: inked(light.teams.enabling),
    "complicated-subsystem": inked(light.teams["complicated-subsystem"]),
    undefined: inked(light.teams.undefined),
  },
  modes: {
    "x-as-a-service": inked(light.modes["x-as-a-service"]),
    collaboration: inked(light.modes.collaboration),
    facilitating: inked(light.modes.facilitating),
  },
  unknownMode: inked(light.unknownMode),
  // In ink, a hundred of them would weigh more than the teams that they join.
  modeLines: { "x-as-a-service": "#5a5858", collaboration: "#6446c0", facilitating: "#3f6e2e", unknown: "#5c5a55" },
  groupings: {
    "value-stream": inked(light.groupings["value-stream"]),
    "platform-grouping": inked(light.groupings["platform-grouping"]),
  },
  dependencies: { ok: "#333333", slowing: "#7a4f00", blocking: "#a3120b" },
  ghost: { fill: "none", outline: "#000000", text: "#000000" },
  ground: "#ffffff",
  line: "#000000",
  ink: "#000000",
  ink2: "#000000",
  ink3: "#333333",
  accent: "#0033cc",
  ok: "#0b5c2d",
  warn: "#6b4500",
  error: "#a3120b",
  warnSoft: "#ffffff",
  errorSoft: "#ffffff",
  track: "#c4c4c4",
  outlineWidth: 2.5,
};

export const PALETTES: Readonly<Record<Theme, Palette>> = { light, dark, contrast };
export type { Palette };

/** Paint of a team type in a theme. `color` is what the folder's team-types.json says of a type of its own, `#rrggbb`. */
export function teamPaint(theme: Theme, type: string, color?: string): Paint {
  const palette = PALETTES[theme];
  if (isKnownType(type) || color === undefined) return palette.teams[isKnownType(type) ? type : "undefined"];
  switch (theme) {
    case "light":
      return { fill: color, outline: mix(color, "#000000", 0.3), text: readableOn(color) };
    case "dark":
      return { fill: mix(color, palette.ground, 0.65), outline: visibleOn(palette.ground, color), text: palette.ink };
    case "contrast":
      return { fill: color, outline: "#000000", text: readableOn(color) };
    default:
      return assertNever(theme);
  }
}

export type MarkTone = "plain" | "ok" | "warning" | "error" | "unknown";

/** A mark on a card: its words and sign in `text`, the unfilled part of a bar in `track`. */
export interface MarkPaint extends Paint {
  readonly outlineWidth: number;
  readonly track: string;
}

/** @param loud tinted and outlined in its own colour, where it asks for attention */
export function markPaint(theme: Theme, tone: MarkTone, loud: boolean): MarkPaint {
  const palette = PALETTES[theme];
  const text = { plain: palette.ink2, unknown: palette.ink2, ok: palette.ok, warning: palette.warn, error: palette.error }[tone];
  const soft = {
    plain: palette.panel,
    unknown: palette.panel,
    ok: palette.panel,
    warning: palette.warnSoft,
    error: palette.errorSoft,
  };
  return {
    fill: loud ? soft[tone] : palette.panel,
    outline: loud ? text : palette.line,
    outlineWidth: theme === "contrast" ? 1.5 : 1,
    text,
    track: palette.track,
  };
}

/** Black or white, whichever reads better: at least 4.5:1 on every colour. */
export function readableOn(fill: string): string {
  return contrastRatio(fill, "#000000") >= contrastRatio(fill, "#ffffff") ? "#000000" : "#ffffff";
}

/** The colour, lightened as little as it takes to stand out 3:1 from a dark ground. */
export function visibleOn(ground: string, color: string): string {
  for (let share = 0; share < 1; share += 0.1) {
    const lighter = mix(color, "#ffffff", share);
    if (contrastRatio(lighter, ground) >= 3) return lighter;
  }
  return "#ffffff";
}

export function modePaint(theme: Theme, mode: Mode | null): Paint {
  return mode === null ? PALETTES[theme].unknownMode : PALETTES[theme].modes[mode];
}

/** Colour of the line of an interaction. */
export function modeLine(theme: Theme, mode: Mode | null): string {
  return PALETTES[theme].modeLines[mode ?? "unknown"];
}

/** How much of a mode's fill covers what is behind its badge: a collaboration lies half transparent over both teams. */
export const MODE_OPACITY: Readonly<Record<Mode, number>> = { "x-as-a-service": 1, collaboration: 0.7, facilitating: 1 };

/** Width of a dependency's line, canvas units: what holds a team up is told by weight too, far out where no sign can be seen. */
export const DEPENDENCY_WIDTHS = { ok: 1.2, slowing: 1.7, blocking: 2.6 } as const;

/** Dashes by meaning, canvas units. Empty is solid. A relation is solid where nothing says that it ends, and dashed where it is time-boxed. */
export const DASHES = {
  lasting: [],
  timed: [5, 4],
  planned: [1.5, 4],
  modeOutline: [3, 2],
  dependency: [],
  grouping: [2, 5],
  flow: [7, 5],
  dotted: [2, 3],
  ghost: [5, 4],
} as const satisfies Record<string, readonly number[]>;

/** Space that groupings keep around their teams, canvas units: title above, padding on each side. */
export const GROUP_PADDING = { top: 40, side: 18, bottom: 20 } as const;

/** Least free space between two teams placed by layout, canvas units: room for an edge and its badge. */
export const TEAM_GAP = 64;

/** Badge of a mode on an edge: the circle in which its shape lies, canvas units. */
export const BADGE_RADIUS = 11;

/** Corner radius of a routed edge, canvas units. */
export const EDGE_CORNER = 8;
