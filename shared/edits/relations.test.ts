// Whatever the cards look like, a wish about a relation gives exactly that relation once the texts are read again, and no other changes.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonValue } from "../card/types.ts";
import type { Org, Relation } from "../org/types.ts";
import { orgOf, textsAfter } from "./example-folder.ts";
import { folder, keys, known, maybe, mode, text } from "./random-folder.ts";
import { changeRelation, drawRelation, flipRelation, removeRelation, retargetRelation } from "./relations.ts";
import type { DependencyWords, InteractionWords } from "./types.ts";

const signature = (relation: Relation): string => {
  const { key, ...rest } = relation;
  if (rest.kind === "dependency") return JSON.stringify(rest);
  const { from, to, mode: word, modeText, purpose, start, expected, nextMode } = rest;
  return JSON.stringify([from, to, word, modeText, purpose, start, expected, nextMode]);
};
const all = (org: Org, but: (relation: Relation) => boolean): readonly string[] =>
  [...org.relations.values()]
    .filter((relation) => !but(relation))
    .map(signature)
    .sort();

/** Exactly one relation is new or other than before, and it is as wished; `gone` is the one it takes the place of. */
function expectOnly(before: Org, now: Org, gone: Relation | undefined, wished: ((relation: Relation) => boolean) | null): void {
  const rest = all(before, (relation) => relation === gone);
  const found = wished === null ? [] : [...now.relations.values()].filter(wished);
  if (wished !== null) expect(found.length, `wished for, among\n${all(now, () => false).join("\n")}`).toBeGreaterThan(0);
  const exact = found.find((one) => all(now, (relation) => relation === one).join() === rest.join());
  expect(all(now, (relation) => relation === (exact ?? found[0]))).toEqual(rest);
}

const words: fc.Arbitrary<InteractionWords> = fc
  .record({
    mode: maybe(mode),
    purpose: maybe(fc.option(text, { nil: null })),
    expected: maybe(fc.option(text, { nil: null })),
  })
  .map((record) => known(record as Record<string, JsonValue>) as InteractionWords);
const dependencyWords: fc.Arbitrary<DependencyWords> = fc
  .record({ type: maybe(fc.constantFrom("ok", "slowing", "blocking")), reason: maybe(fc.option(text, { nil: null })) })
  .map((record) => known(record as Record<string, JsonValue>) as DependencyWords);

const says = (relation: Relation, wanted: InteractionWords | DependencyWords): boolean =>
  Object.entries(wanted).every(([key, value]) =>
    Object.entries(relation).some(([name, found]) => name === key && found === value),
  );

const sameEnds = (a: Relation, b: Relation): boolean =>
  a.kind === "dependency" ? a.from === b.from && a.to === b.to : [a.from, a.to].sort().join() === [b.from, b.to].sort().join();

function tally(): { readonly done: (what: string) => void; readonly counts: Map<string, number> } {
  const counts = new Map<string, number>();
  return { done: (what) => counts.set(what, (counts.get(what) ?? 0) + 1), counts };
}

const runs = { numRuns: 250 };

describe("random wishes on random cards", () => {
  it("draw exactly the interaction that was wished for", () => {
    const { done, counts } = tally();
    fc.assert(
      fc.property(folder, fc.constantFrom(...keys), fc.constantFrom(...keys), words, (texts, from, to, asked) => {
        const org = orgOf(texts);
        if (!org.teams.has(from) || !org.teams.has(to)) return;
        const wanted: InteractionWords = { mode: "x-as-a-service", ...asked };
        const planned = drawRelation(org, { kind: "interaction", from, to, words: wanted });
        done(planned.ok ? "drawn" : "refused");
        if (!planned.ok || planned.value === null) return;
        const standing = [...org.relations.values()].find(
          (one) =>
            one.kind === "interaction" &&
            one.mode === wanted.mode &&
            ((one.from === from && one.to === to) || (wanted.mode === "collaboration" && one.from === to && one.to === from)),
        );
        expectOnly(org, orgOf(textsAfter(texts, planned)), standing, (one) => {
          const ends =
            wanted.mode === "collaboration"
              ? [from, to].sort().join() === [one.from, one.to].sort().join()
              : one.from === from && one.to === to;
          return one.kind === "interaction" && ends && says(one, wanted);
        });
      }),
      runs,
    );
    expect(counts.get("drawn")).toBeGreaterThan((counts.get("refused") ?? 0) * 1.5);
  });

  it("draw exactly the dependency that was wished for", () => {
    const { done, counts } = tally();
    fc.assert(
      fc.property(folder, fc.constantFrom(...keys), fc.constantFrom(...keys), dependencyWords, (texts, from, to, wanted) => {
        const org = orgOf(texts);
        if (!org.teams.has(from) || !org.teams.has(to)) return;
        const planned = drawRelation(org, { kind: "dependency", from, to, words: wanted });
        done(planned.ok ? "drawn" : "refused");
        if (!planned.ok || planned.value === null) return;
        const standing = [...org.relations.values()].find(
          (one) => one.kind === "dependency" && one.from === from && one.to === to,
        );
        expectOnly(org, orgOf(textsAfter(texts, planned)), standing, (one) => {
          return one.kind === "dependency" && one.from === from && one.to === to && says(one, wanted);
        });
      }),
      runs,
    );
    expect(counts.get("drawn")).toBeGreaterThan(counts.get("refused") ?? 0);
  });

  it("change, turn round, point elsewhere and remove one relation and no other", () => {
    const { done, counts } = tally();
    const wish = fc.record({
      kind: fc.constantFrom("change", "flip", "retarget", "remove"),
      words,
      dependencyWords,
      team: fc.constantFrom(...keys),
      end: fc.constantFrom("from" as const, "to" as const),
    });
    fc.assert(
      fc.property(folder, fc.nat(), wish, (texts, at, { kind, words: asked, dependencyWords: other, team, end }) => {
        const org = orgOf(texts);
        const relation = [...org.relations.values()][at % Math.max(1, org.relations.size)];
        if (relation === undefined || !org.teams.has(team)) return;
        const wanted = relation.kind === "interaction" ? asked : other;
        const planned =
          kind === "change"
            ? changeRelation(org, relation.key, wanted)
            : kind === "flip"
              ? flipRelation(org, relation.key)
              : kind === "remove"
                ? removeRelation(org, relation.key)
                : retargetRelation(org, relation.key, end, team);
        done(`${kind} ${planned.ok}`);
        if (!planned.ok || planned.value === null) return;
        const now = orgOf(textsAfter(texts, planned));
        const { from, to } = relation;
        const kept = end === "from" ? to : from;
        const alike = (one: Relation): boolean =>
          one.kind === relation.kind &&
          signature({ ...one, key: "", from, to } as Relation) === signature({ ...relation, key: "" } as Relation);
        if (kind === "remove") expectOnly(org, now, relation, null);
        else if (kind === "flip") expectOnly(org, now, relation, (one) => one.from === to && one.to === from && alike(one));
        else if (kind === "change")
          expectOnly(org, now, relation, (one) => one.kind === relation.kind && says(one, wanted) && sameEnds(one, relation));
        else
          expectOnly(org, now, relation, (one) => {
            const directed = relation.kind === "dependency" || relation.direction !== "symmetric";
            const ends = directed
              ? one[end] === team && [one.from, one.to].includes(kept)
              : [one.from, one.to].sort().join() === [team, kept].sort().join();
            return ends && alike(one);
          });
      }),
      { numRuns: 800 },
    );
    for (const kind of ["change", "flip", "retarget", "remove"]) expect(counts.get(`${kind} true`), kind).toBeGreaterThan(40);
  });
});
