// What the inspector shows while nothing is selected: what the folder holds, and what one can do.

import { formOf, isKnownType } from "../../shared/notation.ts";
import { inDigits, t } from "../../shared/words/t.ts";
import { ScoresSummarySection } from "../scores/ScoresSummarySection.tsx";
import { TeamGlyph } from "../shell/TeamGlyph.tsx";
import { useTheme } from "../shell/theme.ts";
import { useOrg } from "../state/stores.tsx";

export function OrgSummary() {
  const org = useOrg((state) => state.org);
  const folder = useOrg((state) => state.folder);
  const documents = useOrg((state) => state.documents.length);
  const theme = useTheme();
  const counts = new Map<string, number>();
  let people = 0;
  for (const team of org.teams.values()) {
    if (team.kind !== "card") continue;
    counts.set(team.type, (counts.get(team.type) ?? 0) + 1);
    people += team.size ?? 0;
  }
  const labelOf = (type: string) =>
    isKnownType(type) ? formOf(type).label : (org.types.find(({ id }) => id === type)?.name ?? type);
  return (
    <>
      <div className="inspector-head">
        <h2>{folder?.name ?? t("inspector:noFolder")}</h2>
        <p className="meta">{people === 0 ? t("inspector:noSizes") : t("inspector:sizes", { count: people })}</p>
      </div>
      <div className="inspector-scroll">
        <section aria-label={t("inspector:types")}>
          <h3>{t("inspector:types")}</h3>
          <ul className="relations">
            {[...counts]
              .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
              .map(([type, count]) => (
                <li key={type}>
                  <TeamGlyph type={type} theme={theme} />
                  <span style={{ flex: 1 }}>{labelOf(type)}</span>
                  <strong>{inDigits(count)}</strong>
                </li>
              ))}
          </ul>
          {documents > 0 && <p className="meta">{t("inspector:documents", { count: documents })}</p>}
        </section>
        <ScoresSummarySection keys={null} />
        <section aria-label={t("inspector:canDo")}>
          <h3>{t("inspector:canDoTitle")}</h3>
          <p className="meta">{t("inspector:canDoText")}</p>
        </section>
      </div>
    </>
  );
}
