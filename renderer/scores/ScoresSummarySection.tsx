// Scores of several teams in short: how many carry how much. A count selects its teams.
import { useMemo } from "react";
import type { TeamKey } from "../../shared/org/types.ts";
import { counted } from "../../shared/score/count-words.ts";
import { levelWords } from "../../shared/score/words.ts";
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
  return (
    <section aria-label="Scores" className="scores">
      <h3>
        Cognitive load <span>{counted(judged, "team")}</span>
      </h3>
      <ul className="levels">
        {levels.map((level) => (
          <Level key={level.level} level={level} judged={judged} />
        ))}
      </ul>
      <p className="sentence">
        {counted(findings.error, "error")}, {counted(findings.warning, "warning")}, {counted(findings.info, "note")}
        {troubled.length > 0 && (
          <>
            {" "}
            in <CountButton text={counted(troubled.length, "team")} keys={troubled} />
          </>
        )}
      </p>
    </section>
  );
}

function Level({ level: { level, teams }, judged }: { readonly level: LevelCount; readonly judged: number }) {
  return (
    <li>
      <span>{level === "unknown" ? "not known" : levelWords(level)}</span>
      <span className="use-bar" aria-hidden>
        <span className="use-fill" data-level={level} style={{ width: `${(teams.length / judged) * 100}%` }} />
      </span>
      <CountButton text={String(teams.length)} keys={teams} />
    </li>
  );
}
