// Who uses a team's services, by every source that says something, for people at a terminal.
import { counted } from "../../../shared/score/count-words.ts";
import { type NameMeaning, type TruthRow, truthRows } from "../../../shared/score/truth.ts";
import type { Consumers } from "../../../shared/score/types.ts";
import { capabilityWords, consumerLoadWords, demandWords, differenceWords } from "../../../shared/score/words.ts";
import type { Colours, Look } from "../terminal.ts";
import { type Cell, heading, sentence, table } from "../terminal-table.ts";

/**
 * @param nameOf of a team or grouping
 * @returns null where nobody uses the team and nobody says that somebody does
 */
export function consumersText(
  consumers: Consumers,
  meaning: (name: string) => NameMeaning,
  nameOf: (key: string) => string,
  look: Look,
): string | null {
  const { capabilities, groupingMembers, partners, conflict } = consumers;
  const rows = truthRows(consumers, meaning);
  const silent = rows.every(({ said, names, id }) => !said || (id === "graph" && names.length === 0));
  if (silent && capabilities.length === 0 && partners.length === 0) return null;
  const sentences = [
    differenceWords(consumers),
    conflict ? "Front matter and body name different counts." : null,
    demandWords(consumers),
    consumerLoadWords(consumers),
    groupingMembers.length === 0
      ? null
      : `Within consuming groupings: ${named(groupingMembers, nameOf)}. Each grouping counts once.`,
    partners.length === 0 ? null : `Partners by collaboration or facilitating, not counted: ${named(partners, nameOf)}.`,
  ].filter((text) => text !== null);
  return [
    heading(look, "Consumers"),
    table(
      look,
      rows.map((row) => truthCells(row, look.colours)),
    ),
    ...(capabilities.length === 0 ? [] : ["", table(look, capabilities.map(capabilityCells))]),
    ...(sentences.length === 0 ? [] : ["", ...sentences.map((text) => sentence(look, text))]),
  ].join("\n");
}

const named = (keys: readonly string[], nameOf: (key: string) => string): string => keys.map(nameOf).sort().join(", ");

function truthCells({ label, text, names, line, difference }: TruthRow, colours: Colours): readonly Cell[] {
  const paint = difference?.by === "major" ? colours.yellow : colours.dim;
  const who = [...Map.groupBy(names, ({ how }) => how)].map(([how, alike]) => {
    const list = alike.map(({ name }) => name).join(", ");
    return how === null ? list : `${list} (${how})`;
  });
  return [label, text, line === null ? "" : `line ${line}`, { text: difference?.words ?? "", paint }, who.join("; ")];
}

function capabilityCells(use: Consumers["capabilities"][number]): readonly Cell[] {
  const { name, count, consumers, line } = use;
  const who = consumers.map((consumer) => consumer.name).join(", ");
  return [name, count === null ? "not said" : counted(count, "team"), `line ${line}`, capabilityWords(use), who];
}
