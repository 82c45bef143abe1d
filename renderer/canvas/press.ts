// What a press of the pointer begins, by what it is on.
import type { Point } from "../../shared/geometry.ts";
import { type Gesture, type GestureCalls, type Held, pressGround, pressTeam } from "./gesture.ts";
import { pressGroup } from "./group-gesture.ts";
import { pressGrip, pressHandle } from "./link-gesture.ts";
import type { Hit } from "./pick.ts";
import type { Session } from "./session.ts";

/** Begins what a press on `hit` means; null where it means nothing here, as on the ground without Shift. */
export function pressed(hit: Hit | null, at: Point, held: Held, session: Session, calls: GestureCalls): Gesture | null {
  if (hit?.kind === "relation" && hit.end !== undefined) return pressGrip(hit.key, hit.end, at, session, calls);
  if (hit?.kind === "group") return pressGroup(hit.key, hit.folds, at, held, session, calls);
  if (hit?.kind === "team") {
    if (hit.handle !== undefined) return pressHandle(hit.key, hit.handle, at, session, calls);
    return pressTeam(hit.key, hit.mark ?? null, at, held, session, calls);
  }
  return held.shiftKey ? pressGround(at, held, session, calls) : null;
}
