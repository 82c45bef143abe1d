// What can be asked for by name about groupings: folding and unfolding, selecting a whole one, another name for one.
import { t } from "../../shared/words/t.ts";
import type { Action, ActionContext } from "../shell/action-context.ts";
import { chainOf, foldAll, groupingOf, setFolded, teamsIn, unfoldAll } from "./folding.ts";

export function groupingActions({ org, ui, view }: ActionContext): readonly Action[] {
  /** Groupings of the selected team, from the inside out. */
  const own = (): readonly string[] => {
    const { org: now } = org.getState();
    for (const key of ui.getState().selection) {
      const grouping = groupingOf(now, key);
      if (grouping !== null) return chainOf(now, grouping);
    }
    return [];
  };
  const needsGrouping = () => (own().length > 0 ? null : t("groupings:actions.selectTeam"));
  return [
    {
      id: "fold-grouping",
      label: t("groupings:actions.foldOwn"),
      shortcut: "U",
      onDiagram: true,
      blocked: needsGrouping,
      run() {
        const chain = own();
        const folded = chain.findLast((key) => view.getState().folded.has(key));
        const [innermost] = chain;
        if (folded !== undefined) setFolded(view, folded, false);
        else if (innermost !== undefined) setFolded(view, innermost, true);
      },
    },
    {
      id: "select-grouping",
      label: t("groupings:actions.select"),
      shortcut: "Shift+G",
      onDiagram: true,
      blocked: needsGrouping,
      run() {
        const { org: now } = org.getState();
        const { selection } = ui.getState();
        // Asked again, with all of it selected, it means the grouping around it.
        const wider = own()
          .map((key) => teamsIn(now, key))
          .find((teams) => teams.some((team) => !selection.has(team)));
        if (wider !== undefined) ui.getState().select([...new Set([...selection, ...wider])]);
      },
    },
    {
      id: "fold-all",
      label: t("groupings:actions.foldAll"),
      shortcut: "Shift+U",
      onDiagram: true,
      blocked() {
        const outer = [...org.getState().org.groupings.values()].filter(({ parent }) => parent === null);
        if (outer.length === 0) return t("groupings:actions.noGroupings");
        return outer.every(({ key }) => view.getState().folded.has(key)) ? t("groupings:actions.allFolded") : null;
      },
      run: () => foldAll(view, org.getState().org),
    },
    {
      id: "unfold-all",
      label: t("groupings:actions.unfoldAll"),
      shortcut: "Alt+U",
      onDiagram: true,
      blocked: () => (view.getState().folded.size === 0 ? t("groupings:actions.noneFolded") : null),
      run: () => unfoldAll(view),
    },
    {
      id: "rename-grouping",
      label: t("groupings:actions.rename"),
      blocked: needsGrouping,
      run() {
        const [key] = own();
        if (key !== undefined) ui.getState().set({ dialog: { kind: "rename-grouping", key } });
      },
    },
  ];
}
