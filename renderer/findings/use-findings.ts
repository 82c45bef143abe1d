// Findings as components read them: the list for the panel, the counts for whoever only says how many there are.
import { useMemo } from "react";
import { useOrg } from "../state/stores.tsx";
import { countFindings, type FindingItem, type KindCounts, listFindings } from "./model.ts";

/** Every finding of the folder, worst first. In a large folder scores follow an edit a moment later, and findings with them. */
export function useFindings(): readonly FindingItem[] {
  const findings = useOrg((state) => state.scores.findings);
  const folder = useOrg((state) => state.folderProblems);
  const org = useOrg((state) => state.org);
  return useMemo(
    () => listFindings(findings, folder, (key) => org.teams.get(key)?.name ?? org.groupings.get(key)?.name ?? key),
    [findings, folder, org],
  );
}

export function useFindingCounts(): KindCounts {
  const findings = useOrg((state) => state.scores.findings);
  const folder = useOrg((state) => state.folderProblems);
  return useMemo(() => countFindings(findings, folder), [findings, folder]);
}
