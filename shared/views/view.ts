// One view of the diagram as plain data, as it is saved to the folder and put in an address: all of it, and nothing of the org itself.
// Types, the empty view and what an outside value must be to be taken for one.
import { z } from "zod";
import { MODES } from "../card/entry-types.ts";
import { OVERLAYS, type Overlay } from "../diagram/overlay.ts";
import { LOAD_LEVELS } from "../score/types.ts";
import { type Focus, NO_FILTER, type TeamFilter } from "./types.ts";

/** Where the canvas is looked at: the point in the middle, canvas units, and the zoom (1 = 100 %). */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface View {
  readonly filter: TeamFilter;
  readonly focus: Focus | null;
  /** Keys of groupings that are folded to one shape, sorted. */
  readonly folded: readonly string[];
  readonly others: "fade" | "hide";
  readonly colour: Overlay;
  /** The arrow of the flow of change is drawn. */
  readonly flow: boolean;
  /** Teams are as high as they are large. */
  readonly sized: boolean;
  /** Null: what the view shows is fitted into the window. */
  readonly place: Place | null;
}

export const PLAIN_VIEW: View = {
  filter: NO_FILTER,
  focus: null,
  folded: [],
  others: "fade",
  colour: "type",
  flow: true,
  sized: false,
  place: null,
};

/** More than anybody picks from a list, and little enough for a hostile address. */
const MOST = 2000;
const text = z.string().max(1000);
const texts = z.array(text.min(1)).max(MOST).readonly();
const people = z.int().min(0).max(1_000_000);
const coordinate = z.number().min(-1e9).max(1e9);

/** What stands in a file or an address; what is left out is as in PLAIN_VIEW. Keys that are not known are refused. */
export const viewSchema = z.strictObject({
  filter: z
    .strictObject({
      text: text.optional(),
      types: texts.optional(),
      groupings: texts.optional(),
      modes: z.array(z.enum(MODES)).max(MODES.length).readonly().optional(),
      levels: z.array(z.enum(LOAD_LEVELS)).max(LOAD_LEVELS.length).readonly().optional(),
      findings: texts.optional(),
      folders: z.array(text).max(MOST).readonly().optional(),
      people: z.strictObject({ least: people.optional(), most: people.optional() }).optional(),
    })
    .optional(),
  focus: z
    .strictObject({
      team: text.min(1),
      steps: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
      direction: z.enum(["both", "provides", "consumes"]).optional(),
    })
    .optional(),
  folded: texts.optional(),
  others: z.enum(["fade", "hide"]).optional(),
  colour: z.enum(OVERLAYS).optional(),
  flow: z.boolean().optional(),
  sized: z.boolean().optional(),
  place: z.strictObject({ x: coordinate, y: coordinate, zoom: z.number().min(0.001).max(100) }).optional(),
});

export type ViewData = z.infer<typeof viewSchema>;

export const isPlain = (filter: TeamFilter): boolean => JSON.stringify(filter) === JSON.stringify(NO_FILTER);

/** The same view, whatever order its lists were made in. */
export function sameView(a: View, b: View): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
