// The list of what was done in this folder: click, or arrow keys and Enter, to go back to a step or forth again. The steps are the store's.
import { useRef, useState } from "react";
import { language, t } from "../../shared/words/t.ts";
import { useOrg, useUi } from "../state/stores.tsx";
import { DialogFrame } from "../teams/DialogFrame.tsx";
import { type HistoryRow, historyRows } from "./history-rows.ts";
import "./history.css";

export function HistoryDialog() {
  const opened = useUi((ui) => ui.dialog?.kind === "history");
  const setUi = useUi((ui) => ui.set);
  return (
    <DialogFrame opened={opened} title={t("history:title")} onClose={() => setUi({ dialog: null })}>
      <History />
    </DialogFrame>
  );
}

const TIME = { hour: "2-digit", minute: "2-digit", second: "2-digit" } as const;

function History() {
  const undo = useOrg((state) => state.undo);
  const redo = useOrg((state) => state.redo);
  const stepTo = useOrg((state) => state.stepTo);
  const rows = historyRows(undo, redo);
  const time = new Intl.DateTimeFormat(language(), TIME);
  const [going, setGoing] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const go = async ({ id, state }: HistoryRow) => {
    if (going || state === "now") return;
    setGoing(true);
    await stepTo(id);
    setGoing(false);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    buttons[Math.max(0, Math.min(buttons.length - 1, to))]?.focus();
  };
  return (
    <>
      {rows.length === 1 && <p className="history-empty">{t("history:empty")}</p>}
      <ol ref={list} className="history" aria-label={t("history:steps")} aria-busy={going} onKeyDown={onKeyDown}>
        {rows.map((row) => (
          <li key={row.id ?? "beginning"}>
            <button
              type="button"
              className={`history-row ${row.state}`}
              aria-current={row.state === "now" ? "step" : undefined}
              data-autofocus={row.state === "now" || undefined}
              onClick={() => void go(row)}
            >
              <span className="history-label">{row.label}</span>
              {row.state !== "done" && <span className="history-said">{t(`history:${row.state}`)}</span>}
              {row.at !== null && <time dateTime={new Date(row.at).toISOString()}>{time.format(row.at)}</time>}
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
