// The team types to choose from: those of Team Topologies, then the folder's own.
import { useMemo } from "react";
import { TEAM_TYPES } from "../../../shared/card/types.ts";
import { useOrg } from "../../state/stores.tsx";
import type { Choice } from "./SelectField.tsx";
import { typeLabel } from "./words.ts";

export function useTypeChoices(): readonly Choice[] {
  const types = useOrg((state) => state.org.types);
  return useMemo(
    () => [...new Set([...TEAM_TYPES, ...types.map(({ id }) => id)])].map((id) => ({ value: id, label: typeLabel(id, types) })),
    [types],
  );
}
