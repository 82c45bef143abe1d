// All English texts by area: the catalogue that the other languages are checked against.
import { access } from "./access.ts";
import { adopt } from "./adopt.ts";
import { canvas } from "./canvas.ts";
import { clipboard } from "./clipboard.ts";
import { codes } from "./codes.ts";
import { common } from "./common.ts";
import { dashboard } from "./dashboard.ts";
import { diagram } from "./diagram.ts";
import { disk } from "./disk.ts";
import { editor } from "./editor.ts";
import { edits } from "./edits.ts";
import { faults } from "./faults.ts";
import { files } from "./files.ts";
import { findings } from "./findings.ts";
import { form } from "./form.ts";
import { groupings } from "./groupings.ts";
import { history } from "./history.ts";
import { inspector } from "./inspector.ts";
import { judged } from "./judged.ts";
import { language } from "./language.ts";
import { layout } from "./layout.ts";
import { lists } from "./lists.ts";
import { menu } from "./menu.ts";
import { notation } from "./notation.ts";
import { problems } from "./problems.ts";
import { reasons } from "./reasons.ts";
import { relations } from "./relations.ts";
import { saving } from "./saving.ts";
import { scale } from "./scale.ts";
import { scores } from "./scores.ts";
import { settings } from "./settings.ts";
import { shell } from "./shell.ts";
import { smells } from "./smells.ts";
import { source } from "./source.ts";
import { sources } from "./sources.ts";
import { states } from "./states.ts";
import { status } from "./status.ts";
import { teams } from "./teams.ts";
import { tour } from "./tour.ts";
import { view } from "./view.ts";

export const en = {
  access,
  adopt,
  canvas,
  clipboard,
  codes,
  common,
  dashboard,
  diagram,
  disk,
  editor,
  edits,
  faults,
  files,
  findings,
  form,
  groupings,
  history,
  inspector,
  judged,
  language,
  layout,
  lists,
  menu,
  notation,
  problems,
  reasons,
  relations,
  saving,
  scale,
  scores,
  settings,
  shell,
  smells,
  source,
  sources,
  states,
  status,
  teams,
  tour,
  view,
} as const;
