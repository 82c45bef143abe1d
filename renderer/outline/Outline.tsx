// The tree at the left: every team, also those too far away to be in the page. Choosing one selects it and brings it into view; its menu
// (right click, menu key) does things to it.
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { ownFindings } from "../../shared/diagram/team-marks.ts";
import type { Point } from "../../shared/geometry.ts";
import type { Team, TeamKey } from "../../shared/org/types.ts";
import type { TeamScores } from "../../shared/score/types.ts";
import type { Action } from "../shell/action-context.ts";
import { TeamGlyph } from "../shell/TeamGlyph.tsx";
import { useTheme } from "../shell/theme.ts";
import { useOrg, useUi } from "../state/stores.tsx";
import { TeamMenu } from "../teams/TeamMenu.tsx";
import { type OutlineRow, outlineRows } from "./rows.ts";
import "./outline.css";

const ROW = 28;

interface OutlineProps {
  readonly actions: ReadonlyMap<string, Action>;
  readonly onChoose: (key: TeamKey, add: boolean) => void;
}

export function Outline({ actions, onChoose }: OutlineProps) {
  const org = useOrg((state) => state.org);
  const scores = useOrg((state) => state.scores.teams);
  const documents = useOrg((state) => state.documents);
  const selection = useUi((ui) => ui.selection);
  const select = useUi((ui) => ui.select);
  const setUi = useUi((ui) => ui.set);
  const theme = useTheme();
  const [filter, setFilter] = useState("");
  const [active, setActive] = useState(0);
  const [menuAt, setMenuAt] = useState<Point | null>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const tree = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => outlineRows(org, documents, filter), [org, documents, filter]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const at = Math.min(active, rows.length - 1);

  const goTo = (index: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, index));
    setActive(next);
    virtual.scrollToIndex(next);
    tree.current?.focus();
  };
  const choose = (row: OutlineRow | undefined, add: boolean) => {
    if (row?.kind === "team") onChoose(ownerOf(row.team), add);
    if (row?.kind === "document") adopt(row.document.path);
  };
  const adopt = (path: string) => setUi({ dialog: { kind: "adopt", path } });
  /** What is asked of a row that is not selected is asked of that row's team alone. */
  const mean = (row: OutlineRow | undefined): boolean => {
    if (row?.kind !== "team") return false;
    const key = ownerOf(row.team);
    if (!selection.has(key)) select([key]);
    return true;
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    // A button within a row has keys of its own.
    if (event.target instanceof Element && event.target.closest("button") !== null) return;
    // The window's shortcuts do it to what is selected.
    if (event.key === "F2" || event.key === "Delete") {
      mean(rows[at]);
      return;
    }
    if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      event.preventDefault();
      // An open menu closes on keys pressed outside of it, and this one is.
      event.stopPropagation();
      const box = document.getElementById(rowId(at))?.getBoundingClientRect();
      if (box !== undefined && mean(rows[at])) setMenuAt({ x: box.left + 24, y: box.bottom });
      return;
    }
    const step = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1, PageDown: at + 12, PageUp: at - 12 }[
      event.key
    ];
    if (step !== undefined) goTo(step);
    else if (event.key === "Enter" || event.key === " ") choose(rows[at], event.ctrlKey || event.metaKey || event.shiftKey);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className="outline-filter">
        <input
          type="search"
          aria-label="Filter the outline"
          placeholder="Filter by name or file"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      </div>
      <div className="outline-scroll" ref={scroll}>
        {rows.length === 0 && <p className="outline-empty">{filter === "" ? "No teams yet." : `No team matches “${filter}”.`}</p>}
        <div
          ref={tree}
          className="outline-tree"
          role="tree"
          aria-label="Outline"
          aria-multiselectable="true"
          tabIndex={0}
          aria-activedescendant={rows.length > 0 ? rowId(at) : undefined}
          onKeyDown={onKeyDown}
          style={{ height: virtual.getTotalSize() }}
        >
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index] as OutlineRow;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the focus and handles the keys for all its items
              <div
                key={row.id}
                id={rowId(item.index)}
                role="treeitem"
                tabIndex={-1}
                aria-level={row.level}
                aria-selected={row.kind === "team" && selection.has(row.team.key)}
                aria-setsize={rows.length}
                aria-posinset={item.index + 1}
                className={`outline-row ${row.kind}${row.kind === "team" && row.team.kind !== "card" ? " muted" : ""}${item.index === at ? " active" : ""}`}
                style={{ transform: `translateY(${item.start}px)`, paddingLeft: row.kind === "team" && row.level === 3 ? 26 : 6 }}
                // Assistive technology may put the focus on the row itself.
                onFocus={(event) => {
                  if (event.target === event.currentTarget) setActive(item.index);
                }}
                onClick={(event) => {
                  setActive(item.index);
                  // A row leaves the page when its team goes or is scrolled away, and would take the focus with it.
                  if (event.target instanceof Element && event.target.closest("button") === null)
                    tree.current?.focus({ preventScroll: true });
                  if (row.kind === "team") choose(row, event.ctrlKey || event.metaKey || event.shiftKey);
                }}
                onContextMenu={(event) => {
                  event.preventDefault();
                  setActive(item.index);
                  if (mean(row)) setMenuAt({ x: event.clientX, y: event.clientY });
                }}
              >
                <RowContent
                  row={row}
                  onAdopt={adopt}
                  theme={theme}
                  scores={row.kind === "team" ? scores.get(row.team.key) : undefined}
                />
              </div>
            );
          })}
        </div>
      </div>
      <TeamMenu
        at={menuAt}
        actions={actions}
        onClose={() => {
          setMenuAt(null);
          tree.current?.focus();
        }}
      />
    </>
  );
}

/** The team that a row's clicks and keys mean: a subteam that is kept in another card is drawn on that one. */
const ownerOf = (team: Team): TeamKey => (team.kind === "subteam" && team.parent !== null ? team.parent : team.key);

interface RowContentProps {
  readonly row: OutlineRow;
  readonly onAdopt: (path: string) => void;
  readonly theme: ReturnType<typeof useTheme>;
  readonly scores: TeamScores | undefined;
}

function RowContent({ row, onAdopt, theme, scores }: RowContentProps) {
  switch (row.kind) {
    case "group":
      return (
        <>
          <span className="name">{row.label}</span>
          <span className="count">{row.count}</span>
        </>
      );
    case "document":
      return (
        <>
          <span className="name" title={`${row.document.path}: no front matter, so it is no team card`}>
            {row.document.title}
          </span>
          <button type="button" className="outline-adopt" tabIndex={-1} onClick={() => onAdopt(row.document.path)}>
            Make it a card…
          </button>
        </>
      );
    case "team": {
      const told = scores === undefined ? row.team.problems : ownFindings(scores);
      const errors = told.filter((problem) => problem.severity === "error").length;
      const warnings = told.filter((problem) => problem.severity === "warning").length;
      return (
        <>
          <TeamGlyph type={row.team.type} theme={theme} ghost={row.team.kind === "ghost"} />
          <span className="name" title={row.team.card?.path ?? row.team.name}>
            {row.team.name}
          </span>
          {errors > 0 && (
            <span className="pill error" title={`${errors} errors`}>
              {errors}
            </span>
          )}
          {errors === 0 && warnings > 0 && (
            <span className="pill warning" title={`${warnings} warnings`}>
              {warnings}
            </span>
          )}
        </>
      );
    }
  }
}

const rowId = (index: number) => `outline-row-${index}`;
