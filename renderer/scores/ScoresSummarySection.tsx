// Scores of several teams in short: how many carry how much. A count selects its teams.

import { useMemo } from "react";
import { Trans } from "react-i18next";
import type { TeamKey } from "../../shared/org/types.ts";
import { levelWords } from "../../shared/score/words.ts";
import { inDigits, t } from "../../shared/words/t.ts";
import { useOrg } from "../state/stores.tsx";
import { type LevelCount, summarise } from "./summary.ts";
import { CountButton } from "./TeamNames.tsx";
import "./lists.css";
import "./scores.css";

/** @param keys null for all teams of the folder */
export function ScoresSummarySection({ keys }: { readonly keys: readonly TeamKey[] | null }) {
  const scores = useOrg((state) => state.scores.teams);
  const { levels, findings, troubled } = useMemo(() => summarise(scores, keys ?? scores.keys()), [scores, keys]);
  const judged = levels.reduce((sum, { teams }) => sum + teams.length, 0);
  if (judged === 0) return null;
  const found = {
    errors: t("scores:summary.errors", { count: findings.error }),
    warnings: t("scores:summary.warnings", { count: findings.warning }),
    notes: t("scores:summary.notes", { count: findings.info }),
  };
  return (
    <section aria-label={t("scores:label")} className="scores">
      <h3>
        {t("scores:load.title")} <span>{t("scores:teams", { count: judged })}</span>
      </h3>
      <ul className="levels">
        {levels.map((level) => (
          <Level key={level.level} level={level} judged={judged} />
        ))}
      </ul>
      <p className="sentence">
        {troubled.length === 0 ? (
          t("scores:summary.found", found)
        ) : (
          <Trans
            i18nKey="scores:summary.foundIn"
            values={found}
            components={{ teams: <CountButton text={t("scores:teams", { count: troubled.length })} keys={troubled} /> }}
          />
        )}
      </p>
    </section>
  );
}

function Level({ level: { level, teams }, judged }: { readonly level: LevelCount; readonly judged: number }) {
  return (
    <li>
      <span>{level === "unknown" ? t("scores:notKnown") : levelWords(level)}</span>
      <span className="use-bar" aria-hidden>
        <span className="use-fill" data-level={level} style={{ width: `${(teams.length / judged) * 100}%` }} />
      </span>
      <CountButton text={inDigits(teams.length)} keys={teams} />
    </li>
  );
}
