// What the gate of the catalogue lets pass, and why.

/** Files whose texts are still written into them. Only ever shorter. */
export const PENDING: ReadonlySet<string> = new Set([
  "renderer/canvas/Canvas.tsx",
  "renderer/canvas/JoinHint.tsx",
  "renderer/canvas/LinkPreview.tsx",
  "renderer/canvas/Minimap.tsx",
  "renderer/canvas/TeamCard.tsx",
  "renderer/canvas/Tooltip.tsx",
  "renderer/canvas/relation-keys.ts",
  "renderer/canvas/relation-words.ts",
  "renderer/canvas/team-words.ts",
  "renderer/shell/App.tsx",
  "renderer/shell/ColourBy.tsx",
  "renderer/shell/Dialog.tsx",
  "renderer/shell/EmptyState.tsx",
  "renderer/shell/Header.tsx",
  "renderer/shell/Legend.tsx",
  "renderer/shell/PageSwitch.tsx",
  "renderer/shell/Palette.tsx",
  "renderer/shell/SaveStatus.tsx",
  "renderer/shell/actions.ts",
  "renderer/shell/download.ts",
  "renderer/shell/palette-rows.ts",
  "renderer/socket-host.ts",
]);

/** Literals that look like texts and are none: names of keys and fonts, what is written into files. */
export const NO_WORDS: Readonly<Record<string, readonly string[]>> = {
  // A rule for colours.
  "renderer/dashboard/chart/Paints.tsx": [".dashboard{"],
  // What is written into the card.
  "renderer/inspector/lists/list-kinds.ts": ["very high"],
};

/** Texts that German says in the same words. */
export const SAME_IN_BOTH: ReadonlySet<string> = new Set([
  "6-8 weeks",
  "8w, 3 months",
  "Code",
  "Dashboard",
  "Deployments",
  "Deutsch",
  "Enabling",
  "Engineers",
  "Filter",
  "English",
  "GB, ms",
  "In",
  "Name",
  "OK",
  "Partner",
  "Person: {{text}}",
  "Pool",
  "Position",
  "Rotation",
  "SLA",
  "Services",
  "Status",
  "Stream-aligned",
  "Subteam",
  "Subteams",
  "Team",
  "Teams",
  "Text",
  "daily, weekly, 2 per week …",
  "in {{value}}",
  "x, y",
  "{{errors}}, {{warnings}}, {{notes}} in <teams></teams>",
]);
