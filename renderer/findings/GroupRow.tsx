// The heading of a group: what it is about, how much of each kind is in it; pressed, it folds.
import { ChevronRight } from "lucide-react";
import { inDigits } from "../../shared/words/t.ts";
import { KINDS } from "./model.ts";
import type { FindingsRow } from "./rows.ts";
import { countsInWords } from "./words.ts";

interface GroupRowProps {
  readonly row: Extract<FindingsRow, { kind: "group" }>;
  readonly tabIndex: number;
  readonly onFold: (groupId: string, fold: boolean) => void;
}

export function GroupRow({ row: { id, group, open }, tabIndex, onFold }: GroupRowProps) {
  const words = countsInWords(group.counts);
  return (
    <h2 className="findings-group">
      <button type="button" data-row={id} tabIndex={tabIndex} aria-expanded={open} title={words} onClick={() => onFold(id, open)}>
        <ChevronRight size={14} aria-hidden className="chevron" />
        <span className="label">
          {group.label}
          <span className="visually-hidden">: {words}</span>
        </span>
        {KINDS.map(
          (kind) =>
            group.counts[kind] > 0 && (
              <span key={kind} className={`pill ${kind}`} aria-hidden>
                {inDigits(group.counts[kind])}
              </span>
            ),
        )}
      </button>
    </h2>
  );
}
