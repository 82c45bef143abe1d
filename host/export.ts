// Opened folder → picture of the whole organisation, made from the model: the same on the command line and from the app.
// Nothing of what is on screen (zoom, selection, panels) has a part in it. Writing it somewhere is the caller's.
import type { Position } from "../shared/card/types.ts";
import type { OpenedFolder } from "../shared/contract.ts";
import { sceneOf } from "../shared/diagram/scene.ts";
import type { Scene } from "../shared/diagram/scene-types.ts";
import { svgOf } from "../shared/diagram/svg.ts";
import { buildGraph } from "../shared/graph/build.ts";
import { layoutInProcess } from "../shared/graph/elk.ts";
import { foldGraph } from "../shared/graph/fold.ts";
import { placeTeams } from "../shared/graph/place.ts";
import type { Theme } from "../shared/notation.ts";
import { buildOrg } from "../shared/org/build.ts";
import type { Org, TeamKey } from "../shared/org/types.ts";
import { ok, type Problem, type Result } from "../shared/result.ts";
import { scoreOrg } from "../shared/score/score-org.ts";
import { slugOf } from "../shared/slug.ts";
import { lettersWithoutGlyph } from "../shared/text/measure.ts";
import { today } from "../shared/today.ts";
import { said } from "../shared/words/said.ts";
import { svgFonts } from "./export/fonts.ts";
import { pngScale, renderPng } from "./export/png.ts";
import { hostProblem } from "./workspace/problem-codes.ts";

export interface ExportOptions {
  readonly format: "svg" | "png";
  readonly theme: Theme;
  /** Default: the folder's name. */
  readonly title?: string;
  /** YYYY-MM-DD, the day that the marks on the cards are judged against; default today. */
  readonly asOf?: string;
  /** Where teams without a position of their own stand, as the app shows them; others as layout kept or finds them. */
  readonly placed?: Readonly<Record<TeamKey, Position>>;
  /** The flow of change and the customers it leads to; default true. */
  readonly flow?: boolean;
  /** Teams are as high as they are large; default false. */
  readonly sized?: boolean;
  /** Groupings that are drawn folded to one shape, by key or by name; default none. */
  readonly folded?: readonly string[];
  /** Pixels of a PNG for each canvas unit, default 2. Reduced, with a note, where the picture would grow too large. */
  readonly scale?: number;
}

export interface Exported {
  readonly fileName: string;
  readonly mediaType: "image/svg+xml" | "image/png";
  readonly data: Uint8Array;
  /** What was done differently than asked. */
  readonly notes: readonly Problem[];
}

/** The same cards, positions and options, on the same day, give the same bytes. */
export async function exportDiagram(folder: OpenedFolder, options: ExportOptions): Promise<Result<Exported>> {
  const scene = await sceneOfFolder(folder, options);
  const fileName = `${slugOf(folder.name) || "teamscape"}.${options.format}`;
  return options.format === "svg" ? exportSvg(scene, fileName) : exportPng(scene, fileName, options.scale ?? 2);
}

async function sceneOfFolder(folder: OpenedFolder, options: ExportOptions): Promise<Scene> {
  const org = buildOrg(folder.cards, folder.types);
  const known = new Map(Object.entries({ ...folder.placed, ...options.placed }));
  const found = await placeTeams(org, known, await layoutInProcess());
  const whole = buildGraph(org, new Map([...known, ...found]), { sized: options.sized === true });
  const graph = foldGraph(whole, foldedKeys(org, options.folded ?? []));
  const asOf = options.asOf ?? today();
  const scores = scoreOrg(org, folder.settings, asOf);
  return sceneOf(graph, {
    title: options.title ?? folder.name,
    theme: options.theme,
    types: folder.types,
    scores: scores.teams,
    asOf,
    flow: options.flow ?? true,
    sized: options.sized === true,
  });
}

/** "all" stands for every outermost grouping; a name that no grouping has folds nothing. */
function foldedKeys(org: Org, wanted: readonly string[]): ReadonlySet<string> {
  const asked = new Set(wanted);
  const groupings = [...org.groupings.values()];
  const found = groupings.filter(
    ({ key, name, parent }) => asked.has(key) || asked.has(name) || (asked.has("all") && parent === null),
  );
  return new Set(found.map(({ key }) => key));
}

async function exportSvg(scene: Scene, fileName: string): Promise<Result<Exported>> {
  const fonts = await svgFonts(scene);
  if (!fonts.ok) return fonts;
  const data = new TextEncoder().encode(svgOf(scene, fonts.value));
  return ok({ fileName, mediaType: "image/svg+xml", data, notes: [] });
}

async function exportPng(scene: Scene, fileName: string, wanted: number): Promise<Result<Exported>> {
  const { width, height } = scene.frame;
  const scale = pngScale(width, height, wanted);
  const data = await renderPng(svgOf(scene, []), Math.max(1, Math.floor(width * scale)));
  if (!data.ok) return data;
  const letters = lettersWithoutGlyph(scene.items.map((item) => (item.kind === "text" ? item.text : "")).join(""));
  const notes = [...(scale < wanted ? [reduced(scale, wanted)] : []), ...(letters.length > 0 ? [boxes(letters)] : [])];
  return ok({ fileName, mediaType: "image/png", data: data.value, notes });
}

function boxes(letters: readonly string[]): Problem {
  const some = letters.slice(0, 8).join(" ");
  return hostProblem("EXPORT-LETTERS", said("disk:picture.letters", { letters: `${some}${letters.length > 8 ? " …" : ""}` }));
}

function reduced(scale: number, wanted: number): Problem {
  const percent = (factor: number) => `${Math.round(factor * 100)} %`;
  return hostProblem("EXPORT-SCALED", said("disk:picture.scaled", { made: percent(scale), asked: percent(wanted) }));
}
