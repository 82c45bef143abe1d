// What each kind of edit does to the bytes, and what it refuses. Long because every kind meets every style of YAML.
import { describe, expect, it } from "vitest";
import { applyEdits } from "./edit.ts";
import type { Edit } from "./edit-types.ts";
import type { FieldPath } from "./entry-types.ts";
import { readMarkdown } from "./read.ts";
import type { JsonValue } from "./types.ts";

const set = (field: FieldPath, value: JsonValue): Edit => ({ kind: "set", field, value });
const unset = (...field: FieldPath): Edit => ({ kind: "unset", field });
const front = (yaml: string) => `---\n${yaml}---\nbody\n---\n`;

/** The text after, having checked that the inverse restores the text before. */
function edited(text: string, ...edits: readonly Edit[]): string {
  const result = applyEdits("a.md", text, edits);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const back = applyEdits("a.md", result.value.text, [{ kind: "splice", splices: result.value.inverse }]);
  expect(back.ok && back.value.text).toBe(text);
  return result.value.text;
}
const yaml = (before: string, ...edits: readonly Edit[]) => {
  const text = edited(front(before), ...edits);
  expect(text.startsWith("---\n") && text.endsWith("---\nbody\n---\n")).toBe(true);
  return text.slice(4, -"---\nbody\n---\n".length);
};
const refusal = (text: string, ...edits: readonly Edit[]) => {
  const result = applyEdits("a.md", text, edits);
  return result.ok ? "written" : result.error[0]?.code;
};

describe("moving a team", () => {
  it.each([
    [
      "whole numbers stay whole",
      "position:\n  x: 204 # left\n  y: 180\n",
      { x: 210.4, y: 180 },
      "position:\n  x: 210 # left\n  y: 180\n",
    ],
    ["one decimal stays one", "position:\n  x: 204.0\n  y: 180.0\n", { x: 300, y: 180 }, "position:\n  x: 300.0\n  y: 180.0\n"],
    ["two decimals at most", "position: {x: 1.25, y: 2.50}\n", { x: 3.1449, y: 9 }, "position: {x: 3.14, y: 9.0}\n"],
    ["one decimal of any kind stays one", "position: {x: 1.5, y: 2.5}\n", { x: 3.1449, y: 9 }, "position: {x: 3.1, y: 9.0}\n"],
    ["quotes stay", "position: {x: \"100\", 'y': '7'}\n", { x: -5, y: 8 }, "position: {x: \"-5\", 'y': '8'}\n"],
    ["nothing moved, nothing written", "position: {x: 1e2, y: 2.50}\n", { x: 100, y: 2.5 }, "position: {x: 1e2, y: 2.50}\n"],
    ["less than the style holds is nothing", "position: {x: 10, y: 20}\n", { x: 10.4, y: 19.6 }, "position: {x: 10, y: 20}\n"],
    [
      "null becomes a block",
      "a: 1\nposition: null # later\nb: 2\n",
      { x: 1.239, y: 3 },
      "a: 1\nposition: # later\n  x: 1.24\n  y: 3\nb: 2\n",
    ],
    [
      "an empty one becomes a block",
      "a:\n    c: 1\nposition:\nb: 2\n",
      { x: 1, y: 3 },
      "a:\n    c: 1\nposition:\n    x: 1\n    y: 3\nb: 2\n",
    ],
    ["absent is added", "name: A\n", { x: 1, y: 3 }, "name: A\nposition:\n  x: 1\n  y: 3\n"],
    ["absent is added to a flow root", "{name: A}\n", { x: 1, y: 3 }, "{name: A, position: {x: 1, y: 3}}\n"],
    ["where it was found", "metadata:\n  position: {x: 1, y: 2}\n", { x: 5, y: 2 }, "metadata:\n  position: {x: 5, y: 2}\n"],
    ["one coordinate missing", "position:\n  y: 2\n", { x: 5, y: 2 }, "position:\n  y: 2\n  x: 5\n"],
    ["keys of its own stay", "position: {x: 1, y: 2, z: 3}\n", { x: 5, y: 6 }, "position: {x: 5, y: 6, z: 3}\n"],
  ])("%s", (_, before, position, after) => {
    expect(yaml(before, set(["position"], position))).toBe(after);
  });

  it("writes one coordinate by its own path", () => {
    expect(yaml("position: {x: 204.0, y: 1}\n", set(["position", "x"], 7))).toBe("position: {x: 7.0, y: 1}\n");
  });
});

describe("setting fields", () => {
  it.each<[string, string, FieldPath, JsonValue, string]>([
    ["keeps double quotes", 'name: "A" # c\n', ["name"], 'B "b"', 'name: "B \\"b\\"" # c\n'],
    ["keeps single quotes", "name: 'A'\n", ["name"], "it's", "name: 'it''s'\n"],
    ["keeps plain where plain is safe", "name: A\n", ["name"], "B - c (d)", "name: B - c (d)\n"],
    ["quotes what others would read as something else", "name: A\n", ["name"], "yes", "name: 'yes'\n"],
    [
      "lets a date follow a date",
      "metadata: {established: 2024-01-15}\n",
      ["established"],
      "2025-02-01",
      "metadata: {established: 2025-02-01}\n",
    ],
    ["writes several lines in one", "name: A\n", ["lead"], "a\nb", 'name: A\nlead: "a\\nb"\n'],
    [
      "keeps a literal block",
      "notes: |\n    one\n    two\nz: 1\n",
      ["notes"],
      "three\n\nfour\n",
      "notes: |\n    three\n\n    four\nz: 1\n",
    ],
    ["keeps a folded block", "notes: >-\n  one\n  two\n", ["notes"], "three four", "notes: >-\n  three four\n"],
    [
      "leaves a block where the text does not fit it",
      "notes: |\n  one\n\nz: 1\n",
      ["notes"],
      " lead",
      "notes: ' lead'\n\nz: 1\n",
    ],
    ["fills an empty value", "lead: # who\nz: 1\n", ["lead"], "Ada", "lead: Ada # who\nz: 1\n"],
    ["writes where the field was found", "metadata:\n  name: A\n", ["name"], "B", "metadata:\n  name: B\n"],
    ["writes the alias that was found", "type: platform\n", ["team_type"], "enabling", "type: enabling\n"],
    ["writes a new field where the format puts it", "name: A\n", ["size"], 7, "name: A\nmetadata:\n  size: 7\n"],
    ["fills an empty metadata", "metadata: {}\nname: A\n", ["size"], 7, "metadata: {size: 7}\nname: A\n"],
    [
      "indents as the card does",
      "metadata:\n    a: 1\n",
      ["flow"],
      { deep: { er: 1 } },
      "metadata:\n    a: 1\nflow:\n    deep:\n        er: 1\n",
    ],
    ["lists as the card does", "a:\n- x\n", ["b"], ["z", { k: "v", l: [1] }], "a:\n- x\nb:\n- z\n- k: v\n  l:\n  - 1\n"],
    [
      "changes only the entries that differ",
      "a: {x: 1, y: [p,  q], z: 3} # c\n",
      ["a"],
      { x: 2, y: ["p", "q"] },
      "a: {x: 2, y: [p,  q]} # c\n",
    ],
    [
      "changes only the items that differ",
      "a:\n- p # 1\n- q # 2\n- r # 3\n",
      ["a"],
      ["p", "s", "r", "t"],
      "a:\n- p # 1\n- s # 2\n- r # 3\n- t\n",
    ],
    ["empties a list", "a:\n  # c\n  - p\n  - q\nb: 1\n", ["a"], [], "a: []\n  # c\nb: 1\n"],
    ["turns a block into a scalar", "a: # c\n  p: 1\n  q: 2\nb: 1\n", ["a"], 5, "a: 5 # c\nb: 1\n"],
    ["turns a scalar into a block", "a: 5 # c\nb: 1\n", ["a"], { p: [1] }, "a: # c\n  p:\n    - 1\nb: 1\n"],
    ["turns an item into a mapping", "a:\n- p\n- q # c\n", ["a", 0], { k: 1, l: 2 }, "a:\n- k: 1\n  l: 2\n- q # c\n"],
    [
      "quotes keys that need it",
      "a: {}\n",
      ["a"],
      { "Team: A": "collaboration", yes: 1 },
      "a: {'Team: A': collaboration, 'yes': 1}\n",
    ],
    ["finds a quoted key", "'na\\me': 1\n\"b\\u0020c\": 2\n", ["b c"], 3, "'na\\me': 1\n\"b\\u0020c\": 3\n"],
    ["follows lines of a flow list", "a: [\n  p, # 1\n  q\n ]\n", ["a"], ["p", "q", "r"], "a: [\n  p, # 1\n  q,\n  r\n ]\n"],
    [
      "the spelling that says something, beside an empty one",
      "interactions:\n- team:\n  teamName: A\n",
      ["interactions", 0, "team"],
      "B",
      "interactions:\n- team:\n  teamName: B\n",
    ],
    [
      "uses the spelling of an entry",
      "interactions:\n- team_id: A\n  interaction_mode: XaaS\n",
      ["interactions", 0, "mode"],
      "collaboration",
      "interactions:\n- team_id: A\n  interaction_mode: collaboration\n",
    ],
    ["writes null", "lead: Ada\n", ["lead"], null, "lead: null\n"],
    ["writes nothing that is there already", "a: { b : [ 1,2 ] }\n", ["a"], { b: [1, 2] }, "a: { b : [ 1,2 ] }\n"],
  ])("%s", (_, before, field, value, after) => {
    expect(yaml(before, set(field, value))).toBe(after);
  });

  it("keeps CRLF, a byte order mark and a missing final newline", () => {
    expect(edited("\ufeff---\r\nname: A\r\n---\r\nbody", set(["size"], 7), set(["lead"], "B"))).toBe(
      "\ufeff---\r\nname: A\r\nmetadata:\r\n  size: 7\r\nlead: B\r\n---\r\nbody",
    );
  });

  it("puts front matter before a text that has none, after its byte order mark", () => {
    expect(edited("# Title\r\ntext", set(["name"], "A"))).toBe("---\r\nname: A\r\n---\r\n# Title\r\ntext");
    expect(edited("\ufeff# Title\n", set(["position"], { x: 1, y: 2 }))).toBe(
      "\ufeff---\nposition:\n  x: 1\n  y: 2\n---\n# Title\n",
    );
    expect(edited("---\n# only a comment\n---\n", set(["name"], "A"))).toBe("---\n# only a comment\nname: A\n---\n");
    expect(edited("---\n---", set(["name"], "A"))).toBe("---\nname: A\n---");
  });
});

describe("lists and removal", () => {
  it.each<[string, string, Edit, string]>([
    ["first", "a:\n  - p\n  - q\n", { kind: "insert-item", field: ["a"], index: 0, value: "new" }, "a:\n  - new\n  - p\n  - q\n"],
    [
      "between",
      "a:\n- p # c\n\n# q is next\n- q\n",
      { kind: "insert-item", field: ["a"], index: 1, value: "new" },
      "a:\n- p # c\n- new\n\n# q is next\n- q\n",
    ],
    ["last", "a: [p,q]\n", { kind: "insert-item", field: ["a"], index: 2, value: "a, b" }, "a: [p,q, 'a, b']\n"],
    ["into an empty one", "a: [ ]\n", { kind: "insert-item", field: ["a"], index: 0, value: { k: 1 } }, "a: [{k: 1} ]\n"],
    [
      "into one that is not there",
      "b: 1\n",
      { kind: "insert-item", field: ["a"], index: 0, value: "new" },
      "b: 1\na:\n  - new\n",
    ],
    [
      "compact",
      "a:\n- - p\n  - q\n",
      { kind: "insert-item", field: ["a", 0], index: 0, value: "new" },
      "a:\n- - new\n  - p\n  - q\n",
    ],
  ])("inserts %s", (_, before, edit, after) => {
    expect(yaml(before, edit)).toBe(after);
  });

  it.each<[string, string, Edit, string]>([
    ["an entry with its comment", "a: 1\nb: 2 # two\n# three\nc: 3\n", unset("b"), "a: 1\n# three\nc: 3\n"],
    ["a block", "a:\n  p: 1\n\n  q: 2\nb: 1\n", unset("a"), "b: 1\n"],
    ["the last entry of a block", "m:\n  p: 1 # c\nb: 1\n", unset("m", "p"), "m: {}\nb: 1\n"],
    ["the first entry of an item", "a:\n- p: 1\n  q: 2\n", unset("a", 0, "p"), "a:\n- q: 2\n"],
    ["from a flow mapping", "a: {p: 1, q: 2, r: 3}\n", unset("a", "q"), "a: {p: 1, r: 3}\n"],
    ["the last of a flow mapping", "a: {p: 1, q: 2}\n", unset("a", "q"), "a: {p: 1}\n"],
    ["the only one of a flow mapping", "a: { p: 1, }\n", unset("a", "p"), "a: {  }\n"],
    ["an item", "a:\n- p\n- q # c\n- r\n", { kind: "remove-item", field: ["a"], index: 1 }, "a:\n- p\n- r\n"],
    ["the only item", "a:\n- p\nb: 1\n", { kind: "remove-item", field: ["a"], index: 0 }, "a: []\nb: 1\n"],
    [
      "a flow item, keeping comments",
      "a: [p, # 1\n  q, # 2\n  r]\n",
      { kind: "remove-item", field: ["a"], index: 1 },
      "a: [p, # 1\n   # 2\n  r]\n",
    ],
    ["what is not there", "a: 1\n", unset("b", "c"), "a: 1\n"],
    ["a field at both of its places", "lead: A\nmetadata:\n  size: 1\n  lead: A\n", unset("lead"), "metadata:\n  size: 1\n"],
    ["a field and its alias", "team_type: a\nx: 1\ntype: b # old\n", unset("team_type"), "x: 1\n"],
    [
      "not the place that says nothing",
      "size: # soon\nmetadata: {size: 4, x: 1}\n",
      unset("metadata", "size"),
      "size: # soon\nmetadata: {x: 1}\n",
    ],
    ["the last field of all", "name: A\n", unset("name"), ""],
  ])("takes out %s", (_, before, edit, after) => {
    expect(yaml(before, edit)).toBe(after);
  });
});

describe("body and source", () => {
  it("replaces the body and nothing before it", () => {
    expect(edited("---\na: 1\n---\nold\n", { kind: "replace-body", text: "---\nnew" })).toBe("---\na: 1\n---\n---\nnew");
    expect(edited("---\r\na: 1\r\n---\r\nold\r\nx", { kind: "replace-body", text: "one\ntwo\n" })).toBe(
      "---\r\na: 1\r\n---\r\none\r\ntwo\r\n",
    );
    expect(refusal("no front matter", { kind: "replace-body", text: "---\na: 1\n---\n" })).toBe("EDIT-UNSAFE");
  });

  it("replaces the source of any card, broken ones too", () => {
    expect(edited("---\na: [\n", { kind: "replace-source", text: "---\na: []\n---\n" })).toBe("---\na: []\n---\n");
    expect(edited("\ufeffa\r\nb\r\n", { kind: "replace-source", text: "a\nc\n" })).toBe("\ufeffa\r\nc\r\n");
  });

  it("takes raw splices in any order, if they fit the text", () => {
    const splices = [
      { start: 4, end: 5, text: "E" },
      { start: 0, end: 1, text: "AA" },
    ];
    expect(edited("abcdef", { kind: "splice", splices })).toBe("AAbcdEf");
    expect(refusal("abc", { kind: "splice", splices })).toBe("EDIT-SPLICE");
    expect(refusal("abcdef", { kind: "splice", splices: [...splices, { start: 0, end: 2, text: "" }] })).toBe("EDIT-SPLICE");
  });

  it("applies edits in order, all or none, with one inverse", () => {
    const before = front("a: 1\nb: [x]\n");
    const after = edited(
      before,
      set(["c"], "new"),
      { kind: "insert-item", field: ["b"], index: 1, value: "z" },
      unset("a"),
      set(["c"], "newer"),
      { kind: "replace-body", text: "other" },
      { kind: "splice", splices: [{ start: 0, end: 0, text: "\ufeff" }] },
    );
    expect(after).toBe("\ufeff---\nb: [x, z]\nc: newer\n---\nother");
    expect(refusal(before, set(["c"], 1), set(["a", "deep"], 1))).toBe("EDIT-PATH");
  });
});

describe("refusals", () => {
  it.each<[string, string, Edit, string]>([
    ["an alias", "a: &x 1\nb: *x\n", set(["b"], 2), "EDIT-SHARED"],
    ["below an alias", "a: &x {p: 1}\nb: *x\n", set(["b", "p"], 2), "EDIT-SHARED"],
    ["an anchor", "a: &x 1\n", set(["a"], 2), "EDIT-SHARED"],
    ["below an anchor that lends", "a: &x {p: 1}\nb: *x\n", set(["a", "p"], 2), "EDIT-SHARED"],
    ["around an anchor that lends", "a: [&x 1]\nb: *x\n", unset("a"), "EDIT-SHARED"],
    ["a tag", "a: !!str 1\n", set(["a"], "2"), "EDIT-SHARED"],
    ["what a merge key brings", "base: &b {x: 1}\na:\n  <<: *b\n", set(["a", "x"], 2), "EDIT-SHARED"],
    ["a list item beyond the end", "a: [1]\n", set(["a", 3], 2), "EDIT-PATH"],
    ["an index beyond the end", "a: [1]\n", { kind: "insert-item", field: ["a"], index: 2, value: 1 }, "EDIT-PATH"],
    ["below a scalar", "a: 1\n", set(["a", "b"], 2), "EDIT-PATH"],
    ["a key that could pollute", "a: 1\n", set(["__proto__"], 2), "EDIT-UNSAFE"],
    ["a value the field does not take", "a: 1\n", set(["position"], "here"), "EDIT-UNSAFE"],
    ["a duplicated key", "a: 1\na: 2\n", set(["b"], 2), "EDIT-NOT-EDITABLE"],
    ["broken YAML", "a: [\n", set(["b"], 2), "EDIT-NOT-EDITABLE"],
    ["dashes that others take for the end", "a: 1\n----\n", set(["b"], 2), "EDIT-NOT-EDITABLE"],
  ])("says why for %s", (_, before, edit, code) => {
    expect(refusal(front(before), edit)).toBe(code);
  });

  it("leaves anchors that are elsewhere alone", () => {
    expect(yaml("a: &x {p: 1}\nb: *x\nname: A\n", set(["name"], "B"))).toBe("a: &x {p: 1}\nb: *x\nname: B\n");
    expect(yaml("base: &b {x: 1}\na:\n  <<: *b\n  y: 1\n", set(["a", "y"], 2))).toBe("base: &b {x: 1}\na:\n  <<: *b\n  y: 2\n");
  });

  it("names the field, the line and the way out", () => {
    const result = applyEdits("teams/a.md", front("a: 1\nb: &x 2\nc: *x\n"), [set(["c"], 3)]);
    expect(result).toMatchObject({
      ok: false,
      error: [{ code: "EDIT-SHARED", severity: "error", path: "teams/a.md", field: "c", line: 4 }],
    });
    expect(!result.ok && result.error[0]?.message).toMatch(/\*x.*source editor/);
  });
});

const move = (field: string, from: number, to: number): Edit => ({ kind: "move-item", field: [field], from, to });

describe("moving an item", () => {
  it.each<[string, string, Edit, string]>([
    ["down", "a:\n  - x\n  - y\n  - z\n", move("a", 0, 2), "a:\n  - y\n  - z\n  - x\n"],
    ["up", "a: # all\n- x\n- y # why\n\n- z # last\nb: 1\n", move("a", 2, 0), "a: # all\n- z # last\n- x\n\n- y # why\nb: 1\n"],
    [
      "with the comments above it",
      "a:\n  # on x\n  # more\n  - x\n  - y\n",
      move("a", 0, 1),
      "a:\n  - y\n  # on x\n  # more\n  - x\n",
    ],
    [
      "that is a mapping with comments inside",
      "a:\n  - n: 1\n    # in n\n    m: 2\n      # deep\n  # on o\n  - o: 1\n",
      move("a", 0, 1),
      "a:\n  # on o\n  - o: 1\n  - n: 1\n    # in n\n    m: 2\n      # deep\n",
    ],
    [
      "in a list in a list",
      "a:\n  - - x # 1\n    - y\n",
      { kind: "move-item", field: ["a", 0], from: 0, to: 1 },
      "a:\n  - - y\n    - x # 1\n",
    ],
    ["on one line", "a: [x, 'y z',  {q: 1}]\n", move("a", 2, 0), "a: [{q: 1}, x,  'y z']\n"],
    [
      "over lines with their comments",
      "a: [\n  x, # 1\n  # on y\n  y # 2\n ]\n",
      move("a", 1, 0),
      "a: [\n  # on y\n  y, # 2\n  x # 1\n ]\n",
    ],
    ["to where it is", "a: [x, y]\n", move("a", 1, 1), "a: [x, y]\n"],
  ])("%s takes every byte of it along", (_, before, edit, after) => {
    expect(yaml(before, edit)).toBe(after);
    const crlf = front(before).replaceAll("\n", "\r\n");
    expect(edited(`\ufeff${crlf}`, edit)).toBe(`\ufeff${front(after).replaceAll("\n", "\r\n")}`);
  });

  it("finds the list where it is written", () => {
    expect(yaml("metadata:\n  dependencies: [A, B]\n", move("dependencies", 0, 1))).toBe("metadata:\n  dependencies: [B, A]\n");
  });

  it.each<[string, string, Edit, string]>([
    ["beyond the end", "a: [x, y]\n", move("a", 0, 2), "EDIT-PATH"],
    ["what is not there", "a: [x, y]\n", move("b", 0, 1), "EDIT-PATH"],
    ["what is no list", "a: {x: 1}\n", move("a", 0, 1), "EDIT-PATH"],
    ["an alias", "b: &x 1\na: [*x, y]\n", move("a", 0, 1), "EDIT-SHARED"],
    ["an anchor past its alias", "a: [&x 1, *x]\n", move("a", 0, 1), "EDIT-SHARED"],
    ["an item before the anchor it needs", "a: [&x 1, [*x]]\n", move("a", 1, 0), "EDIT-UNSAFE"],
  ])("is refused for %s", (_, before, edit, code) => {
    expect(refusal(front(before), edit)).toBe(code);
  });
});

const rename = (to: string, ...field: readonly (string | number)[]): Edit => ({ kind: "rename-key", field, to });

describe("renaming a key", () => {
  it.each<[string, string, Edit, string]>([
    ["plain", "m:\n  # c\n  A :  x # d\n  B: y\n", rename("C D", "m", "A"), "m:\n  # c\n  C D :  x # d\n  B: y\n"],
    ["quoted where it must be", "m:\n  A: x\n", rename("yes", "m", "A"), "m:\n  'yes': x\n"],
    ["quoted as it was", "m: {\"A\":x, 'B': y}\n", rename("it's", "m", "B"), "m: {\"A\":x, 'it''s': y}\n"],
    ["with an alias for a value", "k: &x 1\nm: {A: *x}\n", rename("B", "m", "A"), "k: &x 1\nm: {B: *x}\n"],
    [
      "under metadata",
      "metadata:\n  interaction_modes: {A: c}\n",
      rename("B", "interaction_modes", "A"),
      "metadata:\n  interaction_modes: {B: c}\n",
    ],
  ])("writes it %s and nothing else", (_, before, edit, after) => {
    expect(yaml(before, edit)).toBe(after);
  });

  it.each<[string, string, Edit, string]>([
    ["a name that is taken", "m: {A: 1, B: 2}\n", rename("B", "m", "A"), "EDIT-PATH"],
    ["a key that is not there", "m: {A: 1}\n", rename("B", "m", "C"), "EDIT-PATH"],
    ["an item of a list", "m: [A]\n", rename("B", "m", 0), "EDIT-PATH"],
    ["a key of a shared mapping", "m: &x {A: 1}\nn: *x\n", rename("B", "m", "A"), "EDIT-SHARED"],
    ["a merge key", "m: &x {A: 1}\nn: {<<: *x}\n", rename("B", "n", "<<"), "EDIT-SHARED"],
    ["what a merge key brings", "m: &x {A: 1}\nn: {<<: *x, C: 1}\n", rename("A", "n", "C"), "EDIT-SHARED"],
    ["a key with an anchor", "m: {&x A: 1}\n", rename("B", "m", "A"), "EDIT-SHARED"],
    ["a name that could pollute", "m: {A: 1}\n", rename("__proto__", "m", "A"), "EDIT-UNSAFE"],
  ])("is refused for %s", (_, before, edit, code) => {
    expect(refusal(front(before), edit)).toBe(code);
  });
});

const adopt = (yamlText: string): Edit => ({ kind: "add-front-matter", yaml: yamlText });

describe("adding front matter", () => {
  it.each<[string, string, string, string]>([
    ["in front of the text", "# A\n\ntext", "name: A", "---\nname: A\n---\n# A\n\ntext"],
    [
      "after a byte order mark, in the file's line endings",
      "\ufeff# A\r\n",
      "a: 1\nb:\n  - c\n",
      "\ufeff---\r\na: 1\r\nb:\r\n  - c\r\n---\r\n# A\r\n",
    ],
    ["in front of nothing", "", "a: 1\n", "---\na: 1\n---\n"],
    ["in front of a rule", "----\ntext\n---\n", "a: 1\n", "---\na: 1\n---\n----\ntext\n---\n"],
  ])("puts it %s and leaves the text as it is", (_, before, yamlText, after) => {
    expect(edited(before, adopt(yamlText))).toBe(after);
  });

  it.each<[string, string, string, string]>([
    ["text that has some", "---\na: 1\n---\n", "b: 1", "EDIT-PATH"],
    ["YAML that is broken", "text\n", "a: [", "EDIT-UNSAFE"],
    ["YAML with a fence in it", "text\n", "a: 1\n---\nb: 2\n", "EDIT-UNSAFE"],
    ["YAML that says nothing", "text\n", "\n", "EDIT-UNSAFE"],
    ["a value that its field does not take", "text\n", "position: here\n", "EDIT-UNSAFE"],
    ["text with a NUL", "te\0xt\n", "a: 1\n", "EDIT-NOT-EDITABLE"],
  ])("is refused for %s", (_, before, yamlText, code) => {
    expect(refusal(before, adopt(yamlText))).toBe(code);
  });
});

describe("a team's name", () => {
  const named = (text: string, name: string): string => {
    const edited = applyEdits("a.md", text, [{ kind: "set-name", name }]);
    if (!edited.ok) throw new Error(JSON.stringify(edited.error));
    const back = applyEdits("a.md", edited.value.text, [{ kind: "splice", splices: edited.value.inverse }]);
    expect(back.ok && back.value.text).toBe(text);
    const read = readMarkdown("a.md", "", edited.value.text);
    expect(read.kind === "card" && read.card.name).toBe(name);
    return edited.value.text;
  };

  it.each([
    ["in its field", "---\nmetadata:\n  name: 'A' # x\n---\n# A\n", "---\nmetadata:\n  name: 'B' # x\n---\n# A\n"],
    [
      "in its heading",
      "---\ntype: x\n---\n\n```\n# no\n```\n  #  A **b** ##\ntext\n# A\n",
      "---\ntype: x\n---\n\n```\n# no\n```\n  #  B ##\ntext\n# A\n",
    ],
    [
      "in its heading, whatever ends the lines",
      "---\r\ntype: x\r\n---\r\n# A\r\ntext\r\n",
      "---\r\ntype: x\r\n---\r\n# B\r\ntext\r\n",
    ],
    ["in its heading, where the field is empty", "---\nname:\n---\n# A\n", "---\nname:\n---\n# B\n"],
    ["in a new field, where the file's name is the team's", "---\ntype: x\n---\ntext\n", "---\ntype: x\nname: B\n---\ntext\n"],
  ])("is written %s", (_, before, after) => {
    expect(named(before, "B")).toBe(after);
  });

  it("becomes a field where no heading can say it", () => {
    const card = "---\ntype: x\n---\n# A\n";
    for (const name of ["two\nlines", "C #", "x ".repeat(100).trim()]) expect(named(card, name)).toContain("---\n# A\n");
    const paragraph = `---\ntype: x\n---\n# A -- ${"word ".repeat(60)}\n`;
    expect(named(paragraph, "B")).toBe(paragraph.replace("---\n#", "name: B\n---\n#"));
  });
});
