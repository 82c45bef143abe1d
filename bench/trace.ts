// Frames of a page as the browser's own trace has them: requestAnimationFrame hides those that were dropped.
import type { CDPSession } from "playwright-core";

export interface Frames {
  readonly drawn: number;
  readonly dropped: number;
  /** 95 of 100 frames came this soon after the one before, ms. */
  readonly p95: number;
}

interface TraceEvent {
  readonly name: string;
  /** Microseconds. */
  readonly ts: number;
}

/** @returns ends the trace and tells what it saw */
export async function traceFrames(session: CDPSession): Promise<() => Promise<Frames>> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown }): void => {
    for (const { name, ts } of value as TraceEvent[])
      if (name === "DrawFrame" || name === "DroppedFrame") events.push({ name, ts });
  };
  session.on("Tracing.dataCollected", collect);
  await session.send("Tracing.start", {
    traceConfig: {
      includedCategories: [
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
    const drawn = events.filter(({ name }) => name === "DrawFrame").map(({ ts }) => ts);
    if (drawn.length === 0) throw new Error("the trace holds no frame: its categories no longer fit this Chromium");
    return { drawn: drawn.length, dropped: events.length - drawn.length, p95: p95Of(drawn) };
  };
}

function p95Of(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((at, i) => (at - (sorted[i] as number)) / 1000);
  gaps.sort((a, b) => a - b);
  return gaps[Math.min(gaps.length - 1, Math.floor(gaps.length * 0.95))] ?? 0;
}
