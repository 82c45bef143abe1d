// What a kind of relation says of its two ends. Words only.
import { assertNever } from "../../shared/result.ts";
import type { RelationKind } from "./defaults.ts";

/** What stands between the names: "provides X-as-a-Service to". */
export function kindWords(kind: RelationKind | null): string {
  switch (kind) {
    case "x-as-a-service":
      return "provides X-as-a-Service to";
    case "facilitating":
      return "facilitates";
    case "collaboration":
      return "collaborates with";
    case "dependency":
      return "depends on";
    case null:
      return "interacts with";
    default:
      return assertNever(kind);
  }
}

/** Asks who is at the first end; null where both ends are alike. */
export function firstEndWords(kind: RelationKind | null): string | null {
  switch (kind) {
    case "x-as-a-service":
      return "Swap who provides";
    case "facilitating":
      return "Swap who facilitates";
    case "dependency":
      return "Swap who depends";
    case "collaboration":
    case null:
      return null;
    default:
      return assertNever(kind);
  }
}
