// Where what a team says of its cognitive load and what its card shows are far apart.
import { decimal } from "../../decimal.ts";
import type { TeamSmell } from "./finding.ts";

export const loadSmells: TeamSmell = ({ name }, { load }, _view, say) => {
  const { score, level, declared, verdict } = load;
  if (score === null || level === null || declared === null) return;
  const what = `${name} declares its cognitive load as ${declared}, and its card shows ${decimal(score)}, ${level}.`;
  if (verdict === "understated-severe") say("CL-UNDERSTATED", "error", "cognitive_load", what);
  else if (verdict === "understated") say("CL-UNDERSTATED", "warning", "cognitive_load", what);
  else if (verdict === "unexplained") say("CL-UNEXPLAINED", "info", "cognitive_load", what);
};
