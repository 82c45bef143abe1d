// What the canvas takes and gives: everything by props, nothing from a store of the app. Types only.
import type { ReactNode, Ref } from "react";
import type { Position } from "../../shared/card/types.ts";
import type { LegendSubject } from "../../shared/diagram/legend-entries.ts";
import type { Overlay } from "../../shared/diagram/overlay.ts";
import type { MarkKind } from "../../shared/diagram/team-marks.ts";
import type { Point } from "../../shared/geometry.ts";
import type { Graph } from "../../shared/graph/types.ts";
import type { Theme } from "../../shared/notation.ts";
import type { CustomTeamType, Relation, TeamKey } from "../../shared/org/types.ts";
import type { TeamScores } from "../../shared/score/types.ts";

/** Where the canvas is looked at from: a point p of the canvas is shown at `p * zoom + (x, y)` CSS pixels. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Width of the chrome that floats over each side of the canvas, CSS pixels. */
export interface Insets {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface CanvasHandle {
  /** Shows everything, clear of the chrome. */
  fit(): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Zooms to a factor (1 = 100 %), keeping the middle of the view where it is. */
  zoomTo(zoom: number): void;
  /** Brings a team into view, clear of the chrome and large enough to read. Does nothing for a team that is not there. */
  reveal(key: TeamKey): void;
  /** Fits these teams and groupings into view, clear of the chrome. Does nothing where none of them is drawn. */
  show(keys: Iterable<TeamKey>): void;
  /** Brings a point of the canvas into the middle of what is clear of the chrome, at a zoom (1 = 100 %). */
  lookAt(place: Position & { readonly zoom: number }): void;
  /** Marks a team as if the pointer were on it; null: none. */
  point(key: TeamKey | null): void;
  /** Puts the keyboard on the canvas: on the team it was on before, else on the first one selected or in view. */
  focus(): void;
  readonly zoom: number;
  /** Middle of the part of the view that is clear of the chrome, canvas units: where what is new may go. */
  readonly middle: Position;
}

export type MenuTarget =
  | { readonly kind: "teams"; readonly key: TeamKey }
  /** A grouping, folded or not. */
  | { readonly kind: "group"; readonly key: string; readonly folded: boolean }
  | { readonly kind: "relation"; readonly key: string }
  /** A line that stands for several relations: their keys, and the teams at both ends. */
  | { readonly kind: "sum"; readonly relations: readonly string[]; readonly ends: readonly TeamKey[] }
  | { readonly kind: "ground" };

export interface MenuAsked {
  readonly target: MenuTarget;
  /** CSS pixels of the window. */
  readonly client: Point;
  /** Canvas units. */
  readonly at: Point;
}

export interface CanvasProps {
  readonly graph: Graph;
  readonly theme: Theme;
  /** The folder's own team types, for their colours and names. */
  readonly types?: readonly CustomTeamType[];
  /** What fills tell. */
  readonly overlay: Overlay;
  /** YYYY-MM-DD that the times of interactions are judged against. */
  readonly asOf: string;
  /** The arrow of the flow of change is drawn. */
  readonly flow: boolean;
  /** The graph's teams are as high as they are large: who is of unknown size is marked. */
  readonly sized: boolean;
  /** Called with what is in view, some time after it has changed and come to rest. */
  readonly onInView?: (inView: LegendSubject) => void;
  /** What is judged of teams, for the marks on their cards. */
  readonly scores: ReadonlyMap<TeamKey, TeamScores>;
  /** Teams that are drawn as they are while all others are faded, with the relations among them; null: nobody is faded. */
  readonly lit: ReadonlySet<TeamKey> | null;
  readonly selection: ReadonlySet<TeamKey>;
  readonly onSelect: (keys: readonly TeamKey[]) => void;
  /** The relation that is selected; null for none. */
  readonly relation: string | null;
  readonly onSelectRelation: (key: string | null) => void;
  /** A relation of the org by its key, and the name of a team: for what is said of those that folded groupings hold. */
  readonly relationOf: (key: string) => Relation | undefined;
  readonly nameOf: (key: TeamKey) => string | undefined;
  /**
   * Called once for a drop and once for a run of arrow keys, with the final top left corner of every moved team.
   * `join`: key of the grouping that they were dropped into, null for none. `out`: they were taken out of all that they are in.
   */
  readonly onMove: (moves: ReadonlyMap<TeamKey, Position>, join: string | null, out: boolean) => void;
  /** A relation was drawn and let go at a point of the canvas. */
  readonly onConnect: (from: TeamKey, to: TeamKey, at: Position) => void;
  /** A relation from this team is wanted; the other end is still to be chosen. */
  readonly onConnectFrom: (key: TeamKey) => void;
  /** A relation was drawn from this team and let go where none is: a new one is wanted whose middle is at this point. */
  readonly onConnectNew: (key: TeamKey, at: Position) => void;
  /** An end of a relation was taken to another team. */
  readonly onRetarget: (relation: string, end: "from" | "to", team: TeamKey) => void;
  /** A grouping is to be folded to one shape, or unfolded. */
  readonly onFold: (key: string, folded: boolean) => void;
  readonly onEditRelation: (key: string) => void;
  readonly onRemoveRelation: (key: string) => void;
  readonly onRemoveTeams: (keys: readonly TeamKey[]) => void;
  /** Double click on the ground: a team is wanted whose middle is at this point of the canvas. */
  readonly onNewTeam: (at: Position) => void;
  readonly onMenu: (asked: MenuAsked) => void;
  /** What lies over the canvas and is anchored to points of it (Anchored.tsx). */
  readonly children?: ReactNode;
  /** Double click, or Enter on the team that is already the selection. */
  readonly onOpenTeam?: (key: TeamKey) => void;
  /** A mark on a card was clicked, or chosen with the keyboard: why does it say so? */
  readonly onExplain?: (key: TeamKey, mark: MarkKind) => void;
  readonly insets: Insets;
  /** Where it is looked at from to begin with; by default everything is shown. */
  readonly start?: Viewport | undefined;
  readonly ref?: Ref<CanvasHandle>;
  readonly onViewport?: (viewport: Viewport) => void;
  /** After the first frame that shows the org, with the number of teams that have a card. */
  readonly onDrawn?: (teams: number) => void;
}
