// A team's cognitive load, part by part, for people at a terminal.
import type { LoadSettings } from "../../../shared/score/settings.ts";
import type { Load } from "../../../shared/score/types.ts";
import { biggestLever, levelWords, partWords, scoreWords, verdictSentence } from "../../../shared/score/words.ts";
import type { Look } from "../terminal.ts";
import { heading, sentence, table } from "../terminal-table.ts";

export function loadText(load: Load, settings: LoadSettings, look: Look): string {
  const { declared, near, confidence, combined, parts, score } = load;
  const lever = biggestLever(load, settings);
  return [
    heading(look, "Cognitive load"),
    table(look, [
      ["declared", declared === null ? "not declared" : levelWords(declared)],
      ["derived", `${scoreWords(load)}${near === null ? "" : `; near ${near}, where a level ends`}`],
      ["combined", combined === null ? "unknown" : levelWords(combined)],
      ["confidence", confidence],
    ]),
    "",
    table(
      look,
      parts.map(({ part, points, cap, reason, source }) => [
        partWords(part),
        score === null ? "–" : String(points),
        `of ${cap}`,
        { text: `${reason} · ${source}`, paint: points > 0 ? (text) => text : look.colours.dim },
      ]),
      [1],
    ),
    "",
    sentence(look, verdictSentence(load)),
    ...(lever === null ? [] : [sentence(look, lever)]),
  ].join("\n");
}
