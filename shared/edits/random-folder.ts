// Random small folders for tests: five teams whose cards name each other in every form that is read. Not part of the app.
import fc from "fast-check";
import { MODES, type Mode } from "../card/entry-types.ts";
import type { JsonValue } from "../card/types.ts";
import { type Texts, textWith } from "./example-folder.ts";

const NAMES = ["Alpha", "Beta Team", "C: Core", "Delta", "Enabling"] as const;
const paths = NAMES.map((_, index) => `t/${index}.md`);
export const keys = [...paths.map((path) => `card:${path}`), "subteam:t/0.md#0", "ghost:nobody"];

export const mode = fc.constantFrom<Mode>(...MODES);
const modeWord = fc.constantFrom("x-as-a-service", "X-as-a-Service", "collaboration", "Facilitating", "sometimes");
const partner = fc.constantFrom(...NAMES, "delta", "id-1", "Nobody", "Pod");
export const text = fc.constantFrom("Exports", "a: b", "8w", "2026-06-01", "yes");
export const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
export const known = (record: Readonly<Record<string, JsonValue | undefined>>): JsonValue =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as JsonValue;

const item = fc.oneof(
  { weight: 1, arbitrary: partner },
  {
    weight: 4,
    arbitrary: fc
      .record({
        key: fc.constantFrom("team", "team_id", "teamName"),
        team: partner,
        modeKey: fc.constantFrom("mode", "interaction_mode"),
        mode: maybe(modeWord),
        role: maybe(fc.constantFrom("provides", "consumes")),
        purpose: maybe(text),
        expected: maybe(text),
        next_mode: maybe(mode),
        note: maybe(text),
      })
      .map(({ key, team, modeKey, mode: word, ...rest }) => known({ [key]: team, [modeKey]: word, ...rest })),
  },
);
const byTeam = fc.dictionary(partner, fc.option(modeWord, { nil: null }), { maxKeys: 3 });
const byMode = fc.dictionary(modeWord, fc.oneof(fc.array(partner, { maxLength: 3 }), partner), { maxKeys: 2 });
const dependency = fc.oneof(
  partner,
  fc
    .record({ team: partner, type: maybe(fc.constantFrom("ok", "slowing", "blocking")), reason: maybe(text) })
    .map((record) => known(record)),
);
const table = fc
  .array(fc.tuple(partner, fc.constantFrom("X-as-a-Service", "Collaboration", "")), { maxLength: 3 })
  .map((rows) =>
    rows.length === 0
      ? "\ntext\n"
      : `\n## Teams we currently interact with\n\n| Team | Mode |\n|---|---|\n${rows.map(([team, word]) => `| ${team} | ${word} |\n`).join("")}`,
  );

const fields = fc.record({
  type: fc.constantFrom("stream-aligned", "platform", "enabling", "complicated-subsystem"),
  interactions: maybe(fc.array(item, { maxLength: 3 })),
  modes: maybe(fc.oneof(byTeam, byMode)),
  dependencies: maybe(fc.array(dependency, { maxLength: 3 })),
  body: table,
  /** An earlier team; the first has none. */
  parent: maybe(fc.nat()),
  consumers: maybe(
    fc.oneof(
      fc.array(partner, { maxLength: 3 }),
      fc.constant(4),
      fc.array(partner, { maxLength: 2 }).map((teams) => ({ count: 9, teams })),
    ),
  ),
  service: maybe(fc.oneof(fc.array(partner, { maxLength: 3 }), partner, fc.constant("6 teams"))),
  flow: fc.boolean(),
  inMetadata: fc.boolean(),
});

export const folder: fc.Arbitrary<Texts> = fc.tuple(...NAMES.map(() => fields)).map((cards) => {
  return new Map(
    cards.map((card, index) => {
      const { interactions, modes, dependencies } = card;
      const relations = known({ interactions, interaction_modes: modes, dependencies }) as Record<string, JsonValue>;
      const parent = card.parent === undefined || index === 0 ? undefined : NAMES[card.parent % index];
      const service = card.service === undefined ? undefined : [{ name: "Reports", consumers: card.service }];
      const claims = known({ parent, services: service, consumers: card.consumers }) as Record<string, JsonValue>;
      const head = { name: NAMES[index] ?? "", team_id: `id-${index}`, team_type: card.type };
      const subteams = index === 0 ? { subteams: [{ name: "Pod" }] } : {};
      const rest = card.inMetadata ? { metadata: { size: 4, ...relations } } : relations;
      return [
        paths[index] ?? "",
        textWith({ ...head, ...subteams, ...claims, ...rest } as Record<string, JsonValue>, card.body, card.flow),
      ];
    }),
  );
});
