// A card's data as a table: for whoever cannot read a chart, and for whoever wants the numbers.
import type { TeamKey } from "../../shared/org/types.ts";
import { inDigits, t } from "../../shared/words/t.ts";
import { kindWord } from "../findings/words.ts";
import { useDashboard } from "./context.ts";
import type { Group, Row } from "./data/marks.ts";

type Cell = string | { readonly text: string; readonly group: Group } | { readonly text: string; readonly team: TeamKey };

export interface Table {
  readonly columns: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly { readonly id: string; readonly cells: readonly Cell[] }[];
}

/** Rows that a table shows before it refers to the list. */
const SHOWN = 50;

export function DataTable({ name, table }: { readonly name: string; readonly table: Table }) {
  const shown = table.rows.slice(0, SHOWN);
  return (
    <div className="dash-table">
      <table>
        <caption className="visually-hidden">{name}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, cells }) => (
            <tr key={id}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={table.columns[index]} scope="row">
                    <CellText cell={cell} />
                  </th>
                ) : (
                  <td key={table.columns[index]}>
                    <CellText cell={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {table.rows.length > SHOWN && <p className="dash-hint">{t("dashboard:moreRows", { count: table.rows.length - SHOWN })}</p>}
    </div>
  );
}

function CellText({ cell }: { readonly cell: Cell }) {
  const { pick, goTo } = useDashboard();
  if (typeof cell === "string") return cell;
  return (
    <button type="button" className="dash-team" onClick={() => ("group" in cell ? pick(cell.group) : goTo(cell.team))}>
      {cell.text}
    </button>
  );
}

/** A table of a chart's rows: a column for each series, then what is said of the row, where that is more than its numbers. */
export function tableOf(first: string, series: readonly (readonly [name: string, label: string])[], rows: readonly Row[]): Table {
  const worded = rows.some(({ words, severity }) => severity !== null || /\p{L}/u.test(words));
  return {
    columns: [first, ...series.map(([, label]) => label), ...(worded ? [t("dashboard:inWords")] : [])],
    rows: rows.map((row) => ({
      id: row.id,
      cells: [
        row.team === null ? row.label : { text: row.label, team: row.team },
        ...series.map(([name]): Cell => {
          const mark = row.marks[name];
          return mark === undefined ? "0" : { text: inDigits(mark.value), group: mark.group };
        }),
        ...(worded ? [wordsOf(row)] : []),
      ],
    })),
  };
}

/** The words, with the severity where they do not say it themselves. */
function wordsOf({ words, severity }: Row): string {
  const word = severity === null ? "" : kindWord(severity, 1);
  return words.includes(word) ? words : `${words} (${word})`;
}
