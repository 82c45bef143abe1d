// What can be done to teams as files: the list behind palette, keys, header and menus. What each asks first is in the dialogs beside this.
import { dissolveSubteams, duplicateTeams } from "../../shared/edits/teams.ts";
import { t } from "../../shared/words/t.ts";
import { copyTeams, cutTeams, pasteTeamsByCommand } from "../clipboard/clipboard.ts";
import type { Action, ActionContext } from "../shell/action-context.ts";
import type { Dialog } from "../state/ui-store.ts";
import { createdTeams, runPlan } from "./run-plan.ts";
import { type CardTeam, selectedCards, whyNoCard } from "./selected.ts";
import { showNewTeams } from "./show-new.ts";
import { textsOf } from "./texts.ts";
import { toastWithUndo } from "./toast.tsx";

/** How far beside its original a duplicate stands, canvas units. */
const BESIDE = { x: 32, y: 32 };

export function teamActions(context: ActionContext): readonly Action[] {
  const { org, ui } = context;
  const open = (dialog: Dialog) => ui.getState().set({ dialog });
  const selected = (): readonly CardTeam[] => selectedCards(org.getState().org, ui.getState().selection);
  const keys = () => selected().map(({ key }) => key);
  const notReady = () => (org.getState().status === "ready" ? null : t("teams:blocked.noFolder"));
  const needsTeam = () => whyNoCard(org.getState().org, ui.getState().selection);
  const needsOne = () => needsTeam() ?? (selected().length > 1 ? t("teams:blocked.oneOnly") : null);
  const needsSubteam = () =>
    needsTeam() ?? (selected().some(({ parent }) => parent !== null) ? null : t("teams:blocked.noSubteam"));
  return [
    {
      id: "new-team",
      label: t("teams:actions.newTeam"),
      shortcut: "N",
      blocked: notReady,
      run: () => open({ kind: "new-team", at: null, grouping: null, connect: null }),
    },
    {
      id: "duplicate",
      label: t("teams:actions.duplicate"),
      shortcut: "Ctrl+D",
      blocked: needsTeam,
      run: () => void duplicate(context, selected()),
    },
    {
      id: "rename",
      label: t("teams:actions.rename"),
      shortcut: "F2",
      blocked: needsOne,
      run() {
        const [key] = keys();
        if (key !== undefined) open({ kind: "rename-team", key });
      },
    },
    {
      id: "delete",
      label: t("teams:actions.delete"),
      shortcut: "Delete",
      onDiagram: true,
      blocked: needsTeam,
      run: () => open({ kind: "delete-teams", keys: keys() }),
    },
    {
      id: "copy",
      label: t("teams:actions.copy"),
      shortcut: "Ctrl+C",
      byEvent: true,
      blocked: needsTeam,
      run: () => void copyTeams(context),
    },
    {
      id: "cut",
      label: t("teams:actions.cut"),
      shortcut: "Ctrl+X",
      byEvent: true,
      blocked: needsTeam,
      run: () => void cutTeams(context),
    },
    {
      id: "paste",
      label: t("teams:actions.paste"),
      shortcut: "Ctrl+V",
      byEvent: true,
      blocked: notReady,
      run: () => void pasteTeamsByCommand(context),
    },
    {
      id: "select-all",
      label: t("teams:actions.selectAll"),
      shortcut: "Ctrl+A",
      blocked: notReady,
      run: () =>
        ui.getState().select([...org.getState().org.teams.values()].flatMap(({ key, kind }) => (kind === "card" ? [key] : []))),
    },
    {
      id: "connect",
      label: t("teams:actions.connect"),
      shortcut: "C",
      blocked: notReady,
      run() {
        const [from = null, to = null] = ui.getState().selection;
        open({ kind: "connect", from, to });
      },
    },
    {
      id: "join-grouping",
      label: t("teams:actions.joinGrouping"),
      shortcut: "G",
      blocked: needsTeam,
      run: () => open({ kind: "join-grouping", keys: keys() }),
    },
    {
      id: "make-subteam",
      label: t("teams:actions.makeSubteam"),
      blocked: needsTeam,
      run: () => open({ kind: "make-subteam", keys: keys() }),
    },
    {
      id: "dissolve-subteam",
      label: t("teams:actions.dissolveSubteam"),
      blocked: needsSubteam,
      run: () => void dissolve(context, selected()),
    },
    { id: "history", label: t("teams:actions.history"), shortcut: "H", blocked: notReady, run: () => open({ kind: "history" }) },
  ];
}

async function duplicate(context: ActionContext, teams: readonly CardTeam[]): Promise<void> {
  const texts = await textsOf(context.host, teams);
  if (!texts.ok) {
    context.announce(t("teams:notDuplicated"), texts.error, "error");
    return;
  }
  const keys = teams.map(({ key }) => key);
  const ran = await runPlan(context.org, (org, paths) => duplicateTeams(org, paths, texts.value, keys, BESIDE));
  if (ran.kind === "refused") context.announce(t("teams:notDuplicated"), ran.why, "error");
  if (ran.kind === "done") showNewTeams(context, createdTeams(ran.change));
}

async function dissolve(context: ActionContext, teams: readonly CardTeam[]): Promise<void> {
  const subteams = teams.filter(({ parent }) => parent !== null);
  const keys = subteams.map(({ key }) => key);
  const ran = await runPlan(context.org, (org, paths) => dissolveSubteams(org, paths, keys));
  if (ran.kind === "refused") context.announce(t("teams:notTakenOut"), ran.why, "error");
  if (ran.kind === "done") toastWithUndo(context.org, ran.change.label, t("teams:standsAlone", { count: subteams.length }));
}
