// The name to show for any end of a relation: a team, a ghost, or a grouping that stands for its teams.
import type { Org, TeamKey } from "../../shared/org/types.ts";

export const nameIn =
  (org: Org) =>
  (key: TeamKey): string =>
    org.teams.get(key)?.name ?? org.groupings.get(key)?.name ?? key;
