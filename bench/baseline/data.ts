// What the baseline's page is given: a graph as plain data. Types only.
import type { Rect } from "../../shared/geometry.ts";

export interface BaselineTeam {
  readonly id: string;
  readonly name: string;
  readonly facts: string;
  readonly people: number;
  readonly fill: string;
  readonly outline: string;
  readonly rect: Rect;
}

export interface BaselineGraph {
  readonly teams: readonly BaselineTeam[];
  readonly groups: readonly { readonly id: string; readonly name: string; readonly rect: Rect }[];
  readonly relations: readonly {
    readonly id: string;
    readonly source: string;
    readonly target: string;
    readonly color: string;
  }[];
}
