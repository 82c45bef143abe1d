// What can be done to teams as files: the list behind palette, keys, header and menus. What each asks first is in the dialogs beside this.
import { dissolveSubteams, duplicateTeams } from "../../shared/edits/teams.ts";
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
  const notReady = () => (org.getState().status === "ready" ? null : "No folder is open.");
  const needsTeam = () => whyNoCard(org.getState().org, ui.getState().selection);
  const needsOne = () => needsTeam() ?? (selected().length > 1 ? "Select one team only." : null);
  const needsSubteam = () =>
    needsTeam() ?? (selected().some(({ parent }) => parent !== null) ? null : "The selected team is no subteam of another.");
  return [
    {
      id: "new-team",
      label: "New team…",
      shortcut: "N",
      blocked: notReady,
      run: () => open({ kind: "new-team", at: null, grouping: null, connect: null }),
    },
    {
      id: "duplicate",
      label: "Duplicate the selected teams",
      shortcut: "Ctrl+D",
      blocked: needsTeam,
      run: () => void duplicate(context, selected()),
    },
    {
      id: "rename",
      label: "Rename the selected team…",
      shortcut: "F2",
      blocked: needsOne,
      run() {
        const [key] = keys();
        if (key !== undefined) open({ kind: "rename-team", key });
      },
    },
    {
      id: "delete",
      label: "Delete the selected teams…",
      shortcut: "Delete",
      onDiagram: true,
      blocked: needsTeam,
      run: () => open({ kind: "delete-teams", keys: keys() }),
    },
    {
      id: "copy",
      label: "Copy the selected teams",
      shortcut: "Ctrl+C",
      byEvent: true,
      blocked: needsTeam,
      run: () => void copyTeams(context),
    },
    {
      id: "cut",
      label: "Cut the selected teams",
      shortcut: "Ctrl+X",
      byEvent: true,
      blocked: needsTeam,
      run: () => void cutTeams(context),
    },
    {
      id: "paste",
      label: "Paste teams",
      shortcut: "Ctrl+V",
      byEvent: true,
      blocked: notReady,
      run: () => void pasteTeamsByCommand(context),
    },
    {
      id: "select-all",
      label: "Select all teams",
      shortcut: "Ctrl+A",
      blocked: notReady,
      run: () =>
        ui.getState().select([...org.getState().org.teams.values()].flatMap(({ key, kind }) => (kind === "card" ? [key] : []))),
    },
    {
      id: "connect",
      label: "Connect teams…",
      shortcut: "C",
      blocked: notReady,
      run() {
        const [from = null, to = null] = ui.getState().selection;
        open({ kind: "connect", from, to });
      },
    },
    {
      id: "join-grouping",
      label: "Join or leave a grouping…",
      shortcut: "G",
      blocked: needsTeam,
      run: () => open({ kind: "join-grouping", keys: keys() }),
    },
    {
      id: "make-subteam",
      label: "Make a subteam of another team…",
      blocked: needsTeam,
      run: () => open({ kind: "make-subteam", keys: keys() }),
    },
    {
      id: "dissolve-subteam",
      label: "Take out of its parent team",
      blocked: needsSubteam,
      run: () => void dissolve(context, selected()),
    },
    { id: "history", label: "History…", shortcut: "H", blocked: notReady, run: () => open({ kind: "history" }) },
  ];
}

async function duplicate(context: ActionContext, teams: readonly CardTeam[]): Promise<void> {
  const texts = await textsOf(context.host, teams);
  if (!texts.ok) {
    context.announce("Not duplicated", texts.error, "error");
    return;
  }
  const keys = teams.map(({ key }) => key);
  const ran = await runPlan(context.org, (org, paths) => duplicateTeams(org, paths, texts.value, keys, BESIDE));
  if (ran.kind === "refused") context.announce("Not duplicated", ran.why, "error");
  if (ran.kind === "done") showNewTeams(context, createdTeams(ran.change));
}

async function dissolve(context: ActionContext, teams: readonly CardTeam[]): Promise<void> {
  const subteams = teams.filter(({ parent }) => parent !== null);
  const keys = subteams.map(({ key }) => key);
  const ran = await runPlan(context.org, (org, paths) => dissolveSubteams(org, paths, keys));
  if (ran.kind === "refused") context.announce("Not taken out", ran.why, "error");
  if (ran.kind === "done")
    toastWithUndo(
      context.org,
      ran.change.label,
      subteams.length === 1 ? "It is a team by itself now." : "They are teams by themselves now.",
    );
}
