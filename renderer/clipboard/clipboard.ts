// Copy, cut and paste of teams. The keys belong to the browser, which makes events of them; a field that is typed in keeps them, and so does
// text that is selected in the page. The format is cards-text.ts.
import type { Position } from "../../shared/card/types.ts";
import { deleteTeams, pasteTeams } from "../../shared/edits/teams.ts";
import { t } from "../../shared/words/t.ts";
import { isHeld } from "../layout/arranging.ts";
import type { ActionContext } from "../shell/action-context.ts";
import { isBehindDialog, isDiagram, isTyping } from "../shell/where-keys-go.ts";
import { createdTeams, runPlan } from "../teams/run-plan.ts";
import { type CardTeam, nameTeams, selectedCards, whyNoCard } from "../teams/selected.ts";
import { showNewTeams } from "../teams/show-new.ts";
import { textsOf } from "../teams/texts.ts";
import { toastWithUndo } from "../teams/toast.tsx";
import { cardsFrom, cardsText } from "./cards-text.ts";
import { freeSpot } from "./free-spot.ts";
import { type SystemClipboard, systemClipboard } from "./system-clipboard.ts";

/** Listens for the browser's copy, cut and paste. @returns what stops listening */
export function listenToClipboard(context: ActionContext): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const on = (name: "copy" | "cut" | "paste", handle: (event: ClipboardEvent) => void) =>
    document.addEventListener(
      name,
      (event) => {
        if (!event.defaultPrevented && !isTyping(event.target) && !isBehindDialog(event.target)) handle(event);
      },
      { signal },
    );
  const hasTeams = () => whyNoCard(context.org.getState().org, context.ui.getState().selection) === null;
  on("copy", (event) => {
    if (!hasTeams() || hasSelectedText()) return;
    event.preventDefault();
    if (!isHeld(context)) void copyTeams(context);
  });
  on("cut", (event) => {
    if (!hasTeams() || hasSelectedText() || !isDiagram(event.target)) return;
    event.preventDefault();
    if (!isHeld(context)) void cutTeams(context);
  });
  on("paste", (event) => {
    event.preventDefault();
    if (!isHeld(context)) void pasteText(context, event.clipboardData?.getData("text/plain") ?? "");
  });
  return () => listening.abort();
}

export async function copyTeams(context: ActionContext): Promise<void> {
  const teams = await toClipboard(context);
  if (teams !== null) {
    const title = t("clipboard:copied", { teams: nameTeams(teams) });
    context.announce(title, t("clipboard:copiedAs", { count: teams.length }), "info");
  }
}

export async function cutTeams(context: ActionContext): Promise<void> {
  const teams = await toClipboard(context);
  if (teams === null) return;
  const keys = teams.map(({ key }) => key);
  const names = nameTeams(teams);
  const label = t("clipboard:cut", { teams: names });
  const ran = await runPlan(context.org, (org) => deleteTeams(org, keys, "keep"), label);
  if (ran.kind === "refused") context.announce(t("clipboard:notCut", { teams: names }), ran.why, "error");
  if (ran.kind !== "done") return;
  context.ui.getState().select([]);
  toastWithUndo(context.org, label, t("clipboard:trashed", { count: teams.length }));
}

/** For menus and the palette, which are no key of the browser. @param around point of the canvas; null for the middle of the view */
export async function pasteTeamsByCommand(context: ActionContext, around: Position | null = null): Promise<void> {
  const text = await withClipboard((clipboard) => clipboard.read());
  if (text === null) context.announce(t("clipboard:notPasted"), t("clipboard:byKeys"), "info");
  else await pasteText(context, text, around);
}

async function pasteText(context: ActionContext, text: string, around: Position | null = null): Promise<void> {
  const cards = cardsFrom(text);
  if (!cards.ok) {
    context.announce(t("clipboard:notPasted"), cards.error, "error");
    return;
  }
  const copied = cards.value.map(({ path, text: card }) => ({ name: path, text: card }));
  const ran = await runPlan(context.org, (org, paths) => {
    const middle = around ?? context.canvas()?.middle ?? null;
    return pasteTeams(org, paths, copied, middle === null ? null : freeSpot(context.org.getState().graph, middle));
  });
  if (ran.kind === "refused") context.announce(t("clipboard:notPasted"), ran.why, "error");
  if (ran.kind === "done") showNewTeams(context, createdTeams(ran.change));
}

/** Puts the selected teams on the clipboard. @returns them, null where they could not be put there, which was then told */
async function toClipboard(context: ActionContext): Promise<readonly CardTeam[] | null> {
  const teams = selectedCards(context.org.getState().org, context.ui.getState().selection);
  const texts = await textsOf(context.host, teams);
  if (!texts.ok) {
    context.announce(t("clipboard:notCopied"), texts.error, "error");
    return null;
  }
  const text = cardsText([...texts.value].map(([path, card]) => ({ path, text: card })));
  if (await withClipboard((clipboard) => clipboard.write(text))) return teams;
  context.announce(t("clipboard:notCopied"), t("clipboard:refused"), "error");
  return null;
}

async function withClipboard<T>(use: (clipboard: SystemClipboard) => Promise<T>): Promise<T> {
  const clipboard = systemClipboard(document);
  try {
    return await use(clipboard);
  } finally {
    clipboard.dispose();
  }
}

const hasSelectedText = (): boolean => document.getSelection()?.isCollapsed === false;
