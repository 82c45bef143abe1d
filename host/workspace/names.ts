// Which names in a folder may hold a card, and which are never looked at. Scan and watch share these rules.

/** Temporary files of our own saves begin with this, so neither scan nor watch ever sees them. */
export const TEMP_PREFIX = ".teamscape-";
export const IGNORE_FILE = ".teamscapeignore";
/** In order of precedence: the first that is there is read. */
export const TYPES_FILES = ["team-types.json", "tt-team-types.json"] as const;

const SKIPPED_FOLDERS = new Set(["node_modules", "snapshots", "scenarios"]);
const SKIPPED_FILES = new Set(["readme.md", "contributing.md", "changelog.md", "license.md"]);

export function isSkippedFolder(name: string): boolean {
  return name.startsWith(".") || SKIPPED_FOLDERS.has(name);
}

export function isMarkdownName(name: string): boolean {
  return !name.startsWith(".") && /\.(?:md|markdown)$/i.test(name) && !SKIPPED_FILES.has(name.toLowerCase());
}

export function isFolderFile(name: string): boolean {
  return name === IGNORE_FILE || TYPES_FILES.some((types) => types === name);
}

/** Why another system cannot store the name; null when all can. */
export function portabilityFault(name: string): string | null {
  const character = /[<>:"|?*]/.exec(name)?.[0] ?? [...name].find((c) => c < " ");
  if (character !== undefined) return `holds ${JSON.stringify(character)}`;
  if (/^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i.test(name)) return "is reserved on Windows";
  if (/[. ]$/.test(name)) return "ends with a dot or a space";
  return null;
}

/** One spelling for names that macOS or Windows would take for the same. */
export function foldedName(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
