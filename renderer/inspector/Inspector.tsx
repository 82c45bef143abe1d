// The panel at the right: what the selected team's card says, its problems, its relations, its scores and its text.
import { useMemo } from "react";
import { ownFindings } from "../../shared/diagram/team-marks.ts";
import { formOf, isKnownType } from "../../shared/notation.ts";
import type { Team, TeamKey } from "../../shared/org/types.ts";
import { FindingText } from "../findings/FindingRow.tsx";
import { ScoresSummarySection } from "../scores/ScoresSummarySection.tsx";
import { ScoresTab } from "../scores/ScoresTab.tsx";
import { ShowTeamsProvider } from "../scores/show-teams.ts";
import { ModeGlyph, TeamGlyph } from "../shell/TeamGlyph.tsx";
import { useTheme } from "../shell/theme.ts";
import { useOrg, useUi } from "../state/stores.tsx";
import { CardText } from "./CardText.tsx";
import { type FieldRow, fieldRows, otherRows } from "./fields.ts";
import { OrgSummary } from "./OrgSummary.tsx";
import { relationRows } from "./relation-rows.ts";
import "./inspector.css";

interface InspectorProps {
  readonly onGoTo: (key: TeamKey) => void;
}

interface InspectorPanelProps extends InspectorProps {
  /** Selects teams and brings them into view. */
  readonly onShow: (keys: readonly TeamKey[]) => void;
}

export function Inspector({ onGoTo, onShow }: InspectorPanelProps) {
  return (
    <ShowTeamsProvider value={onShow}>
      <Selected onGoTo={onGoTo} />
    </ShowTeamsProvider>
  );
}

function Selected({ onGoTo }: InspectorProps) {
  const selection = useUi((ui) => ui.selection);
  const teams = useOrg((state) => state.org.teams);
  const selected = [...selection].flatMap((key) => teams.get(key) ?? []);
  const [only] = selected;
  if (only === undefined) return <OrgSummary />;
  if (selected.length > 1) return <ManySelected teams={selected} onGoTo={onGoTo} />;
  return <OneTeam key={only.key} team={only} onGoTo={onGoTo} />;
}

const TABS = { card: "Card", scores: "Scores", source: "Source" } as const;

function OneTeam({ team, onGoTo }: InspectorProps & { readonly team: Team }) {
  const tab = useUi((ui) => ui.inspectorTab);
  const setUi = useUi((ui) => ui.set);
  const theme = useTheme();
  const types = useOrg((state) => state.org.types);
  const label = isKnownType(team.type)
    ? formOf(team.type).label
    : (types.find((type) => type.id === team.type)?.name ?? `“${team.type}”, not a known type`);
  return (
    <>
      <div className="inspector-head">
        <div className="inspector-title">
          <h2>{team.name}</h2>
          <TeamGlyph type={team.type} theme={theme} ghost={team.kind === "ghost"} />
        </div>
        <p className="meta">
          {team.kind === "ghost"
            ? "Named by other cards, no card of its own"
            : [label, team.card?.path].filter(Boolean).join(" · ")}
        </p>
      </div>
      {team.card !== null && (
        <div className="tabs" role="tablist" aria-label="Card views">
          {(["card", "scores", "source"] as const).map((id) => (
            <button
              key={id}
              type="button"
              role="tab"
              className="tab"
              aria-selected={tab === id}
              onClick={() => setUi({ inspectorTab: id })}
            >
              {TABS[id]}
            </button>
          ))}
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable from the keyboard */}
      <div className="inspector-scroll" role="tabpanel" tabIndex={0} aria-label={`Details of ${team.name}`}>
        {team.card !== null && tab === "source" ? (
          <CardText card={team.card} view="source" />
        ) : team.card !== null && tab === "scores" ? (
          <ScoresTab team={team} onGoTo={onGoTo} />
        ) : (
          <CardView team={team} onGoTo={onGoTo} />
        )}
      </div>
    </>
  );
}

function CardView({ team, onGoTo }: InspectorProps & { readonly team: Team }) {
  const card = team.card;
  const scores = useOrg((state) => state.scores.teams.get(team.key));
  const problems = scores === undefined ? team.problems : ownFindings(scores);
  return (
    <>
      {problems.length > 0 && (
        <section aria-label="Findings of this team">
          <h3>
            Findings <span>{problems.length}</span>
          </h3>
          {problems.map((problem, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two findings may be alike in every field
            <div className="finding" key={`${problem.code}${index}`}>
              <FindingText problem={problem} withPath={false} />
            </div>
          ))}
        </section>
      )}
      {card !== null && <Fields title="Card" rows={fieldRows(card)} />}
      <Relations team={team} onGoTo={onGoTo} />
      {card !== null && <Fields title="Other fields" rows={otherRows(card)} />}
      {card !== null && <CardText card={card} view="body" />}
    </>
  );
}

function Fields({ title, rows }: { readonly title: string; readonly rows: readonly FieldRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <dl className="fields">
        {rows.map((row) => (
          <div key={row.label} style={{ display: "contents" }}>
            <dt title={row.line === undefined ? undefined : `line ${row.line}`}>{row.label}</dt>
            <dd>
              {row.values.length === 1 ? (
                row.values[0]
              ) : (
                <ul>
                  {row.values.map((value, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a list may hold the same text twice
                    <li key={index}>{value}</li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Relations({ team, onGoTo }: InspectorProps & { readonly team: Team }) {
  const org = useOrg((state) => state.org);
  const theme = useTheme();
  // Embedded subteams are drawn as part of their parent, so what names them is listed with it.
  const rows = useMemo(
    () => relationRows(org, [team.key, ...team.subteams.filter((key) => org.teams.get(key)?.kind === "subteam")]),
    [org, team.key, team.subteams],
  );
  if (rows.length === 0) return null;
  return (
    <section aria-label="Relations">
      <h3>
        Relations <span>{rows.length}</span>
      </h3>
      <ul className="relations">
        {rows.map((row) => (
          <li key={row.relation.key}>
            {row.relation.kind === "interaction" ? (
              <ModeGlyph mode={row.relation.mode} theme={theme} />
            ) : (
              <span aria-hidden>→</span>
            )}
            <span>
              {row.words}{" "}
              <button type="button" className="link" onClick={() => onGoTo(row.other)}>
                {row.otherName}
              </button>
              {row.detail !== "" && <> · {row.detail}</>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ManySelected({ teams, onGoTo }: InspectorProps & { readonly teams: readonly Team[] }) {
  const theme = useTheme();
  return (
    <>
      <div className="inspector-head">
        <h2>{teams.length} teams selected</h2>
        <p className="meta">Drag one to move them all. Arrow keys move them too.</p>
      </div>
      <div className="inspector-scroll">
        <ScoresSummarySection keys={teams.map(({ key }) => key)} />
        <section aria-label="Selected teams">
          <ul className="relations">
            {teams.map((team) => (
              <li key={team.key}>
                <TeamGlyph type={team.type} theme={theme} ghost={team.kind === "ghost"} />
                <button type="button" className="link" onClick={() => onGoTo(team.key)}>
                  {team.name}
                </button>
              </li>
            ))}
          </ul>
        </section>
        <AskedSource teams={teams} />
      </div>
    </>
  );
}

/** Several teams have no card to show; the line that a finding about them is at is shown all the same. */
function AskedSource({ teams }: { readonly teams: readonly Team[] }) {
  const asked = useUi((ui) => ui.sourceLine);
  const card = teams.find((team) => team.card?.path === asked?.path)?.card ?? null;
  if (card === null || asked === null) return null;
  return (
    <section aria-label={`Source of ${card.path}`}>
      <h3>
        {card.path} <span>line {asked.line}</span>
      </h3>
      <CardText card={card} view="source" />
    </section>
  );
}
