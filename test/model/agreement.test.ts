// Random edits, undos, typing, other programs, full disks and crashes against a real folder: whatever the order, the app shows what the disk
// holds, nothing of the app's own is left lying about, and nothing that was typed is lost unless somebody gave it up.
import fc from "fast-check";
import { expect, it } from "vitest";
import { modelStep, settleAll, take } from "./steps.ts";
import { World } from "./world.ts";

const RUNS = Number(process.env.MODEL_RUNS ?? 25);

it("app and disk agree, and nothing typed is lost", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(modelStep, { maxLength: 30, size: "max" }),
      fc.constantFrom("mine" as const, "theirs" as const, "both" as const),
      async (steps, choice) => {
        const world = await World.make(3);
        try {
          for (const step of steps) await take(world, step);
          await world.agreeWithFreshRead();
          await settleAll(world, choice);
          expect([world.state.unsaved, world.state.conflicts, world.state.save]).toEqual([[], [], "saved"]);
          await world.agreeWithFreshRead();
          await world.step(() => world.crash());
          await world.agreeWithFreshRead();
        } finally {
          await world.close();
        }
      },
    ),
    { numRuns: RUNS, interruptAfterTimeLimit: 100_000, markInterruptAsFailure: true },
  );
});
