// All problems of the folder in one sorted list: the folder's own, the cards' and the org's.
import { useMemo } from "react";
import type { Problem, Severity } from "../../shared/result.ts";
import { useOrg } from "../state/stores.tsx";

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

export function useProblems(): readonly Problem[] {
  const own = useOrg((state) => state.org.problems);
  const folder = useOrg((state) => state.folderProblems);
  return useMemo(
    () => [...folder, ...own].sort((a, b) => RANK[a.severity] - RANK[b.severity] || compare(a.path, b.path)),
    [own, folder],
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
