// What completion offers from the open folder.
import { useMemo } from "react";
import { language } from "../../shared/words/t.ts";
import { useOrg } from "../state/stores.tsx";
import type { Vocabulary } from "./complete.ts";

export function useVocabulary(): Vocabulary {
  const org = useOrg((state) => state.org);
  return useMemo(() => {
    const names = (of: (card: NonNullable<ReturnType<typeof org.teams.get>>["card"]) => string | null | undefined) =>
      [...new Set([...org.teams.values()].flatMap(({ card }) => of(card) ?? []))].sort((a, b) => a.localeCompare(b, language()));
    return {
      teams: [...new Set([...org.teams.values()].map(({ name }) => name))].sort((a, b) => a.localeCompare(b, language())),
      types: org.types.map(({ id }) => id),
      valueStreams: names((card) => card?.valueStream),
      platformGroupings: names((card) => card?.platformGrouping),
    };
  }, [org]);
}
