// A proposal that nobody waits for any more is never shown: neither one that was left while elk looked for places, nor one that was left
// while lines were drawn.
import { afterEach, describe, expect, it, vi } from "vitest";
import { readMarkdown } from "../../shared/card/read.ts";
import { buildGraph } from "../../shared/graph/build.ts";
import { type Layout, layoutInProcess } from "../../shared/graph/elk.ts";
import type { LayoutWish } from "../../shared/layout/types.ts";
import { buildOrg } from "../../shared/org/build.ts";
import { propose } from "./propose.ts";

function stateOf(count: number) {
  const cards = Array.from({ length: count }, (_, i) => {
    const text = `---\nname: Team ${i}\nteam_type: stream-aligned\nposition: {x: ${i * 40}, y: 0}\ninteraction_modes:\n  Team ${(i + 1) % count}: x-as-a-service\nmetadata:\n  value_stream: Stream ${i % Math.ceil(count / 6)}\n---\n`;
    const read = readMarkdown(`team-${i}.md`, "0".repeat(64), text);
    if (read.kind !== "card") throw new Error("no card");
    return read.card;
  });
  const org = buildOrg(cards);
  return { org, graph: buildGraph(org, new Map()), placed: new Map() };
}

const wishFor = (state: ReturnType<typeof stateOf>, kind: LayoutWish["kind"]): LayoutWish => ({
  kind,
  scope: new Set(state.graph.nodes.keys()),
  direction: "down",
  spacing: "normal",
  focus: null,
});
const nothing = (): void => undefined;

afterEach(() => vi.restoreAllMocks());

describe("a proposal", () => {
  it("is not shown where it was left while elk looked for places", async () => {
    const real = await layoutInProcess();
    const state = stateOf(12);
    const gate = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const layout: Layout = async (graph) => {
      asked.resolve();
      await gate.promise;
      return real(graph);
    };
    let stale = false;
    const show = vi.fn();
    const proposal = propose(state, wishFor(state, "layered"), layout, false, nothing, show, () => stale);
    await asked.promise;
    stale = true;
    gate.resolve();
    expect(await proposal).toBeNull();
    expect(show).not.toHaveBeenCalled();
  });

  it("is not shown again where it was left once its teams were shown", async () => {
    const layout = await layoutInProcess();
    const state = stateOf(260);
    // Every slice takes so long that the window gets its turn after it.
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => (now += 100));
    let shown = 0;
    const proposal = await propose(
      state,
      wishFor(state, "groupings"),
      layout,
      false,
      nothing,
      () => shown++,
      () => shown > 0,
    );
    expect(proposal).toBeNull();
    expect(shown).toBe(1);
  });

  it("is shown with its lines where one waits for it", async () => {
    const layout = await layoutInProcess();
    const state = stateOf(12);
    const show = vi.fn();
    const proposal = await propose(state, wishFor(state, "layered"), layout, false, nothing, show, () => false);
    expect(show).toHaveBeenCalledOnce();
    expect(proposal?.ok && proposal.value.graph.edges.size).toBe(12);
  });
});
