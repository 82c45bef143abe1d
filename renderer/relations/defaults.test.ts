import { describe, expect, it } from "vitest";
import { exampleTeam } from "../../shared/diagram/example-graph.ts";
import { likelyEnds, likelyKind } from "./defaults.ts";

const stream = exampleTeam("Stream", "stream-aligned");
const other = exampleTeam("Other", "stream-aligned");
const platform = exampleTeam("Platform", "platform");
const enabling = exampleTeam("Enabling", "enabling");
const subsystem = exampleTeam("Subsystem", "complicated-subsystem");

describe("what a drawn relation most likely is", () => {
  it("enabling teams facilitate, platforms and subsystems serve, streams work together", () => {
    expect(likelyKind(stream, other)).toBe("collaboration");
    expect(likelyKind(stream, platform)).toBe("x-as-a-service");
    expect(likelyKind(subsystem, stream)).toBe("x-as-a-service");
    expect(likelyKind(enabling, stream)).toBe("facilitating");
    expect(likelyKind(platform, enabling)).toBe("facilitating");
  });

  it("whoever can provide or facilitate is at the first end, else the team it was drawn from", () => {
    expect(likelyEnds("x-as-a-service", stream, platform)).toEqual({ from: platform.key, to: stream.key });
    expect(likelyEnds("x-as-a-service", platform, stream)).toEqual({ from: platform.key, to: stream.key });
    expect(likelyEnds("x-as-a-service", stream, other)).toEqual({ from: stream.key, to: other.key });
    expect(likelyEnds("facilitating", stream, enabling)).toEqual({ from: enabling.key, to: stream.key });
    expect(likelyEnds("dependency", stream, platform)).toEqual({ from: stream.key, to: platform.key });
  });
});
