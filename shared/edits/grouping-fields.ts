// The four fields by which a card says where its team belongs, for a grouping that it is to be drawn in.
import type { Grouping, Org } from "../org/types.ts";

export interface GroupingFields {
  readonly value_stream: string | null;
  readonly value_stream_inner: string | null;
  readonly platform_grouping: string | null;
  readonly platform_grouping_inner: string | null;
}

export const NO_GROUPING: GroupingFields = {
  value_stream: null,
  value_stream_inner: null,
  platform_grouping: null,
  platform_grouping_inner: null,
};

/** What the card of a team drawn in that grouping says. A platform inside a value stream stays inside only if its new team names the stream too. */
export function fieldsFor(org: Org, grouping: Grouping): GroupingFields {
  const outer = grouping.parent === null ? undefined : org.groupings.get(grouping.parent);
  const sameKind = outer?.kind === grouping.kind;
  const [first, inner] = sameKind ? [outer.name, grouping.name] : [grouping.name, null];
  if (grouping.kind === "value-stream") return { ...NO_GROUPING, value_stream: first, value_stream_inner: inner };
  const around = sameKind && outer.parent !== null ? org.groupings.get(outer.parent) : sameKind ? undefined : outer;
  const stream = around === undefined ? NO_GROUPING : fieldsFor(org, around);
  return { ...stream, platform_grouping: first, platform_grouping_inner: inner };
}
