// The figures at the top: each lists the teams it counts.
import { useMemo } from "react";
import { t } from "../../../shared/words/t.ts";
import { useOrg } from "../../state/stores.tsx";
import { useDashboard } from "../context.ts";
import { type Figure, summary } from "../data/summary.ts";
import { Sign } from "../Sign.tsx";

export function SummaryCard() {
  const org = useOrg((state) => state.org);
  const scores = useOrg((state) => state.scores);
  const folder = useOrg((state) => state.folderProblems);
  const figures = useMemo(() => summary(org, scores, folder), [org, scores, folder]);
  return (
    <section className="panel dash-card dash-summary" data-span="all" aria-label={t("dashboard:summary.label")}>
      {figures.map((figure) => (
        <FigureBox key={figure.id} figure={figure} />
      ))}
    </section>
  );
}

function FigureBox({ figure: { label, value, detail, severity, group, aside } }: { readonly figure: Figure }) {
  const { pick } = useDashboard();
  return (
    <div className="dash-figure">
      <button
        type="button"
        className="dash-figure-main"
        title={t("dashboard:listed", { what: group.title })}
        onClick={() => pick(group)}
      >
        <span className="dash-figure-label">
          <Sign severity={severity} />
          {label}
        </span>
        <strong>{value}</strong>
      </button>
      {detail !== "" &&
        (aside === null ? (
          <small>{detail}</small>
        ) : (
          <button type="button" className="link" title={t("dashboard:listed", { what: aside.title })} onClick={() => pick(aside)}>
            {detail}
          </button>
        ))}
    </div>
  );
}
