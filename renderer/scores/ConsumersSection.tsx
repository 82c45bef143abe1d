// Who uses a team's services: every source that says something side by side, whether that is enough or too much, and each service's reach.
import { Trans } from "react-i18next";
import type { Team, TeamKey } from "../../shared/org/types.ts";
import { truthRows } from "../../shared/score/truth.ts";
import type { Consumers } from "../../shared/score/types.ts";
import { consumerLoadWords, demandWords, differenceWords } from "../../shared/score/words.ts";
import { inDigits, t } from "../../shared/words/t.ts";
import { useOrg } from "../state/stores.tsx";
import { Capabilities } from "./Capabilities.tsx";
import { Mark } from "./Mark.tsx";
import { useMeaning } from "./meaning.ts";
import { ScoreHeading } from "./ScoreHeading.tsx";
import { CountButton, TeamNames } from "./TeamNames.tsx";
import { TruthTable } from "./TruthTable.tsx";
import { CONSUMER_LOADS, DEMANDS, DIFFERENCES } from "./tones.ts";
import { WriteDerived } from "./WriteDerived.tsx";
import "./consumers.css";

interface ConsumersSectionProps {
  readonly team: Team;
  readonly consumers: Consumers;
  readonly onGoTo: (key: TeamKey) => void;
}

/** True for platforms, and for whoever declares, names or has consumers. */
export function hasConsumers({ declared, body, named, derived, demand, capabilities }: Consumers): boolean {
  const listed = named.length + derived.length + capabilities.length;
  return demand !== null || declared !== null || body !== null || listed > 0;
}

export function ConsumersSection({ team, consumers, onGoTo }: ConsumersSectionProps) {
  const meaning = useMeaning();
  const { conflict, declared, body, derived } = consumers;
  return (
    <section aria-label={t("scores:consumers.title")}>
      <ScoreHeading focus="consumers" title={t("scores:consumers.title")}>
        {team.card !== null && consumers.demand !== null && (
          <WriteDerived card={team.card} names={derived.map(({ name }) => name)} />
        )}
      </ScoreHeading>
      <TruthTable rows={truthRows(consumers, meaning)} path={team.card?.path ?? ""} onGoTo={onGoTo} />
      <ul className="judgements">
        {conflict && declared !== null && body !== null && (
          <li>
            <Mark tone="warning">
              {t("scores:consumers.contradicts", {
                declared: declared.text,
                declaredLine: declared.line,
                body: body.text,
                bodyLine: body.line,
              })}
            </Mark>
          </li>
        )}
        <Judgements consumers={consumers} />
      </ul>
      <Apart consumers={consumers} onGoTo={onGoTo} />
      <Capabilities uses={consumers.capabilities} onGoTo={onGoTo} />
    </section>
  );
}

function Judgements({ consumers }: { readonly consumers: Consumers }) {
  const { difference, demand, load } = consumers;
  const said = [
    difference === null ? null : { tone: DIFFERENCES[difference], words: differenceWords(consumers) },
    demand === null ? null : { tone: DEMANDS[demand], words: demandWords(consumers) },
    // A team that nobody uses is large enough for that, which is no praise.
    load === null || demand === "none" ? null : { tone: CONSUMER_LOADS[load], words: consumerLoadWords(consumers) },
  ];
  return said.map((one) =>
    one === null || one.words === null ? null : (
      <li key={one.words}>
        <Mark tone={one.tone}>{one.words}</Mark>
      </li>
    ),
  );
}

/** Who is shown but not counted. */
function Apart({ consumers: { partners, groupingMembers }, onGoTo }: Pick<ConsumersSectionProps, "consumers" | "onGoTo">) {
  const org = useOrg((state) => state.org);
  const names = partners.map((key) => ({
    name: org.teams.get(key)?.name ?? org.groupings.get(key)?.name ?? key,
    key,
    how: null,
  }));
  return (
    <>
      {groupingMembers.length > 0 && (
        <p className="sentence">
          <Trans
            i18nKey="scores:consumers.groupings"
            components={{ count: <CountButton text={inDigits(groupingMembers.length)} keys={groupingMembers} /> }}
          />
        </p>
      )}
      {names.length > 0 && (
        <details className="fold apart">
          <summary>{t("scores:consumers.apart", { count: names.length })}</summary>
          <TeamNames names={names} onGoTo={onGoTo} />
        </details>
      )}
    </>
  );
}
