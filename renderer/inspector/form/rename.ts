// What a new name means: where other cards refer to the team, they are asked about first; else the card alone is renamed.
import { referencesTo } from "../../../shared/edits/teams.ts";
import type { Team } from "../../../shared/org/types.ts";
import { useStores } from "../../state/stores.tsx";
import type { FieldSpec } from "./field-types.ts";

export function useRename(team: Team): Pick<FieldSpec, "instead"> {
  const { org, ui } = useStores();
  return {
    instead(typed) {
      if (referencesTo(org.getState().org, team.key).length === 0) return false;
      ui.getState().set({ dialog: { kind: "rename-team", key: team.key, name: typed.trim() } });
      return true;
    },
  };
}
