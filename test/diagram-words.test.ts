// A picture of the sample that can be read: no words on a card's words, on a badge, on a sign or on other words, in an export as it is made.
import { join } from "node:path";
import { expect, test } from "vitest";
import { readFolder } from "../host/cli/open-folder.ts";
import { edgeNote, noteItems, placeNotes } from "../shared/diagram/edge-notes.ts";
import { sceneOf } from "../shared/diagram/scene.ts";
import type { TextItem } from "../shared/diagram/scene-types.ts";
import { overlaps, type Rect } from "../shared/geometry.ts";
import { buildGraph } from "../shared/graph/build.ts";
import { layoutInProcess } from "../shared/graph/elk.ts";
import { placeTeams } from "../shared/graph/place.ts";
import { buildOrg } from "../shared/org/build.ts";
import { scoreOrg } from "../shared/score/score-org.ts";
import { DEFAULT_SETTINGS } from "../shared/score/settings.ts";
import { measureText } from "../shared/text/measure.ts";

const AS_OF = "2026-11-01";
const folder = await readFolder(join(import.meta.dirname, "..", "sample-org"));
if (!folder.ok) throw new Error("the sample cannot be read");
const org = buildOrg(folder.value.cards, folder.value.types);
const graph = buildGraph(org, await placeTeams(org, new Map(), await layoutInProcess()));
const edges = [...graph.edges.values()];
const scene = (sized: boolean) =>
  sceneOf(sized ? buildGraph(org, new Map(), { sized }) : graph, {
    title: "Sample",
    theme: "light",
    scores: scoreOrg(org, DEFAULT_SETTINGS, AS_OF).teams,
    asOf: AS_OF,
    flow: true,
    sized,
  });

/** Around a line's letters, from the top of its capitals to its baseline. */
function letters({ text, at, size, weight, anchor, turn }: TextItem): Rect {
  const width = measureText(text, size, weight);
  const before = anchor === "middle" ? width / 2 : anchor === "end" ? width : 0;
  const up = size * 0.727;
  return turn === 0
    ? { x: at.x - before, y: at.y - up, width, height: up }
    : { x: at.x - up, y: at.y - (width - before), width: up, height: width };
}

test.each([false, true])("no words lie on other words (heights as sizes: %s)", (sized) => {
  const texts = scene(sized).items.flatMap((item) => (item.kind === "text" ? [{ text: item.text, rect: letters(item) }] : []));
  expect(texts.length).toBeGreaterThan(100);
  const clashes = texts.flatMap((a, i) =>
    texts.slice(i + 1).flatMap((b) => (overlaps(a.rect, b.rect) ? [`${a.text} / ${b.text}`] : [])),
  );
  expect(clashes).toEqual([]);
});

test("what is overdue and what follows is told beside every badge that has it, off every card and badge", () => {
  const wanted = edges.flatMap((edge) => edgeNote(edge, AS_OF, false) ?? []);
  expect(wanted.length).toBeGreaterThan(2);
  const placed = placeNotes(graph, wanted);
  expect(placed.map(({ note }) => note.key).sort()).toEqual(wanted.map(({ key }) => key).sort());
  for (const { note, rect } of placed) {
    for (const { rect: card } of graph.nodes.values()) expect(overlaps(rect, card), note.key).toBe(false);
    for (const { badge } of edges) {
      const around = { x: badge.at.x - 10, y: badge.at.y - 10, width: 20, height: 20 };
      expect(overlaps(rect, around), note.key).toBe(false);
    }
  }
  const overdue = placed.flatMap((note) => noteItems(note, "light", "#ffffff")).filter((item) => item.kind === "text");
  expect(overdue.map((item) => item.text)).toContain("3 weeks over");
});
