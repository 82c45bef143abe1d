// Tables of interactions: which column is which, told by the words of the header in any order, and each row as an entry. Whether a
// table stands where interactions are listed is decided by its section.
import type { InteractionEntry, Mode } from "../entry-types.ts";
import { modeOf } from "../vocabulary.ts";
import { nameIn, plainText } from "./inline.ts";
import { cellsOf } from "./table-cells.ts";

type Column = "team" | "mode" | "purpose" | "expected" | "start" | "role" | "next";

/** First match wins: "Purpose of the interaction" is a purpose, "Interaction mode" a mode, "Interacts with" a team. */
const HEADER_WORDS: readonly (readonly [Column, RegExp])[] = [
  ["next", /\bnext\b/],
  ["purpose", /\bpurpose|\bwhy\b|\breason|\bwhat for\b|\bgoal/],
  ["start", /\bstart|\bsince\b|\bbegan\b/],
  ["expected", /\bduration|\bexpected\b|\buntil\b|\bends?\b|\bhow long\b/],
  ["team", /\bwith\b|\bpartner/],
  ["mode", /\bmodes?\b|\binteraction/],
  ["role", /\brole\b|\bdirection\b/],
  ["team", /^(?!.*\btype\b).*\b(?:teams?|squads?|who|name)\b/],
];

/** One table while it is read; a section may hold several. */
export class InteractionTables {
  readonly entries: InteractionEntry[] = [];
  readonly #list: "interactions" | "planned";
  /** Columns of the table that is being read; "none" within one that lists something else. */
  #columns: ReadonlyMap<Column, number> | "none" | null = null;

  constructor(list: "interactions" | "planned") {
    this.#list = list;
  }

  /** A line that is no row of a table. */
  end(): void {
    this.#columns = null;
  }

  row(text: string, line: number): void {
    if (this.#columns === "none") return;
    const cells = cellsOf(text);
    if (this.#columns === null) this.#columns = columnsOf(cells) ?? "none";
    else this.#take(this.#columns, cells, line);
  }

  #take(columns: ReadonlyMap<Column, number>, cells: readonly string[], line: number): void {
    const cell = (column: Column): string => cells[columns.get(column) ?? -1] ?? "";
    // The row of dashes below the header names nobody either.
    const team = nameIn(cell("team"));
    if (team === null) return;
    const { mode, text, role } = modeIn(cell("mode"));
    this.entries.push({
      team,
      mode,
      modeText: text,
      role: roleOf(plainText(cell("role"))) ?? role,
      purpose: saidIn(cell("purpose")),
      start: saidIn(cell("start")),
      expected: saidIn(cell("expected")),
      nextMode: modeIn(cell("next")).mode,
      field: ["body", this.#list, this.entries.length],
      line,
    });
  }
}

/** Null for a table without a column of teams. A first column without a known word holds the teams where another holds modes. */
function columnsOf(header: readonly string[]): ReadonlyMap<Column, number> | null {
  const columns = new Map<Column, number>();
  const unknown: number[] = [];
  header.forEach((cell, index) => {
    const words = plainText(cell).toLowerCase();
    const column = HEADER_WORDS.find(([name, pattern]) => !columns.has(name) && pattern.test(words))?.[0];
    if (column === undefined) unknown.push(index);
    else columns.set(column, index);
  });
  if (!columns.has("team") && columns.has("mode") && unknown[0] === 0) columns.set("team", 0);
  return columns.has("team") ? columns : null;
}

/** A cell's words; null for an empty one, a dash or the like. */
function saidIn(cell: string): string | null {
  const text = plainText(cell);
  return /^(?:[^\p{L}\p{N}]*|n\/?a|tb[dca])$/iu.test(text) ? null : text;
}

/** "X-as-a-Service (we provide)" names a mode and a role. */
function modeIn(cell: string): { readonly mode: Mode | null; readonly text: string; readonly role: InteractionEntry["role"] } {
  const text = saidIn(cell) ?? "";
  const [, within = ""] = /^[^()]{1,60}\(([^()]{1,60})\)$/.exec(text) ?? [];
  return { mode: modeOf(text), text, role: roleOf(within) };
}

function roleOf(text: string): InteractionEntry["role"] {
  if (/\bprovid/i.test(text)) return "provides";
  return /\bconsum/i.test(text) ? "consumes" : null;
}
