// One card of the dashboard: a question, its answer in a sentence, the chart that shows it, and the same as a table.
import { type ReactNode, useId, useState } from "react";
import { t } from "../../shared/words/t.ts";
import { DataTable, type Table } from "./DataTable.tsx";

interface Props {
  readonly title: string;
  /** The answer in a sentence or two. */
  readonly lead: ReactNode;
  /** Null where there is nothing to show, or the card is a table already. */
  readonly table: Table | null;
  /** What to record to see something; shown instead of the chart. */
  readonly empty?: string | null;
  /** Columns of the page that it takes. */
  readonly span?: 1 | 2 | "all";
  /** Stands above chart and table alike. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
}

export function Card({ title, lead, table, empty = null, span = 1, above, children }: Props) {
  const [asTable, setAsTable] = useState(false);
  const heading = useId();
  return (
    <section className="panel dash-card" data-span={span} aria-labelledby={heading}>
      <div className="dash-card-head">
        <h2 id={heading}>{title}</h2>
        {table !== null && empty === null && (
          <button type="button" className="plain dash-as-table" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {t("dashboard:asTable")}
          </button>
        )}
      </div>
      {empty === null ? (
        <>
          <p className="dash-lead">{lead}</p>
          {above}
          {asTable && table !== null ? <DataTable name={title} table={table} /> : children}
        </>
      ) : (
        <p className="dash-empty">{empty}</p>
      )}
    </section>
  );
}
