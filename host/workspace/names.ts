// Which names in a folder may hold a card, and which are never looked at. Scan and watch share these rules.
import { VIEWS_FILE } from "../../shared/views/views-file.ts";

/** Temporary files of our own saves begin with this, so neither scan nor watch ever sees them. */
export const TEMP_PREFIX = ".teamscape-";
export const IGNORE_FILE = ".teamscapeignore";
/** In order of precedence: the first that is there is read. */
export const TYPES_FILES = ["team-types.json", "tt-team-types.json"] as const;
export const SETTINGS_FILES = ["teamscape.yml", "teamscape.yaml"] as const;

const SKIPPED_FOLDERS = new Set(["node_modules", "snapshots", "scenarios"]);
const SKIPPED_FILES = new Set(["readme.md", "contributing.md", "changelog.md", "license.md"]);

export function isSkippedFolder(name: string): boolean {
  return name.startsWith(".") || SKIPPED_FOLDERS.has(name);
}

export function isMarkdownName(name: string): boolean {
  return !name.startsWith(".") && /\.(?:md|markdown)$/i.test(name) && !SKIPPED_FILES.has(name.toLowerCase());
}

export function isFolderFile(name: string): boolean {
  return name === IGNORE_FILE || [...TYPES_FILES, ...SETTINGS_FILES, VIEWS_FILE].some((file) => file === name);
}
