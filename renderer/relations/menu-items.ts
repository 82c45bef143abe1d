// What the canvas's menus offer for a team, several teams, a relation and the ground. Everything here has its own key or dialog as well.
import type { Position } from "../../shared/card/types.ts";
import type { Relation, TeamKey } from "../../shared/org/types.ts";
import { t } from "../../shared/words/t.ts";
import { relationSentence } from "../canvas/relation-words.ts";
import type { MenuTarget } from "../canvas/types.ts";
import { type GroupMenuCalls, groupEntries } from "../groupings/menu.ts";
import type { Action } from "../shell/action-context.ts";
import type { MenuEntry } from "./menu-entry.ts";
import { nameIn } from "./team-name.ts";

export interface MenuCalls extends GroupMenuCalls {
  readonly actions: ReadonlyMap<string, Action>;
  readonly selection: ReadonlySet<TeamKey>;
  openTeam(key: TeamKey): void;
  newTeam(at: Position): void;
  paste(around: Position): void;
  /** Unfolds what a relation is hidden in, selects it and brings it into view. */
  showRelation(relation: Relation): void;
  flip(relation: string): void;
  remove(relation: string): void;
}

const CANVAS_KEYS = { fold: "Enter", select: "Shift+Enter" } as const;

export function menuEntries(target: MenuTarget, at: Position, calls: MenuCalls): readonly MenuEntry[] {
  switch (target.kind) {
    case "teams":
      return teamEntries(target.key, calls);
    case "relation":
      return relationEntries(target.key, calls);
    case "sum":
      return sumEntries(target.relations, target.ends, calls);
    case "group":
      return groupEntries(target.key, target.folded, CANVAS_KEYS, calls);
    case "ground":
      return [
        { label: t("relations:menu.newTeam"), run: () => calls.newTeam(at) },
        ...actionEntries(calls, ["paste"]).map((entry) => ({
          ...entry,
          label: t("relations:menu.paste"),
          run: () => calls.paste(at),
        })),
        ...actionEntries(calls, ["fit"]).map((entry) => ({ ...entry, apart: true as const })),
        ...actionEntries(calls, ["show-everything", "save-view", "copy-address"]),
      ];
  }
}

/** Each of the relations that a line stands for, and what can be done with all of them. */
function sumEntries(relations: readonly string[], ends: readonly TeamKey[], calls: MenuCalls): readonly MenuEntry[] {
  const nameOf = nameIn(calls.org);
  return [
    ...relations.flatMap((key) => {
      const relation = calls.org.relations.get(key);
      return relation === undefined
        ? []
        : [{ label: relationSentence(relation, nameOf), run: () => calls.showRelation(relation) }];
    }),
    { label: t("groupings:sum.ends"), apart: true, run: () => calls.select(ends) },
  ];
}

function teamEntries(key: TeamKey, calls: MenuCalls): readonly MenuEntry[] {
  const { org, selection, dialog } = calls;
  const keys = selection.has(key) ? [...selection] : [key];
  const own = keys.filter((one) => org.teams.get(one)?.kind === "card");
  const single: readonly MenuEntry[] =
    keys.length > 1
      ? []
      : [
          { label: t("relations:menu.open"), shortcut: "Enter", run: () => calls.openTeam(key) },
          ...(own.length === 0
            ? []
            : [
                {
                  label: t("relations:menu.rename"),
                  ...keysOf(calls, "rename"),
                  run: () => dialog({ kind: "rename-team", key }),
                },
              ]),
          { label: t("relations:menu.connect"), shortcut: "C", run: () => dialog({ kind: "connect", from: key, to: null }) },
          ...actionEntries(calls, ["focus"]).map((entry) => ({ ...entry, label: t("view:focus.start") })),
        ];
  if (own.length === 0) return single;
  const last: MenuEntry = {
    label: t("relations:menu.delete"),
    ...keysOf(calls, "delete"),
    apart: true,
    danger: true,
    run: () => dialog({ kind: "delete-teams", keys: own }),
  };
  return [
    ...single,
    ...actionEntries(calls, ["duplicate", "copy", "cut"]).map((entry, i) =>
      i === 0 && single.length > 0 ? { ...entry, apart: true as const } : entry,
    ),
    { label: t("relations:menu.join"), apart: true, run: () => dialog({ kind: "join-grouping", keys: own }) },
    { label: t("relations:menu.subteam"), run: () => dialog({ kind: "make-subteam", keys: own }) },
    ...(keys.length > 1
      ? actionEntries(calls, TIDY).map((entry, i) => (i === 0 ? { ...entry, apart: true as const } : entry))
      : []),
    last,
  ];
}

/** What can be done to how several teams stand. */
const TIDY = [
  ...["align-left", "align-centre", "align-right", "align-top", "align-middle", "align-bottom"],
  ...["distribute-across", "distribute-down", "same-spacing", "arrange"],
];

function relationEntries(key: string, { org, dialog, flip, remove }: MenuCalls): readonly MenuEntry[] {
  const relation = org.relations.get(key);
  if (relation === undefined) return [];
  const alike = relation.kind === "interaction" && (relation.mode === "collaboration" || relation.mode === null);
  return [
    { label: t("relations:menu.edit"), shortcut: "Enter", run: () => dialog({ kind: "edit-relation", key }) },
    ...(alike ? [] : [{ label: t("relations:menu.swap"), run: () => flip(key) }]),
    { label: t("relations:menu.deleteRelation"), shortcut: "Delete", apart: true, danger: true, run: () => remove(key) },
  ];
}

/** Entries that are actions of the window; one that cannot run now is left out. */
function actionEntries({ actions }: MenuCalls, ids: readonly string[]): readonly MenuEntry[] {
  return ids.flatMap((id) => {
    const action = actions.get(id);
    if (action === undefined || (action.blocked?.() ?? null) !== null) return [];
    return [
      { label: action.label, ...(action.shortcut === undefined ? {} : { shortcut: action.shortcut }), run: () => action.run() },
    ];
  });
}

function keysOf({ actions }: MenuCalls, id: string): { readonly shortcut?: string } {
  const shortcut = actions.get(id)?.shortcut;
  return shortcut === undefined ? {} : { shortcut };
}
