// Which relations share one line where they end: many consumers of one service, many teams helped by one, many that wait for one.
// Relations of the same two teams in different modes run side by side instead, since each has its own colour.
import type { Relation } from "../org/types.ts";
import type { End, Hub, Plan, Sides } from "./route-types.ts";

/** Null for a relation that keeps a line of its own. */
export function hubOf(relation: Relation, ends: { readonly from: End; readonly to: End }, sides: Sides): Hub | null {
  if (relation.kind === "dependency") return { end: "to", name: `${relation.type} ${sides[1]} ${ends.to.key}` };
  if (relation.mode !== "x-as-a-service" && relation.mode !== "facilitating") return null;
  return { end: "from", name: `${relation.mode} ${sides[0]} ${ends.from.key}` };
}

/** Plans that are routed as one, by the name of their hub; a plan without one by its own key. */
export function bundled(plans: Iterable<Plan>): ReadonlyMap<string, readonly Plan[]> {
  const bundles = new Map<string, Plan[]>();
  for (const plan of plans) {
    const name = plan.hub?.name ?? plan.relation.key;
    const list = bundles.get(name);
    if (list === undefined) bundles.set(name, [plan]);
    else list.push(plan);
  }
  return bundles;
}
