// What one row of the outline says: a grouping with its count, a team with its findings, a document with what can be made of it.
import { ownFindings } from "../../shared/diagram/team-marks.ts";
import type { Theme } from "../../shared/notation.ts";
import type { TeamScores } from "../../shared/score/types.ts";
import { inDigits, t } from "../../shared/words/t.ts";
import { FoldButton } from "../groupings/FoldButton.tsx";
import { TeamGlyph } from "../shell/TeamGlyph.tsx";
import type { OutlineRow } from "./rows.ts";

interface Props {
  readonly row: OutlineRow;
  readonly onAdopt: (path: string) => void;
  readonly theme: Theme;
  readonly scores: TeamScores | undefined;
  /** The view leaves it out. */
  readonly out: boolean;
}

export function OutlineRowContent({ row, onAdopt, theme, scores, out }: Props) {
  switch (row.kind) {
    case "group":
      return (
        <>
          <span className="name">{row.label}</span>
          {row.grouping !== null && <FoldButton grouping={row.grouping} />}
          <span className="count">{inDigits(row.count)}</span>
        </>
      );
    case "document":
      return (
        <>
          <span className="name" title={t("view:outline.document", { path: row.document.path })}>
            {row.document.title}
          </span>
          <button type="button" className="outline-adopt" tabIndex={-1} onClick={() => onAdopt(row.document.path)}>
            {t("view:outline.adopt")}
          </button>
        </>
      );
    case "team": {
      const told = scores === undefined ? row.team.problems : ownFindings(scores);
      const errors = told.filter((problem) => problem.severity === "error").length;
      const warnings = told.filter((problem) => problem.severity === "warning").length;
      return (
        <>
          <TeamGlyph type={row.team.type} theme={theme} ghost={row.team.kind === "ghost"} />
          <span className="name" title={row.team.card?.path ?? row.team.name}>
            {row.team.name}
          </span>
          {out && <span className="visually-hidden">, {t("view:outline.out")}</span>}
          {errors > 0 && (
            <span className="pill error" title={t("view:outline.errors", { count: errors })}>
              {inDigits(errors)}
            </span>
          )}
          {errors === 0 && warnings > 0 && (
            <span className="pill warning" title={t("view:outline.warnings", { count: warnings })}>
              {inDigits(warnings)}
            </span>
          )}
        </>
      );
    }
  }
}
