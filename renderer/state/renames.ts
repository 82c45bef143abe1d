// Follows files that got another name, in everything that names them: paths, team keys, Changes, drafts, the history. Pure.
import type { Change, FileStep, Renamed } from "../../shared/card/edit-types.ts";
import { cardKey, pathOf } from "../../shared/org/keys.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { type Conflict, draftKey, type Saved, type TypedDraft } from "./org-state.ts";

/** New name by old one. */
export type Names = ReadonlyMap<string, string>;

export const namesOf = (renamed: readonly Renamed[]): Names => new Map(renamed.map(({ from, to }) => [from, to]));

const renamedPath = (names: Names, path: string): string => names.get(path) ?? path;

/** The key of the same team; an embedded subteam goes with its card's file. */
export function renamedKey(names: Names, key: TeamKey): TeamKey {
  const path = pathOf(key);
  if (path !== null) return cardKey(renamedPath(names, path));
  if (!key.startsWith("subteam:")) return key;
  const end = key.lastIndexOf("#");
  return `subteam:${renamedPath(names, key.slice(8, end))}${key.slice(end)}`;
}

/** A map by team key under the new keys; the very same map where no key changed. */
export function renamedKeys<T>(names: Names, map: ReadonlyMap<TeamKey, T>): ReadonlyMap<TeamKey, T> {
  if (names.size === 0 || [...map.keys()].every((key) => renamedKey(names, key) === key)) return map;
  return new Map([...map].map(([key, value]) => [renamedKey(names, key), value]));
}

/** The Change for the files under their new names. Where it puts files stays as it was asked for. */
export function renamedChange(names: Names, change: Change): Change {
  const cards = change.cards.map((card) => ({ ...card, path: renamedPath(names, card.path) }));
  if (change.files === undefined) return { ...change, cards };
  return { ...change, cards, files: change.files.map((step) => renamedStep(names, step)) };
}

function renamedStep(names: Names, step: FileStep): FileStep {
  return step.kind === "create" ? step : { ...step, path: renamedPath(names, step.path) };
}

/**
 * Steps of the history, the next to be applied last, after another program renamed files. Each is applied to what the one after it in
 * the list leaves: once a step has renamed, deleted or made a file itself, older ones mean that name, not the new one.
 */
export function renamedSteps(names: Names, steps: readonly Saved[]): readonly Saved[] {
  if (names.size === 0) return steps;
  const left = new Map(names);
  const next: Saved[] = [];
  for (const step of [...steps].reverse()) {
    next.push(left.size === 0 ? step : { ...step, inverse: renamedChange(left, step.inverse) });
    for (const file of step.inverse.files ?? []) {
      left.delete(file.path);
      if (file.kind === "rename") left.delete(file.to);
    }
  }
  return next.reverse();
}

/** Text that was typed for a file which had the new name before stays; what was typed for the renamed one then stays under its old name. */
export function renamedDrafts(names: Names, drafts: ReadonlyMap<string, TypedDraft>): ReadonlyMap<string, TypedDraft> {
  if (![...drafts.values()].some(({ path }) => names.has(path))) return drafts;
  return new Map(
    [...drafts.values()].map((draft) => {
      const to = renamedPath(names, draft.path);
      const path = drafts.has(draftKey(to, draft.field)) && !names.has(to) ? draft.path : to;
      return [draftKey(path, draft.field), { ...draft, path }];
    }),
  );
}

export function renamedConflict(names: Names, conflict: Conflict): Conflict {
  if (!conflict.files.some(({ path }) => names.has(path))) return conflict;
  return {
    ...conflict,
    change: renamedChange(names, conflict.change),
    files: conflict.files.map((file) => ({ ...file, path: renamedPath(names, file.path) })),
  };
}
