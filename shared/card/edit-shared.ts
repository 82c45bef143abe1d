// Refuses edits to values that stand for more than themselves. Writing through an alias or under an anchor changes other places too,
// a tag changes what the text means, and a merged key is not there to be written.
import type { Problem } from "../result.ts";
import { type Said, said } from "../words/said.ts";
import { type EditDocument, refuse } from "./edit-document.ts";
import type { FieldPath } from "./entry-types.ts";
import type { YamlMapping, YamlNode } from "./yaml-tree.ts";
import { entryOf, real } from "./yaml-values.ts";

/**
 * Problems when the value at a path may not be written, else null.
 * @param chain the nodes along the path, as far as they are there
 */
export function refuseShared(document: EditDocument, path: FieldPath, chain: readonly YamlNode[]): readonly Problem[] | null {
  const say = (node: YamlNode, reason: Said): readonly Problem[] => {
    const what = said("faults:edit.shared", { field: path.join("."), reason });
    return refuse(document, "EDIT-SHARED", what, path, node.start);
  };
  if (path.includes("<<")) return say(chain.at(-1) ?? NOWHERE, said("faults:why.mergeKey"));
  const whole = chain.length === path.length + 1;
  for (const [depth, node] of chain.entries()) {
    if (node.kind === "alias") return say(node, said("faults:why.alias", { name: node.name }));
    if (node.aliased) return say(node, said("faults:why.lends", { name: node.anchor ?? "" }));
    const edited = whole && depth === chain.length - 1;
    if (edited && node.anchor !== null) return say(node, said("faults:why.anchor", { name: node.anchor }));
    if (edited && node.tag !== null) return say(node, said("faults:why.tag", { tag: node.tag }));
  }
  const last = chain.at(-1);
  if (whole && last !== undefined) {
    const lent = lentWithin(last);
    return lent === null ? null : say(lent, said("faults:why.lendsInside", { name: lent.anchor ?? "" }));
  }
  const key = path[chain.length - 1];
  if (last?.kind === "mapping" && typeof key === "string" && merges(last, key)) {
    return say(last, said("faults:why.mergeKey"));
  }
  return null;
}

const NOWHERE: YamlNode = { kind: "alias", start: -1, end: -1, name: "", target: null, anchor: null, tag: null, aliased: false };

/** An anchored node inside that some alias stands for. */
function lentWithin(node: YamlNode): YamlNode | null {
  const children = node.kind === "mapping" ? node.entries.map(({ value }) => value) : node.kind === "sequence" ? node.items : [];
  for (const child of children) {
    if (child.aliased) return child;
    const lent = lentWithin(child);
    if (lent !== null) return lent;
  }
  return null;
}

/** Other readers would find the key in the mapping through its merge key. */
function merges(mapping: YamlMapping, key: string): boolean {
  const merged = entryOf(mapping, "<<")?.value;
  if (merged === undefined) return false;
  const source = real(merged);
  const sources = source.kind === "sequence" ? source.items.map(real) : [source];
  return sources.some((one) => one.kind !== "mapping" || entryOf(one, key) !== undefined || merges(one, key));
}
