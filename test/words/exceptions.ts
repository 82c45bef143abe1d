// What the gate of the catalogue lets pass, and why.

/** Literals that look like texts and are none: names of keys and fonts, what is written into files. */
export const NO_WORDS: Readonly<Record<string, readonly string[]>> = {
  // A rule for colours.
  "renderer/dashboard/chart/Paints.tsx": [".dashboard{"],
  // What is written into the card.
  "renderer/inspector/lists/list-kinds.ts": ["very high"],
  // The name of the app, and a key as shortcuts write it.
  "renderer/shell/Header.tsx": ["Teamscape"],
  "renderer/shell/keys-in-words.ts": ["Ctrl"],
};

/** Reads of a `message` that is in the window's language already. */
export const SPOKEN_MESSAGES: Readonly<Record<string, readonly string[]>> = {
  // Told when the plan was made.
  "renderer/view/saved.ts": ["fault.message"],
};

/** Where problems are put together whose message is in the language spoken there, or that no window shows. */
export const WRITTEN_MESSAGES: readonly string[] = [
  // A terminal's.
  "host/cli/formats/example-findings.ts",
  "host/web/serve.ts",
  // Said by `t` in the window itself.
  "renderer/socket-host.ts",
  "renderer/state/failures.ts",
  "renderer/state/restore.ts",
  "shared/edits/problem-codes.ts",
  "shared/org/problem-codes.ts",
  "shared/score/smells/finding.ts",
  // What reports print, in English as files are.
  "shared/report/check-report.ts",
  "shared/report/explain-report.ts",
  // Examples of tests.
  "shared/diagram/example-graph.ts",
  "shared/diagram/example-scores.ts",
];

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
  "Export…",
  "GB, ms",
  "In",
  "Name",
  "Normal",
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
  "Subteam: {{text}}",
  "Subteams",
  "Team",
  "Team Topologies",
  "Team Topologies Visualizer, DORA",
  "Team Topologies Visualizer",
  "Team API (TeamAPI-As-Code)",
  "Team Topologies, An Elegant Puzzle",
  "An Elegant Puzzle",
  "Google SRE",
  "Teams",
  "Text",
  "daily, weekly, 2 per week …",
  "in {{value}}",
  "x, y",
  "{{errors}}, {{warnings}}, {{notes}} in <teams></teams>",
]);
