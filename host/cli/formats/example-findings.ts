// Findings and a judged folder for tests of the formats: odd names, a waiver, a finding without a line and one of the folder itself.
import { readMarkdown } from "../../../shared/card/read.ts";
import { buildOrg } from "../../../shared/org/build.ts";
import { scoreOrg } from "../../../shared/score/score-org.ts";
import { DEFAULT_SETTINGS } from "../../../shared/score/settings.ts";
import type { Finding } from "../../../shared/score/types.ts";
import type { JudgedFolder } from "../judge-folder.ts";

const common = { teams: [], waived: null } as const;

/** Sorted as the report sorts them. */
export const EXAMPLE_FINDINGS: readonly Finding[] = [
  { ...common, code: "WATCH-FAILED", severity: "warning", message: "Only looked for.", path: "" },
  {
    ...common,
    code: "SIZE-SMALL",
    severity: "info",
    message: "One person.",
    path: "a, b/ä 100%.md",
    line: 7,
    column: 3,
    field: "metadata.size",
    waived: { reason: "We start.", until: "2027-01-01", severity: "error" },
  },
  {
    ...common,
    code: "REF-DANGLING",
    severity: "error",
    message: 'No "A | <b>`x`</b>\u001b[31m"\nhere: ::error::x',
    path: "z.md",
    line: 12,
  },
  { ...common, code: "REF-DANGLING", severity: "error", message: "No B here.", path: "z.md" },
];

const read = readMarkdown(
  "z.md",
  "0".repeat(64),
  "---\nname: Zed | *Z*\nmetadata: {size: 7, capabilities: [a], cognitive_load: low}\n---\n",
);
const org = buildOrg(read.kind === "card" ? [read.card] : []);

export const EXAMPLE_FOLDER: JudgedFolder = {
  name: "org <1>",
  root: "/repository/org",
  org,
  scores: scoreOrg(org, DEFAULT_SETTINGS, "2026-11-01"),
  findings: EXAMPLE_FINDINGS,
};
