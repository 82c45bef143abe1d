// Which of the files that went away and came at the same time are one file under another name. The disk does not say so; the same bytes do.
// Where several files had the same bytes, only what cannot be meant otherwise is paired: a wrong pair would carry one team's selection,
// undo and unsaved text over to another.
import type { Renamed } from "../../shared/card/edit-types.ts";
import type { KnownFile } from "./read.ts";

/** @returns sorted by the old name; each path in one pair at most */
export function pairRenamed(lost: readonly KnownFile[], added: readonly KnownFile[]): Renamed[] {
  const goneBy = byHash(lost);
  const newBy = byHash(added);
  const pairs: Renamed[] = [];
  for (const [hash, gone] of goneBy) pairs.push(...pairAlike(gone, newBy.get(hash) ?? []));
  return pairs.sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** All of the same bytes. Files that moved to another folder under their own name first, then what is left if that is one and one. */
function pairAlike(gone: readonly string[], come: readonly string[]): Renamed[] {
  const pairs: Renamed[] = [];
  const names = byName(come);
  for (const [name, from] of byName(gone)) {
    const to = names.get(name);
    if (from.length === 1 && to?.length === 1) pairs.push({ from: from[0] ?? "", to: to[0] ?? "" });
  }
  const leftGone = gone.filter((path) => !pairs.some((pair) => pair.from === path));
  const leftCome = come.filter((path) => !pairs.some((pair) => pair.to === path));
  const [from, to] = [leftGone[0], leftCome[0]];
  if (leftGone.length === 1 && leftCome.length === 1 && from !== undefined && to !== undefined) pairs.push({ from, to });
  return pairs;
}

/** What could not be read, or is too large to be, has no hash of its own; an empty file is like every other empty file. */
function byHash(files: readonly KnownFile[]): Map<string, string[]> {
  return grouped(
    files.filter((known) => known.stamp !== "" && !known.stamp.startsWith("0:") && known.whole),
    ({ hash }) => hash,
    ({ path }) => path,
  );
}

const byName = (paths: readonly string[]) =>
  grouped(
    paths,
    (path) => path.slice(path.lastIndexOf("/") + 1),
    (path) => path,
  );

function grouped<T>(items: readonly T[], keyOf: (item: T) => string, partOf: (item: T) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [partOf(item)]);
    else group.push(partOf(item));
  }
  return groups;
}
