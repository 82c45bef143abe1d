// Whether a rota can be kept up. How large everybody's share is comes from duty.ts; points for it belong to the load.
import type { OnCall } from "../card/types.ts";
import { coverageOr, depthOr, dutyOf } from "./duty.ts";
import type { OnCallSettings } from "./settings.ts";
import type { OnCallScore } from "./types.ts";

/** Google SRE: a share right at a border is still within it. Null without any word about on-call. */
export function onCallOf(onCall: OnCall | null, settings: OnCallSettings): OnCallScore | null {
  if (onCall === null) return null;
  const depth = depthOr(onCall);
  const share = dutyOf(onCall);
  const duty = share !== null && Number.isFinite(share) ? share : null;
  return { pool: onCall.pool, depth, coverage: coverageOr(onCall), duty, state: stateOf(onCall.pool, depth, duty, settings) };
}

function stateOf(pool: number | null, depth: number, duty: number | null, settings: OnCallSettings): OnCallScore["state"] {
  if (pool === null) return null;
  if (pool < depth) return "impossible";
  if (duty === null) return null;
  if (duty > settings.unsustainable) return "unsustainable";
  return duty > settings.strained ? "strained" : "ok";
}
