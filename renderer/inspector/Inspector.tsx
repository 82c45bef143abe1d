// The panel at the right: the selected team's card as a form, its findings, its scores and its source; of several teams what they share.
import { Trans } from "react-i18next";
import { ownFindings } from "../../shared/diagram/team-marks.ts";
import { formOf, isKnownType } from "../../shared/notation.ts";
import type { Team, TeamKey } from "../../shared/org/types.ts";
import { t } from "../../shared/words/t.ts";
import { ScoresSummarySection } from "../scores/ScoresSummarySection.tsx";
import { ScoresTab } from "../scores/ScoresTab.tsx";
import { ShowTeamsProvider } from "../scores/show-teams.ts";
import { TeamGlyph } from "../shell/TeamGlyph.tsx";
import { useTheme } from "../shell/theme.ts";
import { useOrg, useUi } from "../state/stores.tsx";
import { FocusButton } from "../view/FocusButton.tsx";
import { CardFindings } from "./CardFindings.tsx";
import { CardText } from "./CardText.tsx";
import { CardFields } from "./form/CardFields.tsx";
import { ManyFields } from "./form/ManyFields.tsx";
import { ReadOnlyFields } from "./form/ReadOnlyFields.tsx";
import { Growth } from "./lists/Growth.tsx";
import { OtherFields } from "./lists/OtherFields.tsx";
import { People } from "./lists/People.tsx";
import { Relations } from "./lists/Relations.tsx";
import { Scope } from "./lists/Scope.tsx";
import { OrgSummary } from "./OrgSummary.tsx";
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

function OneTeam({ team, onGoTo }: InspectorProps & { readonly team: Team }) {
  const tab = useUi((ui) => ui.inspectorTab);
  const setUi = useUi((ui) => ui.set);
  const theme = useTheme();
  const types = useOrg((state) => state.org.types);
  const label = isKnownType(team.type)
    ? formOf(team.type).label
    : (types.find((type) => type.id === team.type)?.name ?? t("inspector:unknownType", { type: team.type }));
  return (
    <>
      <div className="inspector-head">
        <div className="inspector-title">
          <h2>{team.name}</h2>
          <FocusButton team={team.key} />
          <TeamGlyph type={team.type} theme={theme} ghost={team.kind === "ghost"} />
        </div>
        <p className="meta">
          {team.kind === "ghost" ? t("inspector:ghost") : [label, team.card?.path].filter(Boolean).join(" · ")}
        </p>
      </div>
      {team.card !== null && (
        <div className="tabs" role="tablist" aria-label={t("inspector:tabs")}>
          {(["card", "scores", "source"] as const).map((id) => (
            <button
              key={id}
              type="button"
              role="tab"
              className="tab"
              aria-selected={tab === id}
              onClick={() => setUi({ inspectorTab: id })}
            >
              {t(`inspector:tab.${id}`)}
            </button>
          ))}
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable from the keyboard */}
      <div className="inspector-scroll" role="tabpanel" tabIndex={0} aria-label={t("inspector:details", { name: team.name })}>
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
  const { card } = team;
  const scores = useOrg((state) => state.scores.teams.get(team.key));
  const problems = scores === undefined ? team.problems : ownFindings(scores);
  return (
    <>
      <CardFindings problems={problems} />
      {team.kind === "subteam" && <KeptInParent team={team} onGoTo={onGoTo} />}
      {card !== null && team.kind === "card" && (
        <>
          {card.editable ? <CardFields card={card} team={team} /> : <ReadOnlyFields card={card} />}
          <People card={card} />
          <Scope card={card} />
        </>
      )}
      <Relations card={card} team={team} onGoTo={onGoTo} />
      {card !== null && team.kind === "card" && (
        <>
          <Growth card={card} />
          <OtherFields card={card} />
          <CardText card={card} view="body" />
        </>
      )}
    </>
  );
}

/** An embedded subteam has no file: what there is of it is edited where its parent is. */
function KeptInParent({ team, onGoTo }: InspectorProps & { readonly team: Team }) {
  const { parent, subteam } = team;
  const parentName = useOrg((state) => (parent === null ? undefined : state.org.teams.get(parent)?.name));
  if (parent === null || subteam === null) return null;
  const words = [
    subteam.size === null ? null : t("inspector:people", { count: subteam.size }),
    subteam.lead === null ? null : t("inspector:led", { lead: subteam.lead }),
    subteam.owns.length === 0 ? null : t("inspector:owns", { things: subteam.owns.join(", ") }),
  ].filter((part) => part !== null);
  return (
    <section aria-label={t("inspector:cardFields")}>
      <h3>{t("inspector:subteam")}</h3>
      {words.length > 0 && <p className="meta">{words.join(" · ")}</p>}
      <p className="meta">
        <Trans
          i18nKey="inspector:keptIn"
          values={{ name: parentName ?? "" }}
          components={{ parent: <button type="button" className="link" onClick={() => onGoTo(parent)} /> }}
        />
      </p>
    </section>
  );
}

function ManySelected({ teams, onGoTo }: InspectorProps & { readonly teams: readonly Team[] }) {
  const theme = useTheme();
  return (
    <>
      <div className="inspector-head">
        <h2>{t("inspector:selected", { count: teams.length })}</h2>
        <p className="meta">{t("inspector:selectedHint")}</p>
      </div>
      <div className="inspector-scroll">
        <ManyFields key={teams.map(({ key }) => key).join("\n")} teams={teams} />
        <ScoresSummarySection keys={teams.map(({ key }) => key)} />
        <section aria-label={t("inspector:selectedTeams")}>
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
    <section aria-label={t("inspector:sourceOf", { path: card.path })}>
      <h3>
        {card.path} <span>{t("inspector:line", { line: asked.line })}</span>
      </h3>
      <CardText card={card} view="source" />
    </section>
  );
}
