// Names for new card files: the slug of the team's name, such that every system can hold the file and no folder scan skips it.
import { slugOf } from "../slug.ts";

/** Names that Windows keeps for devices, whatever their extension, and Markdown files that are never cards. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|readme|contributing|changelog|license)$/;
/** Characters; with a number and the extension well below the 255 bytes that file systems give a name, in any script. */
const LONGEST = 60;

/**
 * A path for a team's card that no known file has.
 * @param taken paths of all known files, relative to the org folder
 * @param folder "" for the org folder itself
 */
export function fileNameFor(name: string, taken: ReadonlySet<string>, folder: string): string {
  const folded = new Set([...taken].map(foldedPath));
  const slug = [...slugOf(name).normalize("NFC")].slice(0, LONGEST).join("").replace(/-+$/, "") || "team";
  const stem = RESERVED.test(slug) ? `${slug}-team` : slug;
  for (let count = 1; ; count++) {
    const path = `${folder === "" ? "" : `${folder}/`}${stem}${count === 1 ? "" : `-${count}`}.md`;
    if (!folded.has(foldedPath(path))) return path;
  }
}

/** Alike for two paths that some file system takes for one: letter case and the ways to write an accent do not count. */
const foldedPath = (path: string): string => path.normalize("NFC").toLowerCase().normalize("NFC");

/** "" for a file in the org folder itself. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));
