// What the inspector shows while nothing is selected: what the folder holds, and what one can do.
import { formOf, isKnownType } from "../../shared/notation.ts";
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
    isKnownType(type) ? formOf(type).label : (org.types.find((t) => t.id === type)?.name ?? type);
  return (
    <>
      <div className="inspector-head">
        <h2>{folder?.name ?? "No folder"}</h2>
        <p className="meta">
          {people === 0 ? "Sizes are not recorded." : `${people.toLocaleString("en")} people where sizes are recorded`}
        </p>
      </div>
      <div className="inspector-scroll">
        <section aria-label="Team types">
          <h3>Team types</h3>
          <ul className="relations">
            {[...counts]
              .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
              .map(([type, count]) => (
                <li key={type}>
                  <TeamGlyph type={type} theme={theme} />
                  <span style={{ flex: 1 }}>{labelOf(type)}</span>
                  <strong>{count}</strong>
                </li>
              ))}
          </ul>
          {documents > 0 && (
            <p className="meta">
              {documents === 1 ? "One document has" : `${documents} documents have`} no front matter and is not drawn.
            </p>
          )}
        </section>
        <ScoresSummarySection keys={null} />
        <section aria-label="What you can do">
          <h3>Select a team to read its card</h3>
          <p className="meta">
            Drag to move it: only its two position numbers change in the file. Shift and drag selects several, Ctrl Z takes a step
            back.
          </p>
        </section>
      </div>
    </>
  );
}
