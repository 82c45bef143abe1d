// Opens a folder and judges it, for the commands that tell of it. Prints nothing.
import { buildOrg } from "../../shared/org/build.ts";
import type { Org } from "../../shared/org/types.ts";
import { allFindings } from "../../shared/report/check-report.ts";
import { ok, type Result } from "../../shared/result.ts";
import { scoreOrg } from "../../shared/score/score-org.ts";
import type { Finding, Scores } from "../../shared/score/types.ts";
import { today } from "../../shared/today.ts";
import { readFolder } from "./open-folder.ts";

export interface JudgedFolder {
  readonly name: string;
  /** Absolute. */
  readonly root: string;
  readonly org: Org;
  readonly scores: Scores;
  /** Of the folder, the cards and the org, sorted by path, line, code. */
  readonly findings: readonly Finding[];
}

/**
 * @param dir as typed
 * @param asOf YYYY-MM-DD; today when undefined
 */
export async function judgeFolder(dir: string, asOf: string | undefined): Promise<Result<JudgedFolder>> {
  const folder = await readFolder(dir);
  if (!folder.ok) return folder;
  const { name, root, cards, types, settings, problems } = folder.value;
  const org = buildOrg(cards, types);
  const scores = scoreOrg(org, settings, asOf ?? today());
  return ok({ name, root, org, scores, findings: allFindings(problems, scores) });
}
