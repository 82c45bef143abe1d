// A grouping as one compact block, of about a given shape: for layouts in which it is one thing among others.
import type { TeamKey } from "../org/types.ts";
import { type Block, layBlock } from "./block.ts";
import { blockOf } from "./bundles.ts";
import type { Job } from "./job.ts";
import type { Piece } from "./piece.ts";
import type { Branch } from "./tree.ts";

interface CompactBlock {
  readonly piece: Piece;
  /** Teams that stand in places of one size, and may change places. */
  readonly flows: readonly (readonly TeamKey[])[];
}

/** @param aspect width over height that it comes near to */
export function compactBlock(branch: Branch, { sizes, gaps }: Pick<Job, "sizes" | "gaps">, aspect: number): CompactBlock {
  const block = blockOf(branch);
  const widest = Math.max(1, ...flowsOf(block).map(({ length }) => length));
  const pieces = Array.from({ length: widest }, (_, i) => layBlock(block, { sizes, gaps, columns: i + 1 }));
  const off = ({ width, height }: Piece): number => Math.abs(Math.log(width / Math.max(1, height) / aspect));
  const [piece = layBlock(block, { sizes, gaps, columns: 1 })] = pieces.toSorted((a, b) => off(a) - off(b));
  return { piece, flows: flowsOf(block) };
}

const flowsOf = (block: Block): readonly (readonly TeamKey[])[] => [block.core, ...block.lower.flatMap(flowsOf)];
