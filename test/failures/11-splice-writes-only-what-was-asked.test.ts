// A drag once wrote keys that nobody had asked for, and once deleted some: here the engine's part. Whatever else a card holds, a move
// changes two number tokens.
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../shared/card/edit.ts";
import { otherReader } from "../cards/other-reader.ts";

const CARDS = [
  "---\nname: A\nposition:\n  x: 10\n  y: 20\nunknown: {kept: [1, 2]}\nmetadata:\n  size: 7\n  odd: ~\n---\nbody\n",
  "---\nposition: {x: 10, y: 20, note: pinned} # by hand\nname: 'A'\nteam_api:\n  deep:\n    - er: 1\n---\n",
  "---\nname: A\nmetadata: {position: {x: 10, y: 20}, size: 3}\nwaivers: []\n---\n",
];

describe("a drag", () => {
  it.each(CARDS)("writes two numbers and no key: %j", (text) => {
    const moved = applyEdits("a.md", text, [{ kind: "set", field: ["position"], value: { x: 111, y: 222 } }]);
    expect(moved.ok && moved.value.text).toBe(text.replace(/(x: )10/, "$1111").replace(/(y: )20/, "$1222"));
    if (!moved.ok) return;
    const data = JSON.stringify(otherReader(moved.value.text).data);
    expect(data.replace('"x":111', '"x":10').replace('"y":222', '"y":20')).toBe(JSON.stringify(otherReader(text).data));
  });

  it("adds nothing to a card without a position until it is moved, and then only that", () => {
    const text = "---\nname: A\nunknown: 1 # kept\n---\n";
    const still = applyEdits("a.md", text, []);
    expect(still).toEqual({ ok: true, value: { text, inverse: [] } });
    const moved = applyEdits("a.md", text, [{ kind: "set", field: ["position"], value: { x: 1, y: 2 } }]);
    expect(moved.ok && moved.value.text).toBe("---\nname: A\nunknown: 1 # kept\nposition:\n  x: 1\n  y: 2\n---\n");
  });
});
