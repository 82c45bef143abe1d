// Subteams with engineers, lead and state, and when the next lead is due.
import { useMemo } from "react";
import { t } from "../../../shared/words/t.ts";
import { useOrg } from "../../state/stores.tsx";
import { Card } from "../Card.tsx";
import { useDashboard } from "../context.ts";
import { type SubteamRow, subteamRows } from "../data/subteams.ts";
import { Sign } from "../Sign.tsx";

/** Rows that are shown; the rest is a list. */
const SHOWN = 12;
const COLUMNS = ["subteam", "in", "engineers", "lead", "state", "plan"] as const;

export function SubteamsCard() {
  const org = useOrg((state) => state.org);
  const scores = useOrg((state) => state.scores);
  const { rows, forecasts } = useMemo(() => subteamRows(org, scores), [org, scores]);
  const { goTo, pick } = useDashboard();
  const due = rows.filter(({ severity }) => severity === "error" || severity === "warning").length;
  const all = (): void =>
    pick({
      title: t("dashboard:subteams.all", { count: rows.length }),
      entries: rows.map(({ key, name, state }) => ({ key, name, note: state })),
    });
  return (
    <Card
      title={t("dashboard:subteams.title")}
      lead={
        due === 0
          ? t("dashboard:subteams.leadNone", { count: rows.length })
          : t("dashboard:subteams.leadDue", { count: rows.length, due })
      }
      table={null}
      span="all"
      empty={rows.length === 0 ? t("dashboard:subteams.empty") : null}
    >
      <div className="dash-table">
        <table>
          <caption className="visually-hidden">{t("dashboard:subteams.caption")}</caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`dashboard:subteams.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((row) => (
              <SubteamLine key={row.key} row={row} onGoTo={goTo} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > SHOWN && (
        <button type="button" className="link dash-more" onClick={all}>
          {t("dashboard:more", { count: rows.length - SHOWN })}
        </button>
      )}
      {forecasts.slice(0, SHOWN).map(({ parent, words }) => (
        <p key={parent.key} className="dash-lead">
          <button type="button" className="dash-team" onClick={() => goTo(parent.key)}>
            {parent.name}
          </button>
          : {words}
        </p>
      ))}
    </Card>
  );
}

function SubteamLine({ row, onGoTo }: { readonly row: SubteamRow; readonly onGoTo: (key: string) => void }) {
  return (
    <tr className={row.unknown ? "unknown" : undefined}>
      <th scope="row">
        <button type="button" className="dash-team" onClick={() => onGoTo(row.key)}>
          {row.name}
        </button>
      </th>
      <td>
        <button type="button" className="dash-team" onClick={() => onGoTo(row.parent.key)}>
          {row.parent.name}
        </button>
      </td>
      <td>{row.engineers}</td>
      <td>{row.lead}</td>
      <td>
        <Sign severity={row.severity} /> {row.state}
      </td>
      <td>{row.next === "" ? "–" : row.next}</td>
    </tr>
  );
}
