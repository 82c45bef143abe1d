// The inspector's tab "Scores": every score of one team with the reasons for it. Judges nothing itself.

import { Trans } from "react-i18next";
import { homeKey } from "../../shared/org/keys.ts";
import type { Team, TeamKey } from "../../shared/org/types.ts";
import type { TeamScores } from "../../shared/score/types.ts";
import { t } from "../../shared/words/t.ts";
import { useOrg } from "../state/stores.tsx";
import { ConsumersSection, hasConsumers } from "./ConsumersSection.tsx";
import { DutySection } from "./DutySection.tsx";
import { LimitsSection } from "./LimitsSection.tsx";
import { LoadSection } from "./LoadSection.tsx";
import { SettingsInForce } from "./SettingsInForce.tsx";
import { OwnLeadSection, SubteamsSection } from "./SubteamsSection.tsx";
import { TeamFindings } from "./TeamFindings.tsx";
import "./lists.css";
import "./scores.css";

interface ScoresTabProps {
  readonly team: Team;
  readonly onGoTo: (key: TeamKey) => void;
}

export function ScoresTab({ team, onGoTo }: ScoresTabProps) {
  const home = homeKey(team.key);
  const scores = useOrg((state) => state.scores.teams.get(home));
  const parent = useOrg((state) => (home === team.key ? undefined : state.org.teams.get(home)));
  if (parent !== undefined && scores !== undefined) {
    return <EmbeddedSubteam team={team} parent={parent} scores={scores} onGoTo={onGoTo} />;
  }
  if (scores === undefined) {
    return (
      <div className="scores">
        <p className="sentence">{t(team.card === null ? "scores:noCard" : "scores:notJudged")}</p>
      </div>
    );
  }
  return <CardScores team={team} scores={scores} onGoTo={onGoTo} />;
}

function CardScores({ team, scores, onGoTo }: ScoresTabProps & { readonly scores: TeamScores }) {
  const settings = useOrg((state) => state.scores.settings);
  const asOf = useOrg((state) => state.scores.asOf);
  const { consumers, subteams, lead, forecast, onCall, limits, flow, findings } = scores;
  return (
    <div className="scores">
      <LoadSection team={team} load={scores.load} settings={settings} />
      {hasConsumers(consumers) && <ConsumersSection team={team} consumers={consumers} onGoTo={onGoTo} />}
      {subteams.length > 0 && <SubteamsSection subteams={subteams} forecast={forecast} onGoTo={onGoTo} />}
      {lead !== null && <OwnLeadSection team={team} scores={scores} onGoTo={onGoTo} />}
      {onCall !== null && <DutySection onCall={onCall} settings={settings.onCall} />}
      {limits.length + flow.length > 0 && <LimitsSection limits={limits} flow={flow} />}
      <TeamFindings findings={findings} path={team.card?.path ?? ""} />
      <SettingsInForce settings={settings} asOf={asOf} />
    </div>
  );
}

/** A subteam kept inside its parent's card has a lead and a rota of its own, everything else is its parent's. */
function EmbeddedSubteam({
  team,
  parent,
  scores,
  onGoTo,
}: ScoresTabProps & { readonly parent: Team; readonly scores: TeamScores }) {
  return (
    <div className="scores">
      <SubteamsSection subteams={scores.subteams.filter(({ key }) => key === team.key)} forecast={null} onGoTo={onGoTo} />
      <p className="sentence">
        <Trans
          i18nKey="scores:ofParent"
          values={{ name: parent.name }}
          components={{ parent: <button type="button" className="link" onClick={() => onGoTo(parent.key)} /> }}
        />
      </p>
    </div>
  );
}
