// Where what a team says of its cognitive load and what its card shows are far apart.

import { t } from "../../words/t.ts";
import { amount } from "../count-words.ts";
import type { TeamSmell } from "./finding.ts";

export const loadSmells: TeamSmell = ({ name }, { load }, _view, say) => {
  const { score, level, declared, verdict } = load;
  if (score === null || level === null || declared === null) return;
  if (verdict === "agree") return;
  const levels = { declared: t(`smells:level.${declared}`), level: t(`smells:level.${level}`) };
  const what = t("smells:load", { name, score: amount(score), ...levels });
  if (verdict === "understated-severe") say("CL-UNDERSTATED", "error", "cognitive_load", what);
  else if (verdict === "understated") say("CL-UNDERSTATED", "warning", "cognitive_load", what);
  else if (verdict === "unexplained") say("CL-UNEXPLAINED", "info", "cognitive_load", what);
};
