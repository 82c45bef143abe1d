// Frames of a page as the browser's own trace has them: requestAnimationFrame hides those that were dropped.
import type { CDPSession } from "playwright-core";

export interface Frames {
  readonly drawn: number;
  readonly dropped: number;
  /** 95 of 100 frames came this soon after what was answered before, ms. */
  readonly p95: number;
}

interface TraceEvent {
  readonly name: string;
  /** Microseconds. */
  readonly ts: number;
}

/** What the page did with a report of the pointer or the wheel. */
const REPORTS: ReadonlySet<unknown> = new Set(["pointermove", "mousemove", "wheel"]);

/** @returns ends the trace and tells what it saw */
export async function traceFrames(session: CDPSession): Promise<() => Promise<Frames>> {
  const drawn: number[] = [];
  const dropped: number[] = [];
  const taken: number[] = [];
  const collect = ({ value }: { value: unknown }): void => {
    for (const { name, ts, args } of value as (TraceEvent & {
      readonly args?: { readonly data?: { readonly type?: unknown } };
    })[])
      if (name === "DrawFrame") drawn.push(ts);
      else if (name === "DroppedFrame") dropped.push(ts);
      else if (name === "EventDispatch" && REPORTS.has(args?.data?.type)) taken.push(ts);
  };
  session.on("Tracing.dataCollected", collect);
  await session.send("Tracing.start", {
    traceConfig: {
      includedCategories: [
        "devtools.timeline",
        "disabled-by-default-devtools.timeline",
        "disabled-by-default-devtools.timeline.frame",
        "devtools.timeline.frame",
      ],
    },
  });
  return async () => {
    const complete = new Promise<void>((done) => session.once("Tracing.tracingComplete", () => done()));
    await session.send("Tracing.end");
    await complete;
    session.off("Tracing.dataCollected", collect);
    if (drawn.length === 0 || taken.length === 0)
      throw new Error("the trace holds no frame or no report: its categories no longer fit this Chromium");
    return { drawn: drawn.length, dropped: dropped.length, p95: p95Of(waits({ drawn, dropped, taken })) };
  };
}

/** Frames closer than this, microseconds, follow each other without a pause at 60 a second. */
const NEXT_BEAT = 25_000;

/**
 * How long each frame was waited for, ms: since the frame before. Where something was snapped to where it was already, reports are taken
 * and nothing has to be drawn: then since the last of those, unless the browser says that it dropped a frame meanwhile.
 * @param events microseconds
 */
export function waits(events: Readonly<Record<"drawn" | "dropped" | "taken", readonly number[]>>): readonly number[] {
  const [drawn, dropped, taken] = [events.drawn, events.dropped, events.taken].map((times) => times.toSorted((a, b) => a - b));
  if (drawn === undefined || dropped === undefined || taken === undefined) return [];
  return drawn.slice(1).map((at, i) => {
    const before = drawn[i] as number;
    const late = dropped.some((ts) => ts > before && ts < at);
    if (late || at - before < NEXT_BEAT) return (at - before) / 1000;
    const answers = [before, ...taken.filter((ts) => ts > before && ts < at), at];
    return Math.max(...answers.slice(1).map((answer, j) => answer - (answers[j] as number))) / 1000;
  });
}

function p95Of(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? 0;
}
