// Ctrl+K: every team and every action by name.
import { Spotlight, type SpotlightActionGroupData } from "@mantine/spotlight";
import { Search } from "lucide-react";
import { useMemo } from "react";
import type { TeamKey } from "../../shared/org/types.ts";
import { useOrg } from "../state/stores.tsx";
import type { Action } from "./action-context.ts";

export function Palette({ actions, onGoTo }: { readonly actions: readonly Action[]; readonly onGoTo: (key: TeamKey) => void }) {
  const teams = useOrg((state) => state.org.teams);
  const groups = useMemo<SpotlightActionGroupData[]>(
    () => [
      {
        group: "Teams",
        actions: [...teams.values()]
          .filter((team) => team.kind !== "subteam")
          .map((team) => ({
            id: team.key,
            label: team.name,
            description: team.card?.path ?? "named by other cards, no card",
            onClick: () => onGoTo(team.key),
          })),
      },
      {
        group: "Actions",
        actions: actions.map((action) => ({
          id: action.id,
          label: action.label,
          onClick: action.run,
          ...(action.shortcut === undefined ? {} : { rightSection: <kbd>{action.shortcut.replaceAll("+", " ")}</kbd> }),
        })),
      },
    ],
    [teams, actions, onGoTo],
  );
  return (
    <Spotlight
      actions={groups}
      shortcut="mod + K"
      limit={12}
      highlightQuery
      scrollable
      maxHeight={420}
      nothingFound="No team and no action has that name."
      searchProps={{
        placeholder: "Search teams and actions",
        leftSection: <Search size={16} aria-hidden />,
        "aria-label": "Search teams and actions",
      }}
    />
  );
}
