// Where a team's name, facts, subteams and marks stand inside its outline: lines, baselines, places of marks. Knows forms, not colours.
import type { Point, Rect } from "../geometry.ts";
import { formOf } from "../notation.ts";
import { fitText, type Weight } from "../text/measure.ts";
import { wrapText } from "../text/wrap.ts";
import { type FittedMark, fitMarks, PILL } from "./mark-row.ts";
import { BOX, type FittedBox } from "./subteam-row.ts";
import type { TeamMark } from "./team-marks.ts";

/** One line, its baseline at `at`, turned by `turn` degrees. */
interface TeamLine {
  readonly text: string;
  readonly at: Point;
  readonly size: number;
  readonly weight: Weight;
  readonly anchor: "start" | "middle";
  readonly turn: 0 | -90;
}

const NAME = { size: 13.5, weight: 600, height: 17 } as const;
const FACTS = { size: 11, weight: 400, height: 18 } as const;
const PADDING = 14;
/** Marks keep this far from the middle of a card: a press there means the team. */
const FREE_MIDDLE = 7;
const MARK_ROW = PILL.height + 4;
const BOX_ROW = BOX.height + 3;
/** Height of a capital in Inter, ems: lines are centred by what the eye sees. */
const CAP_HEIGHT = 0.727;

/** A mark where it stands; its row runs along `turn` from `at`, the middle of its starting edge. */
export interface PlacedMark extends FittedMark {
  readonly at: Point;
  readonly turn: 0 | -90;
  /** What it covers. */
  readonly rect: Rect;
}

/** The box of a subteam where it stands: `at` is the middle of its text. */
export interface PlacedBox {
  readonly text: string;
  readonly at: Point;
  readonly turn: 0 | -90;
  readonly rect: Rect;
}

export interface TeamText {
  readonly lines: readonly TeamLine[];
  readonly boxes: readonly PlacedBox[];
  readonly marks: readonly PlacedMark[];
}

/**
 * The name on as many lines as there is room for (at most two, then an ellipsis), the facts below it, the marks in a row below
 * those. Facts give way first, to marks and to a name that needs two lines; boxes of subteams take their place, or stand below them where
 * there is room for both. Upright forms read bottom to top. The block is centred
 * in the team's height.
 */
export function teamText(
  type: string,
  rect: Rect,
  label: { readonly name: string; readonly facts: string },
  marks: readonly TeamMark[],
  boxesIn: (room: number) => readonly FittedBox[] = () => [],
): TeamText {
  const { upright, shape } = formOf(type);
  const along = (upright ? rect.height : rect.width) - 2 * PADDING;
  const across = (upright ? rect.width : rect.height) - 8;
  const centred = upright || shape === "octagon";
  const row = across >= NAME.height + MARK_ROW ? fitMarks(marks, along) : [];
  const rowRoom = row.length > 0 ? MARK_ROW : 0;
  const needed = row.length > 0 ? wrapText(label.name, along, 2, NAME.size, NAME.weight).length : 1;
  const spare = across - rowRoom - needed * NAME.height;
  const boxes = spare >= BOX_ROW ? boxesIn(along) : [];
  const boxRoom = boxes.length > 0 ? BOX_ROW : 0;
  const factsRoom = label.facts !== "" && spare - boxRoom >= FACTS.height ? FACTS.height : 0;
  const nameLines = Math.max(1, Math.min(2, Math.floor((across - factsRoom - boxRoom - rowRoom) / NAME.height)));
  const lines = [
    ...wrapText(label.name, along, nameLines, NAME.size, NAME.weight).map((text) => ({ ...NAME, text })),
    ...(factsRoom > 0 ? [{ ...FACTS, text: fitText(label.facts, along, FACTS.size, FACTS.weight) }] : []),
  ].filter((line) => line.text !== "");

  const needs = lines.reduce((sum, line) => sum + line.height, rowRoom + boxRoom);
  const total = rowRoom > 0 ? Math.max(needs, 2 * (FREE_MIDDLE + PILL.height)) : needs;
  const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  // Letters begin below the top of their line, a pill fills its row: a little higher looks centred.
  const lift = rowRoom > 0 ? 1.5 : 0;
  let top = -total / 2 - lift;
  const placed = lines.map(({ text, size, weight, height }): TeamLine => {
    const baseline = top + (height + size * CAP_HEIGHT) / 2;
    top += height;
    const at = upright
      ? { x: middle.x + baseline, y: middle.y }
      : { x: centred ? middle.x : rect.x + PADDING, y: middle.y + baseline };
    return { text, at, size, weight, anchor: centred ? "middle" : "start", turn: upright ? -90 : 0 };
  });
  const boxLength = boxes.reduce((end, box) => Math.max(end, box.start + box.length), 0);
  const boxStart = centred ? -boxLength / 2 : PADDING - rect.width / 2;
  const boxAt = top + BOX_ROW / 2;
  const rowAt = total / 2 - lift - PILL.height / 2;
  const rowLength = row.reduce((end, mark) => Math.max(end, mark.start + mark.length), 0);
  const rowStart = centred ? -rowLength / 2 : PADDING - rect.width / 2;
  return {
    lines: placed,
    boxes: boxes.map((box) => placedBox(box, upright, middle, boxStart + box.start, boxAt)),
    marks: row.map((mark) => placedMark(mark, upright, middle, rowStart + mark.start, rowAt)),
  };
}

/** @param along and across as of a mark */
function placedBox({ text, length }: FittedBox, upright: boolean, middle: Point, along: number, across: number): PlacedBox {
  const half = BOX.height / 2;
  if (upright) {
    const rect = { x: middle.x + across - half, y: middle.y - along - length, width: BOX.height, height: length };
    return { text, at: { x: middle.x + across, y: rect.y + length / 2 }, turn: -90, rect };
  }
  const rect = { x: middle.x + along, y: middle.y + across - half, width: length, height: BOX.height };
  return { text, at: { x: rect.x + length / 2, y: middle.y + across }, turn: 0, rect };
}

/** @param along from the middle of the team to where the mark starts; @param across from there to the middle of the row */
function placedMark(mark: FittedMark, upright: boolean, middle: Point, along: number, across: number): PlacedMark {
  const half = PILL.height / 2;
  const at = upright ? { x: middle.x + across, y: middle.y - along } : { x: middle.x + along, y: middle.y + across };
  const rect = upright
    ? { x: at.x - half, y: at.y - mark.length, width: PILL.height, height: mark.length }
    : { x: at.x, y: at.y - half, width: mark.length, height: PILL.height };
  return { ...mark, at, turn: upright ? -90 : 0, rect };
}
