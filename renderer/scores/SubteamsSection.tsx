// Subteams and their leads: engineers of the threshold, the state in words, who is on call, and where planned hires lead to.
import { Trans } from "react-i18next";
import type { Team, TeamKey } from "../../shared/org/types.ts";
import { percent } from "../../shared/score/count-words.ts";
import type { Forecast, SubteamScore, TeamScores } from "../../shared/score/types.ts";
import { leadStateWords } from "../../shared/score/words.ts";
import { inDigits, t } from "../../shared/words/t.ts";
import { useOrg } from "../state/stores.tsx";
import { ForecastTimeline } from "./ForecastTimeline.tsx";
import { Mark } from "./Mark.tsx";
import { ScoreHeading } from "./ScoreHeading.tsx";
import { LEAD_STATES, ON_CALL_STATES } from "./tones.ts";
import "./subteams.css";

interface SubteamsSectionProps {
  readonly subteams: readonly SubteamScore[];
  readonly forecast: Forecast | null;
  readonly onGoTo: (key: TeamKey) => void;
}

export function SubteamsSection({ subteams, forecast, onGoTo }: SubteamsSectionProps) {
  return (
    <section aria-label={t("scores:subteams.title")}>
      <ScoreHeading focus="promotion" title={t("scores:subteams.title")}>
        {inDigits(subteams.length)}
      </ScoreHeading>
      <SubteamTable subteams={subteams} onGoTo={onGoTo} />
      {forecast !== null && <ForecastTimeline forecast={forecast} />}
    </section>
  );
}

/** Of a card that is itself a subteam of another: its own lead, and the way to its parent. */
export function OwnLeadSection({
  team,
  scores,
  onGoTo,
}: { readonly team: Team; readonly scores: TeamScores } & Pick<SubteamsSectionProps, "onGoTo">) {
  const parent = useOrg((state) => (team.parent === null ? undefined : state.org.teams.get(team.parent)));
  if (scores.lead === null) return null;
  return (
    <section aria-label={t("scores:subteams.lead")}>
      <ScoreHeading focus={scores.subteams.length > 0 ? undefined : "promotion"} title={t("scores:subteams.lead")}>
        {parent !== undefined && (
          <Trans
            i18nKey="scores:subteams.of"
            values={{ name: parent.name }}
            components={{ parent: <button type="button" className="link" onClick={() => onGoTo(parent.key)} /> }}
          />
        )}
      </ScoreHeading>
      <SubteamTable subteams={[scores.lead]} onGoTo={onGoTo} />
    </section>
  );
}

function SubteamTable({ subteams, onGoTo }: Pick<SubteamsSectionProps, "subteams" | "onGoTo">) {
  const cards = useOrg((state) => state.org.teams);
  return (
    <table className="subteams">
      <thead>
        <tr>
          <th scope="col">{t("scores:subteams.name")}</th>
          <th scope="col">{t("scores:subteams.engineers")}</th>
          <th scope="col">{t("scores:subteams.onCall")}</th>
        </tr>
      </thead>
      <tbody>
        {subteams.map((subteam) => (
          <tr key={subteam.key}>
            <th scope="row">
              {cards.has(subteam.key) ? (
                <button type="button" className="link" onClick={() => onGoTo(subteam.key)}>
                  {subteam.name}
                </button>
              ) : (
                subteam.name
              )}
              <span className="note lead">
                {subteam.lead === null ? t("scores:subteams.noLead") : t("scores:subteams.led", { lead: subteam.lead })}
              </span>
              <Mark tone={subteam.state === null ? "unknown" : LEAD_STATES[subteam.state]}>{leadStateWords(subteam)}</Mark>
            </th>
            <td>
              <Pips engineers={subteam.engineers} threshold={subteam.threshold} />
            </td>
            <td>{dutyOf(subteam)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function dutyOf({ onCall }: SubteamScore) {
  if (onCall === null) return <span className="note">–</span>;
  const words = onCall.duty === null ? t("scores:notKnown") : percent(onCall.duty);
  return <Mark tone={onCall.state === null ? "unknown" : ON_CALL_STATES[onCall.state]}>{words}</Mark>;
}

/** Engineers as filled squares of those at which a lead is due. */
function Pips({ engineers, threshold }: Pick<SubteamScore, "engineers" | "threshold">) {
  if (engineers === null) return <span className="note">{t("scores:notKnown")}</span>;
  const shown = Math.min(Math.max(engineers, threshold), 8);
  return (
    <>
      {t("scores:subteams.ofThreshold", { engineers, threshold })}
      <span className="pips" aria-hidden>
        {Array.from({ length: shown }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a square is its place
          <span key={index} className={index < engineers ? "pip filled" : "pip"} />
        ))}
      </span>
    </>
  );
}
