// Changes before their bases are known. A draft is turned into a Change only when its turn to be saved has come.
import type { CardEdit, Change } from "../../shared/card/edit-types.ts";
import type { Card, Position } from "../../shared/card/types.ts";
import type { Org } from "../../shared/org/types.ts";
import { t } from "../../shared/words/t.ts";

/** Makes the Change from the cards as they are on disk now, and the org they make; null when there is nothing to do. */
export type DraftChange = (cards: ReadonlyMap<string, Card>, org: Org) => Change | null;

/** Moves of one drop, or of one arrangement. Cards that are gone, cannot be written or already stand there are left out. */
export function moveDraft(moves: ReadonlyMap<string, Position>, label?: string): DraftChange {
  return (cards) => {
    const edits: CardEdit[] = [];
    let name = "";
    for (const [path, position] of moves) {
      const card = cards.get(path);
      if (card === undefined || (card.position?.x === position.x && card.position.y === position.y)) continue;
      name = card.name;
      edits.push({
        path,
        base: card.hash,
        edits: [{ kind: "set", field: ["position"], value: { x: position.x, y: position.y } }],
      });
    }
    if (edits.length === 0) return null;
    return {
      label: label ?? (edits.length === 1 ? t("edits:moveOne", { name }) : t("edits:move", { count: edits.length })),
      cards: edits,
    };
  };
}
