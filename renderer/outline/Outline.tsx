// The tree at the left: every team, also those too far away to be in the page. Choosing one selects it and brings it into view; its menu
// (right click, menu key) does things to it, and so does that of a grouping. Only the rows in view are in the page.
import { useVirtualizer } from "@tanstack/react-virtual";
import { ChevronRight } from "lucide-react";
import { useRef, useState } from "react";
import { marksOf } from "../../shared/diagram/team-marks.ts";
import type { Point } from "../../shared/geometry.ts";
import { formOf, isKnownType } from "../../shared/notation.ts";
import type { Team, TeamKey } from "../../shared/org/types.ts";
import type { TeamScores } from "../../shared/score/types.ts";
import { t } from "../../shared/words/t.ts";
import type { Action } from "../shell/action-context.ts";
import { useTheme } from "../shell/theme.ts";
import { useOrg, useStores, useUi } from "../state/stores.tsx";
import { TeamMenu } from "../teams/TeamMenu.tsx";
import { type GroupingAsked, GroupingMenu, groupingKey } from "./GroupingMenu.tsx";
import { OutlineRowContent } from "./OutlineRowContent.tsx";
import type { OutlineRow } from "./rows.ts";
import { rowThatBegins, treeStep } from "./tree-keys.ts";
import { ownerOf, useOutlineTree } from "./use-outline-tree.ts";
import "./outline.css";

const ROW = 28;
const INDENT = 11;
/** Letters that follow each other this closely are one word, milliseconds. */
const WORD_MS = 700;

interface OutlineProps {
  readonly actions: ReadonlyMap<string, Action>;
  /** Teams that the view lets through; null for all. */
  readonly kept: ReadonlySet<TeamKey> | null;
  readonly onChoose: (key: TeamKey, add: boolean) => void;
  /** The pointer is on a team's row, or on none. */
  readonly onPoint: (key: TeamKey | null) => void;
  /** Fits groupings into the canvas's view. */
  readonly onFit: (keys: readonly string[]) => void;
}

export function Outline({ actions, kept, onChoose, onPoint, onFit }: OutlineProps) {
  const scores = useOrg((state) => state.scores.teams);
  const selection = useUi((ui) => ui.selection);
  const select = useUi((ui) => ui.select);
  const setUi = useUi((ui) => ui.set);
  const stores = useStores();
  const theme = useTheme();
  const [menuAt, setMenuAt] = useState<Point | null>(null);
  const [groupingAsked, setGroupingAsked] = useState<GroupingAsked | null>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const tree = useRef<HTMLDivElement>(null);
  /** Where a range of rows begins. */
  const anchor = useRef<string | null>(null);
  const typed = useRef({ word: "", at: 0 });
  const { rows, filter, setFilter, at, setAt, fold, chosenHere } = useOutlineTree((index) => virtual.scrollToIndex(index));
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 12,
  });

  const goTo = (index: number) => {
    setAt(index);
    virtual.scrollToIndex(index);
    tree.current?.focus();
  };
  const choose = (row: OutlineRow | undefined, add: boolean) => {
    if (row?.kind === "team") {
      anchor.current = row.id;
      if (!add) chosenHere(ownerOf(row.team));
      onChoose(ownerOf(row.team), add);
    }
    if (row?.kind === "document") adopt(row.document.path);
    if (row?.kind === "group" && row.open !== null) fold([row.id], row.open);
  };
  /** All teams from where the range began to this row. */
  const chooseTo = (index: number) => {
    const from = rows.findIndex(({ id }) => id === anchor.current);
    if (from === -1) {
      choose(rows[index], true);
      return;
    }
    const range = rows.slice(Math.min(from, index), Math.max(from, index) + 1);
    select(range.flatMap((row) => (row.kind === "team" ? [ownerOf(row.team)] : [])));
  };
  const adopt = (path: string) => setUi({ dialog: { kind: "adopt", path } });
  /** What is asked of a row that is not selected is asked of that row's team alone. */
  const mean = (row: OutlineRow | undefined): boolean => {
    if (row?.kind !== "team") return false;
    const key = ownerOf(row.team);
    if (!selection.has(key)) {
      chosenHere(key);
      select([key]);
    }
    return true;
  };
  const askMenu = (row: OutlineRow | undefined, client: Point) => {
    if (row?.kind === "group" && row.grouping !== null) setGroupingAsked({ key: row.grouping.key, client });
    else if (mean(row)) setMenuAt(client);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    // A button within a row has keys of its own.
    if (event.target instanceof Element && event.target.closest("button") !== null) return;
    const row = rows[at];
    if (row?.kind === "group" && row.grouping !== null && groupingKey(event, row.grouping.key, stores)) return;
    // The window's shortcuts do it to what is selected.
    if (event.key === "F2" || event.key === "Delete") {
      mean(row);
      return;
    }
    if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      event.preventDefault();
      // An open menu closes on keys pressed outside of it, and this one is.
      event.stopPropagation();
      const box = document.getElementById(rowId(at))?.getBoundingClientRect();
      if (box !== undefined) askMenu(row, { x: box.left + 24, y: box.bottom });
      return;
    }
    const held = event.ctrlKey || event.metaKey || event.altKey;
    const step = held ? null : treeStep(rows, at, event.key);
    if (step?.kind === "go") {
      goTo(step.to);
      if (event.shiftKey) {
        anchor.current ??= rows[at]?.id ?? null;
        chooseTo(step.to);
      }
    } else if (step !== null) fold(step.ids, step.kind === "close");
    else if (event.key === "Enter" || event.key === " ") {
      if (event.shiftKey && event.key === " ") chooseTo(at);
      else choose(rows[at], event.ctrlKey || event.metaKey || event.shiftKey);
    } else if (!begin(event, held)) return;
    event.preventDefault();
  };
  /** Goes to what begins with the letters typed. Letters that are shortcuts of the window stay that: only the first few of a word may be. */
  const begin = (event: React.KeyboardEvent, held: boolean): boolean => {
    if (held || event.key.length !== 1 || event.key === " ") return false;
    const now = performance.now();
    const on = now - typed.current.at < WORD_MS && typed.current.word !== "";
    if (!on && isShortcut(event.key, actions)) return false;
    typed.current = { word: on ? typed.current.word + event.key : event.key, at: now };
    const to = rowThatBegins(rows, at, typed.current.word);
    if (to !== null) goTo(to);
    // A word that is being typed is no shortcut, whatever letters it is made of.
    event.stopPropagation();
    return true;
  };

  return (
    <>
      <div className="outline-filter">
        <input
          type="search"
          aria-label={t("view:outline.filter")}
          placeholder={t("view:outline.filterHint")}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      </div>
      <div className="outline-scroll" ref={scroll}>
        {rows.length === 0 && (
          <p className="outline-empty">{filter === "" ? t("view:outline.empty") : t("view:outline.noMatch", { text: filter })}</p>
        )}
        <div
          ref={tree}
          className="outline-tree"
          role="tree"
          aria-label={t("view:outline.label")}
          aria-multiselectable="true"
          tabIndex={0}
          aria-activedescendant={rows.length > 0 ? rowId(at) : undefined}
          onKeyDown={onKeyDown}
          onPointerLeave={() => onPoint(null)}
          style={{ height: virtual.getTotalSize() }}
        >
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const key = row.kind === "team" ? ownerOf(row.team) : null;
            const out = key !== null && kept !== null && !kept.has(key);
            const muted = row.kind === "team" && row.team.kind !== "card";
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the focus and handles the keys for all its items
              <div
                key={row.id}
                id={rowId(item.index)}
                role="treeitem"
                tabIndex={-1}
                aria-level={row.level}
                aria-expanded={row.open ?? undefined}
                aria-selected={row.kind === "team" && selection.has(row.team.key)}
                aria-setsize={row.siblings}
                aria-posinset={row.position}
                aria-description={row.kind === "team" ? describe(row.team, scores.get(row.team.key)) : undefined}
                className={`outline-row ${row.kind}${muted ? " muted" : ""}${out ? " out" : ""}${item.index === at ? " active" : ""}`}
                style={{ transform: `translateY(${item.start}px)`, paddingLeft: 4 + (row.level - 1) * INDENT }}
                // Assistive technology may put the focus on the row itself.
                onFocus={(event) => {
                  if (event.target === event.currentTarget) setAt(item.index);
                }}
                onPointerEnter={() => onPoint(key)}
                onClick={(event) => {
                  setAt(item.index);
                  const onButton = event.target instanceof Element && event.target.closest("button") !== null;
                  // A row leaves the page when its team goes or is scrolled away, and would take the focus with it.
                  if (!onButton) tree.current?.focus({ preventScroll: true });
                  if (row.kind === "group") choose(row, false);
                  else if (row.kind === "team" && event.shiftKey) chooseTo(item.index);
                  else if (row.kind === "team") choose(row, event.ctrlKey || event.metaKey);
                }}
                onContextMenu={(event) => {
                  event.preventDefault();
                  setAt(item.index);
                  askMenu(row, { x: event.clientX, y: event.clientY });
                }}
              >
                <span
                  className="twist"
                  aria-hidden="true"
                  data-open={row.open ?? undefined}
                  onClick={(event) => {
                    event.stopPropagation();
                    setAt(item.index);
                    tree.current?.focus({ preventScroll: true });
                    if (row.open !== null) fold([row.id], row.open);
                  }}
                >
                  {row.open !== null && <ChevronRight size={13} />}
                </span>
                <OutlineRowContent
                  row={row}
                  onAdopt={adopt}
                  theme={theme}
                  scores={row.kind === "team" ? scores.get(row.team.key) : undefined}
                  out={out}
                />
              </div>
            );
          })}
        </div>
      </div>
      {groupingAsked !== null && (
        <GroupingMenu
          asked={groupingAsked}
          onFit={onFit}
          onClose={() => {
            setGroupingAsked(null);
            tree.current?.focus();
          }}
        />
      )}
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

/** Whether a letter alone does something in the window. */
function isShortcut(key: string, actions: ReadonlyMap<string, Action>): boolean {
  const wanted = key.toLowerCase();
  return [...actions.values()].some(({ shortcut, also }) => shortcut?.toLowerCase() === wanted || also?.toLowerCase() === wanted);
}

/** What the card on the canvas tells beside the name: type and scores, or that there is no card. */
function describe(team: Team, scores: TeamScores | undefined): string {
  const type = isKnownType(team.type) ? formOf(team.type).label : team.type;
  return [type, ...marksOf(team, scores).map((mark) => mark.spoken)].join(", ");
}

const rowId = (index: number) => `outline-row-${index}`;
