// Services out of Markdown tables that name a capability and its consumers. Also reads tables whose line breaks were lost, where header,
// rule and rows stand on one line. Knows no other table.
import { plainText } from "../facts/inline.ts";
import { cellsOf } from "../facts/table-cells.ts";
import type { JsonValue } from "../types.ts";

export interface TableService {
  readonly name: string;
  /** A count, or the names in the cell; null where it says neither. */
  readonly consumers: number | readonly string[] | null;
  readonly sla: string | null;
  /** 1-based. */
  readonly line: number;
}

const RULE = /\|(?:\s{0,9}:?-{3,90}:?\s{0,9}\|){2,24}/g;
const NAME = /^(?:shared |platform )?(?:capabilit(?:y|ies)|services?|products?)(?: name)?$/i;
const CONSUMERS = /^(?:number of )?(?:consum|used by\b|customers?\b|users?\b)/i;
const SLA = /^sl[ao]s?\b/i;
/** Longer lines than a document of one line has; what is beyond is not looked at. */
const MOST = 500_000;

/**
 * @param text a whole document
 * @returns in the order of the text, each name once
 */
export function servicesInTables(text: string): readonly TableService[] {
  const found = new Map<string, TableService>();
  const body = text.slice(0, MOST);
  for (const rule of body.matchAll(RULE)) {
    const columns = cellsOf(rule[0].trim()).length;
    const table = tableAround(body, rule.index, rule.index + rule[0].length, columns);
    if (table === null) continue;
    const headers = table.header.map(plainText);
    const name = headers.findIndex((header) => NAME.test(header));
    const consumers = headers.findIndex((header) => CONSUMERS.test(header));
    const sla = headers.findIndex((header) => SLA.test(header));
    if (name === -1 || consumers === -1) continue;
    for (const { cells, at } of table.rows) {
      const called = plainText(cells[name] ?? "");
      if (!/\p{L}/u.test(called) || called.length > 120 || found.has(called)) continue;
      const promised = sla === -1 ? "" : plainText(cells[sla] ?? "");
      found.set(called, {
        name: called,
        consumers: consumersIn(plainText(cells[consumers] ?? "")),
        sla: /[\p{L}\p{N}]/u.test(promised) ? promised : null,
        line: lineAt(body, at),
      });
    }
  }
  return [...found.values()];
}

/** The service as an item of the `services` field. */
export function serviceValue({ name, consumers, sla }: TableService): JsonValue {
  return { name, ...(consumers === null ? {} : { consumers }), ...(sla === null ? {} : { sla }) };
}

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly at: number }[];
}

function tableAround(text: string, start: number, end: number, columns: number): Table | null {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", end) === -1 ? text.length : text.indexOf("\n", end);
  const alone = text.slice(lineStart, start).trim() === "";
  if (!alone) return flattened(text, lineStart, start, end, lineEnd, columns);
  const above = text.lastIndexOf("\n", lineStart - 2) + 1;
  const header = lineStart === 0 ? [] : cellsOf(text.slice(above, lineStart - 1).trim());
  if (header.length !== columns) return null;
  const rows: Table["rows"][number][] = [];
  let from = lineEnd + 1;
  while (from < text.length) {
    const feed = text.indexOf("\n", from);
    const line = text.slice(from, feed === -1 ? text.length : feed).trim();
    if (!line.includes("|")) break;
    rows.push({ cells: cellsOf(line), at: from });
    if (feed === -1) break;
    from = feed + 1;
  }
  return { header, rows };
}

/** `| a | b | |---|---| | 1 | 2 | | 3 | 4 | text`: after each row's last bar the next row's first bar follows. */
function flattened(text: string, lineStart: number, start: number, end: number, lineEnd: number, columns: number): Table | null {
  const before = bars(text, lineStart, start);
  // The header has one bar more than cells, the last of them before the rule.
  if (before.length < columns + 1) return null;
  const header = between(text, before.slice(-columns - 1));
  const rows: Table["rows"][number][] = [];
  let left = bars(text, end, lineEnd);
  let from = end;
  while (left.length > columns && text.slice(from, left[0]).trim() === "") {
    const own = left.slice(0, columns + 1);
    rows.push({ cells: between(text, own), at: own[0] ?? from });
    from = (own.at(-1) ?? from) + 1;
    left = left.slice(columns + 1);
  }
  return { header, rows };
}

/** Offsets of bars that are not escaped. */
function bars(text: string, from: number, to: number): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf("|", from); at !== -1 && at < to; at = text.indexOf("|", at + 1)) {
    if (text[at - 1] !== "\\") found.push(at);
  }
  return found;
}

const between = (text: string, at: readonly number[]): readonly string[] =>
  at.slice(1).map((end, index) => text.slice((at[index] ?? 0) + 1, end).trim());

function consumersIn(cell: string): TableService["consumers"] {
  const count = /^[~≈]?(\d{1,4})\+?(?:\s(?:teams?|consumers?))?$/i.exec(cell);
  if (count !== null) return Number(count[1]);
  if (/^(?:[^\p{L}\p{N}]*|n\/?a|none|tb[dca])$/iu.test(cell) || cell.length > 400) return null;
  return cell.split(/\s?,\s?|\s+and\s+/).filter((name) => name !== "");
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}
