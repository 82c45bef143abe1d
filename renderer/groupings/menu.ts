// The menu of a grouping on the canvas, folded or not. Everything here has its own key, action or dialog as well.
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

export function groupEntries(key: string, folded: boolean, calls: GroupMenuCalls): readonly MenuEntry[] {
  const { org, dialog } = calls;
  const teams = teamsIn(org, key);
  const own = teams.filter((team) => org.teams.get(team)?.kind === "card");
  return [
    {
      label: t(folded ? "groupings:menu.unfold" : "groupings:menu.fold"),
      shortcut: "Enter",
      run: () => calls.fold(key, !folded),
    },
    { label: t("groupings:menu.foldOthers"), run: () => calls.foldOthers(key) },
    { label: t("groupings:menu.select"), shortcut: "Shift+Enter", apart: true, run: () => calls.select(teams) },
    { label: t("groupings:menu.fit"), run: () => calls.fit([key]) },
    {
      label: t("groupings:menu.newTeam"),
      apart: true,
      run: () => dialog({ kind: "new-team", at: null, grouping: key, connect: null }),
    },
    { label: t("groupings:menu.rename"), run: () => dialog({ kind: "rename-grouping", key }) },
    ...(own.length === 0
      ? []
      : [{ label: t("groupings:menu.join"), run: () => dialog({ kind: "join-grouping" as const, keys: own }) }]),
  ];
}
