// What a new name means: where other cards refer to the team, they are asked about first; else the card alone is renamed.
import type { Org, Team } from "../../../shared/org/types.ts";
import { useStores } from "../../state/stores.tsx";
import type { FieldSpec } from "./field-types.ts";

export function useRename(team: Team): Pick<FieldSpec, "instead"> {
  const { org, ui } = useStores();
  return {
    instead(typed) {
      if (!isNamedElsewhere(org.getState().org, team)) return false;
      ui.getState().set({ dialog: { kind: "rename-team", key: team.key, name: typed.trim() } });
      return true;
    },
  };
}

function isNamedElsewhere(org: Org, team: Team): boolean {
  const related = [...org.relations.values()].some(({ from, to }) => from === team.key || to === team.key);
  return related || [...org.teams.values()].some((other) => other.kind === "card" && other.parent === team.key);
}
