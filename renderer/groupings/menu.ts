// The menu of a grouping, folded or not, on the canvas and in the outline. Everything here has its own key, action or dialog as well.
import type { Org, TeamKey } from "../../shared/org/types.ts";
import { t } from "../../shared/words/t.ts";
import type { MenuEntry } from "../relations/menu-entry.ts";
import type { Dialog } from "../state/ui-store.ts";
import { teamsIn } from "./folding.ts";

export interface GroupMenuCalls {
  readonly org: Org;
  fold(key: string, folded: boolean): void;
  foldOthers(key: string): void;
  select(keys: readonly TeamKey[]): void;
  fit(keys: readonly TeamKey[]): void;
  dialog(dialog: Dialog): void;
}

/** The keys that do the same where the menu stands. */
interface GroupKeys {
  readonly fold: string;
  readonly select: string;
  readonly rename?: string;
}

export function groupEntries(key: string, folded: boolean, keys: GroupKeys, calls: GroupMenuCalls): readonly MenuEntry[] {
  const { org, dialog } = calls;
  const teams = teamsIn(org, key);
  const own = teams.filter((team) => org.teams.get(team)?.kind === "card");
  return [
    {
      label: t(folded ? "groupings:menu.unfold" : "groupings:menu.fold"),
      shortcut: keys.fold,
      run: () => calls.fold(key, !folded),
    },
    { label: t("groupings:menu.foldOthers"), run: () => calls.foldOthers(key) },
    { label: t("groupings:menu.select"), shortcut: keys.select, apart: true, run: () => calls.select(teams) },
    { label: t("groupings:menu.fit"), run: () => calls.fit([key]) },
    {
      label: t("groupings:menu.newTeam"),
      apart: true,
      run: () => dialog({ kind: "new-team", at: null, grouping: key, connect: null }),
    },
    {
      label: t("groupings:menu.rename"),
      ...(keys.rename === undefined ? {} : { shortcut: keys.rename }),
      run: () => dialog({ kind: "rename-grouping", key }),
    },
    ...(own.length === 0
      ? []
      : [{ label: t("groupings:menu.join"), run: () => dialog({ kind: "join-grouping" as const, keys: own }) }]),
  ];
}
