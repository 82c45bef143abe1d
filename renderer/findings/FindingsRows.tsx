// The long list: only the rows in view are in the page, and the one that has the keyboard. Arrow keys move between rows.
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState } from "react";
import type { Finding } from "../../shared/score/types.ts";
import { t } from "../../shared/words/t.ts";
import { useStores, useUi } from "../state/stores.tsx";
import { FindingItemRow } from "./FindingItemRow.tsx";
import { GroupRow } from "./GroupRow.tsx";
import type { FindingItem } from "./model.ts";
import { type FindingsRow, stepFor } from "./rows.ts";

interface FindingsRowsProps {
  readonly rows: readonly FindingsRow[];
  readonly onFold: (groupId: string, fold: boolean) => void;
  readonly onJump: (finding: Finding) => void;
  readonly onWaive: (item: FindingItem) => void;
}

export function FindingsRows({ rows, onFold, onJump, onWaive }: FindingsRowsProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState("");
  // Where one has gone to, for as long as that is what is selected.
  const [gone, setGone] = useState<{ readonly id: string; readonly selection: unknown } | null>(null);
  const { ui } = useStores();
  const selection = useUi((state) => state.selection);
  const scroll = useRef<HTMLDivElement>(null);
  /** Rows to be focused, and shown with their explanation, once they are drawn. */
  const wanted = useRef<string | null>(null);
  const asked = useRef<string | null>(null);
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === active),
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    getItemKey: (index) => rows[index]?.id ?? index,
    estimateSize: (index) => (rows[index]?.kind === "group" ? 34 : 76),
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), at])].sort((a, b) => a - b),
    overscan: 6,
  });

  const setExplained = (id: string, explained: boolean) => {
    const next = new Set(open);
    asked.current = explained ? id : null;
    if (explained) next.add(id);
    else next.delete(id);
    setOpen(next);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    // Keys belong to the rows themselves, not to the buttons inside an explanation.
    if (!(event.target as Element).hasAttribute("data-row") || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = stepFor(event.key, at, rows, open);
    if (step === null) return;
    event.preventDefault();
    switch (step.kind) {
      case "go":
        wanted.current = rows[step.index]?.id ?? null;
        setActive(wanted.current ?? "");
        virtual.scrollToIndex(step.index);
        return;
      case "fold":
      case "unfold":
        onFold(step.groupId, step.kind === "fold");
        return;
      case "explain":
      case "close":
        setExplained(step.id, step.kind === "explain");
    }
  };
  // The row that a key led to is in the page only after the next drawing.
  useEffect(() => {
    if (wanted.current === null || wanted.current !== active) return;
    wanted.current = null;
    rowIn(scroll.current, active)?.focus({ preventScroll: true });
  }, [active]);
  // What was asked to be explained is brought into view, as far as it is not.
  useEffect(() => {
    if (asked.current === null || !open.has(asked.current)) return;
    rowIn(scroll.current, asked.current)?.closest("li")?.querySelector(".finding-details")?.scrollIntoView({ block: "nearest" });
    asked.current = null;
  }, [open]);
  // A row that has the keyboard and moves among others, as one does by being waived, is followed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the rows change, not when another row gets the keyboard
  useEffect(() => {
    if (scroll.current?.contains(document.activeElement)) virtual.scrollToIndex(at);
  }, [rows]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: handles the keys of all rows; what is pressed are the buttons in it
    <div className="findings-scroll" ref={scroll} onKeyDown={onKeyDown}>
      <ul aria-label={t("findings:list")} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const tabIndex = item.index === at ? 0 : -1;
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start}px)` }}
              onFocus={() => setActive(row.id)}
            >
              {row.kind === "group" ? (
                <GroupRow row={row} tabIndex={tabIndex} onFold={onFold} />
              ) : (
                <FindingItemRow
                  item={row.item}
                  explained={open.has(row.id)}
                  tabIndex={tabIndex}
                  onExplain={(explained) => setExplained(row.id, explained)}
                  current={gone?.id === row.id && gone.selection === selection}
                  onJump={(finding) => {
                    onJump(finding);
                    setGone({ id: row.id, selection: ui.getState().selection });
                  }}
                  onWaive={onWaive}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function rowIn(list: HTMLElement | null, id: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null;
}
