// What the legend says of subteams: those with cards of their own, and those kept in their team's card.
import type { Point } from "../geometry.ts";
import { PALETTES, type Theme } from "../notation.ts";
import type { Team } from "../org/types.ts";
import { t } from "../words/t.ts";
import { BOX_CORNER } from "./draw-subteam.ts";
import { rectItem } from "./items.ts";
import type { Entry } from "./mark-legend.ts";

export function subteamEntries(teams: readonly Team[], theme: Theme): readonly Entry[] {
  const { ink2, ink3 } = PALETTES[theme];
  const drawn = new Set(teams.map((team) => team.key));
  const box = (x: number, y: number, width: number, height: number, stroke: string, radius: number = BOX_CORNER) =>
    rectItem({ x, y, width, height }, radius, { stroke, strokeWidth: 1.2 });
  return [
    ...(teams.some((team) => team.subteams.some((key) => drawn.has(key)))
      ? [
          {
            label: t("notation:legend.family"),
            icon: ({ x, y }: Point) => [
              box(x - 15, y - 8.5, 30, 17, ink3, 5),
              box(x - 11, y - 5, 9, 10, ink2, 2),
              box(x + 2, y - 5, 9, 10, ink2, 2),
            ],
          },
        ]
      : []),
    ...(teams.some((team) => team.kind === "card" && (team.card?.subteams.length ?? 0) > 0)
      ? [
          {
            label: t("notation:legend.subteam"),
            icon: ({ x, y }: Point) => [box(x - 13, y - 6, 12, 12, ink2), box(x + 1, y - 6, 12, 12, ink2)],
          },
        ]
      : []),
  ];
}
