// What the parts of a load are called where they head a line.
import type { LoadPartName } from "../../shared/score/types.ts";

export const PART_NAMES: Readonly<Record<LoadPartName, string>> = {
  scope: "Scope",
  spread: "Spread",
  partners: "Partners",
  consumers: "Consumers",
  size: "Size",
  on_call: "On call",
  new_team: "New team",
};
