// The truth table of consumers: one row for each source, its count, and on request the teams it means.

import { ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import type { TeamKey } from "../../shared/org/types.ts";
import type { TruthRow } from "../../shared/score/truth.ts";
import { t } from "../../shared/words/t.ts";
import { Mark, type Tone } from "./Mark.tsx";
import { SourceLineButton } from "./SourceLineButton.tsx";
import { CountButton, TeamNames } from "./TeamNames.tsx";

interface TruthTableProps {
  readonly rows: readonly TruthRow[];
  /** Of the card that is looked at. */
  readonly path: string;
  readonly onGoTo: (key: TeamKey) => void;
}

export function TruthTable({ rows, path, onGoTo }: TruthTableProps) {
  return (
    <ul className="truth" aria-label={t("scores:consumers.bySource")}>
      {rows.map((row) => (
        <Row key={row.id} row={row} path={path} onGoTo={onGoTo} />
      ))}
    </ul>
  );
}

const TONES: Readonly<Record<NonNullable<TruthRow["difference"]>["by"], Tone>> = { same: "ok", minor: "info", major: "warning" };

function Row({ row, path, onGoTo }: Omit<TruthTableProps, "rows"> & { readonly row: TruthRow }) {
  const [open, setOpen] = useState(false);
  const list = useId();
  const { label, text, said, names, line, difference } = row;
  return (
    <li className="truth-row" data-source={row.id}>
      {names.length === 0 ? (
        <span className="truth-label">{label}</span>
      ) : (
        <button
          type="button"
          className="truth-label"
          aria-expanded={open}
          aria-controls={list}
          title={t(open ? "scores:consumers.hideTeams" : "scores:consumers.showTeams")}
          onClick={() => setOpen(!open)}
        >
          {label}
          <ChevronRight size={12} aria-hidden />
        </button>
      )}
      <span className="truth-count">
        {said ? <CountButton text={text} keys={names.map(({ key }) => key)} /> : <span className="note">{text}</span>}
      </span>
      {(line !== null || difference !== null) && (
        <span className="truth-note">
          {line !== null && <SourceLineButton path={path} line={line} />}
          {difference !== null && <Mark tone={TONES[difference.by]}>{difference.words}</Mark>}
        </span>
      )}
      {names.length > 0 && (
        <div id={list} hidden={!open} className="truth-names">
          <TeamNames names={names} onGoTo={onGoTo} />
        </div>
      )}
    </li>
  );
}
