// Interactions drawn, changed, turned round, pointed elsewhere and removed. Each plan is tried on the org before it is handed out
// (interaction-trial.ts); how an entry is written is interaction-edits.ts.

import type { Voice } from "../org/direction.ts";
import { pairOf } from "../org/keys.ts";
import type { Interaction, Org, TeamKey } from "../org/types.ts";
import { assertNever, ok, type Result } from "../result.ts";
import { t } from "../words/t.ts";
import { formOf, homeFor } from "./interaction-forms.ts";
import { cardEdits, Draft, type Revisions, Trial, uncovered, type Wish } from "./interaction-trial.ts";
import { ownCard, referenceTo, shownName } from "./plan-context.ts";
import { refused } from "./problem-codes.ts";
import { bare, type Said, TEXTS, withWords } from "./said.ts";
import type { InteractionWords, Planned } from "./types.ts";

type Role = "provides" | "consumes";
const roleOf = (writer: TeamKey, from: TeamKey): Role => (writer === from ? "provides" : "consumes");

const planned = (label: string, revisions: Revisions): Planned => {
  const left = uncovered(revisions);
  if (left !== null) {
    return refused(t("edits:refused.wouldCount", { name: left.name }), left.path);
  }
  const cards = cardEdits(revisions);
  return ok(cards.length === 0 ? null : { label, cards });
};

const lockedOf = (org: Org, voices: readonly Voice[]): string | null => {
  const voice = voices.find(({ writer }) => ownCard(org, writer)?.editable !== true);
  return voice === undefined ? null : t("edits:refused.lockedCard", { name: shownName(org, voice.writer) });
};

export function drawInteraction(org: Org, from: TeamKey, to: TeamKey, words: InteractionWords): Planned {
  const names = ends(org, { from, to });
  if (from === to) return refused(t("edits:refused.withItself"));
  const trial = new Trial(org);
  const pair = pairOf(from, to);
  const voices = trial.voices(pair);
  const said = withWords(bare(""), words);
  const directed = said.mode === "x-as-a-service" || said.mode === "facilitating";
  for (const key of voices.keys()) {
    const standing = org.relations.get(key);
    if (standing?.kind !== "interaction" || standing.mode !== said.mode) continue;
    if (!directed || standing.from === from) return changeInteraction(org, standing, words);
  }
  const declared = new Set([...voices.values()].flat().map(({ writer }) => writer));
  const writers = [from, to]
    .filter((key) => ownCard(org, key)?.editable === true)
    .sort((a, b) => Number(declared.has(b)) - Number(declared.has(a)));
  if (writers.length === 0) {
    return refused(t("edits:refused.neitherCard", names));
  }
  const wish: Wish = { ...said, from: directed ? from : null };
  for (const writer of writers) {
    const card = ownCard(org, writer);
    const other = writer === from ? to : from;
    const team = spelled(org, voices, writer, other) ?? referenceTo(org, trial.names, other);
    if (team === null || card === null) continue;
    const entry: Said = { ...said, team };
    const stated: Said = { ...entry, role: roleOf(writer, from) };
    const tries = !directed ? [entry] : homeFor(card, entry) === "item" ? [stated] : [entry, stated];
    for (const attempt of tries) {
      for (const others of ["kept", "stated"] as const) {
        const draft = new Draft(org);
        if (others === "stated") stateDirections(org, voices, draft);
        draft.add(writer, attempt);
        const revisions = draft.revisions();
        if (!trial.fails(pair, revisions, null, wish)) return planned(drawnLabel(org, said, from, to), revisions);
      }
    }
  }
  if (writers.every((writer) => referenceTo(org, trial.names, writer === from ? to : from) === null)) {
    return refused(t("edits:refused.oneSharesName", names));
  }
  return refused(t("edits:refused.merged", names));
}

/** Says of every directed interaction of the pair which way it goes, so that one the other way can stand beside it. */
function stateDirections(org: Org, voices: ReadonlyMap<string, readonly Voice[]>, draft: Draft): void {
  for (const [key, speaking] of voices) {
    const standing = org.relations.get(key);
    if (standing?.kind !== "interaction" || standing.direction === "symmetric") continue;
    for (const voice of speaking) {
      if (voice.entry.role === null) draft.change(voice, { ...voice.entry, role: roleOf(voice.writer, standing.from) });
    }
  }
}

/** The text by which a card names the other team already. */
function spelled(org: Org, voices: ReadonlyMap<string, readonly Voice[]>, writer: TeamKey, other: TeamKey): string | null {
  const known = [...voices.values()].flat().find((voice) => voice.writer === writer);
  return known !== undefined && org.teams.get(other)?.kind !== "ghost" ? known.entry.team : null;
}

function drawnLabel(org: Org, said: Said, from: TeamKey, to: TeamKey): string {
  const names = ends(org, { from, to });
  switch (said.mode) {
    case "x-as-a-service":
      return t("edits:provide", names);
    case "facilitating":
      return t("edits:facilitate", names);
    case "collaboration":
      return t("edits:collaborate", names);
    case null:
      return t("edits:interact", names);
    default:
      return assertNever(said.mode);
  }
}

/**
 * The interaction's voices, and the one that new words are put to: whose entry can hold them, else the provider's. An error where nobody
 * says it any more, and where a card that says it cannot be written.
 */
function speakers(org: Org, trial: Trial, interaction: Interaction): Result<readonly [voices: readonly Voice[], carrier: Voice]> {
  const voices = trial.voices(pairOf(interaction.from, interaction.to)).get(interaction.key) ?? [];
  const roomy = voices.find(({ writer, entry }) => {
    const card = ownCard(org, writer);
    return card !== null && formOf(card, entry) === "item";
  });
  const carrier = roomy ?? voices.find(({ writer }) => writer === interaction.from) ?? voices[0];
  if (carrier === undefined) return refused(t("edits:refused.interactionGone"));
  const locked = lockedOf(org, voices);
  return locked === null ? ok([voices, carrier]) : refused(locked);
}

const ends = (org: Org, { from, to }: { readonly from: TeamKey; readonly to: TeamKey }) => ({
  from: shownName(org, from),
  to: shownName(org, to),
});

export function changeInteraction(org: Org, interaction: Interaction, words: InteractionWords): Planned {
  const trial = new Trial(org);
  const found = speakers(org, trial, interaction);
  if (!found.ok) return found;
  const [voices, carrier] = found.value;
  const wanted = withWords({ ...bare(""), ...facts(interaction) }, words);
  const directed = wanted.mode !== null && wanted.mode !== "collaboration" && interaction.direction !== "symmetric";
  const wish: Wish = { ...wanted, from: directed ? interaction.from : null };
  for (const stated of [false, true]) {
    const draft = new Draft(org);
    for (const voice of voices) {
      const said = withWords(voice.entry, spokenOnly(voice, carrier, voices, words));
      draft.change(voice, stated && voice === carrier ? { ...said, role: roleOf(voice.writer, interaction.from) } : said);
    }
    const revisions = draft.revisions();
    if (trial.fails(pairOf(interaction.from, interaction.to), revisions, interaction.key, wish)) continue;
    return planned(t("edits:changeInteraction", ends(org, interaction)), revisions);
  }
  return refused(t("edits:refused.mergedOther", ends(org, interaction)));
}

const facts = ({ mode, modeText, purpose, start, expected, nextMode }: Interaction) => ({
  mode,
  modeText: mode ?? modeText,
  purpose,
  start,
  expected,
  nextMode,
});

/** The words for one voice: the mode for all; a text where it stands already, and on the carrier where it stands nowhere. */
function spokenOnly(voice: Voice, carrier: Voice, voices: readonly Voice[], words: InteractionWords): InteractionWords {
  const keys = [...TEXTS, "nextMode" as const].filter((key) => {
    const somewhere = voices.some(({ entry }) => entry[key] !== null);
    return words[key] !== undefined && (somewhere ? voice.entry[key] !== null : voice === carrier);
  });
  const mode = words.mode === undefined ? {} : { mode: words.mode };
  return { ...mode, ...Object.fromEntries(keys.map((key) => [key, words[key]])) };
}

export function flipInteraction(org: Org, interaction: Interaction): Planned {
  if (interaction.direction === "symmetric") {
    const collaborates = interaction.mode === "collaboration";
    return refused(t(collaborates ? "edits:refused.collaborationNoDirection" : "edits:refused.noModeNoDirection"));
  }
  const trial = new Trial(org);
  const found = speakers(org, trial, interaction);
  if (!found.ok) return found;
  const [voices, carrier] = found.value;
  const wish: Wish = { ...facts(interaction), from: interaction.to };
  const nobodySays = voices.every(({ entry }) => entry.role === null);
  const draft = new Draft(org);
  for (const voice of voices) {
    if (voice.entry.role === null && !(nobodySays && voice === carrier)) continue;
    draft.change(voice, { ...voice.entry, role: roleOf(voice.writer, interaction.to) });
  }
  const revisions = draft.revisions();
  if (!trial.fails(pairOf(interaction.from, interaction.to), revisions, interaction.key, wish)) {
    return planned(t("edits:flipInteraction", ends(org, interaction)), revisions);
  }
  return refused(t("edits:refused.otherWay", ends(org, interaction)));
}

export function removeInteraction(org: Org, interaction: Interaction): Planned {
  const trial = new Trial(org);
  const found = speakers(org, trial, interaction);
  if (!found.ok) return found;
  const draft = new Draft(org);
  for (const voice of found.value[0]) draft.change(voice, null);
  const revisions = draft.revisions();
  const left = planned(t("edits:removeInteraction", ends(org, interaction)), revisions);
  if (!left.ok || !trial.fails(pairOf(interaction.from, interaction.to), revisions, interaction.key, null)) return left;
  return refused(t("edits:refused.moreSaid", ends(org, interaction)));
}

export function retargetInteraction(org: Org, interaction: Interaction, end: "from" | "to", team: TeamKey): Planned {
  const [kept, left] = end === "from" ? [interaction.to, interaction.from] : [interaction.from, interaction.to];
  if (team === left) return ok(null);
  if (team === kept) return refused(t("edits:refused.withItself"));
  const trial = new Trial(org);
  const found = speakers(org, trial, interaction);
  if (!found.ok) return found;
  const [voices, carrier] = found.value;
  const reference = referenceTo(org, trial.names, team);
  const directed = interaction.direction !== "symmetric";
  const from = directed ? (end === "from" ? team : interaction.from) : null;
  const wish: Wish = { ...facts(interaction), from };
  const staying = voices.filter(({ writer }) => writer === kept);
  const writers = staying.length > 0 ? [kept] : [team, kept].filter((key) => ownCard(org, key)?.editable === true);
  for (const writer of writers) {
    for (const stated of [false, true]) {
      const draft = new Draft(org);
      const partner = writer === kept ? reference : referenceTo(org, trial.names, kept);
      if (partner === null) break;
      for (const voice of voices) draft.change(voice, voice.writer === kept ? { ...voice.entry, team: partner } : null);
      const role = stated && from !== null ? roleOf(writer, from) : null;
      const [first] = staying;
      // Whatever only the other card said goes along.
      const whole: Said = {
        ...(first?.entry ?? carrier.entry),
        ...facts(interaction),
        team: partner,
      };
      const own =
        first?.entry.role ?? (carrier.writer === left && writer === kept ? opposite(carrier.entry.role) : carrier.entry.role);
      const said = { ...whole, role: role ?? own };
      if (first === undefined) draft.add(writer, said);
      else
        draft.change(
          first,
          first.entry.mode === said.mode && said.mode !== null ? { ...said, modeText: first.entry.modeText } : said,
        );
      const revisions = draft.revisions();
      const oldFails = trial.fails(pairOf(kept, left), revisions, interaction.key, null);
      if (oldFails || trial.fails(pairOf(kept, team), revisions, null, wish)) continue;
      return planned(t("edits:retargetInteraction", { ...ends(org, interaction), team: shownName(org, team) }), revisions);
    }
  }
  return refused(t("edits:refused.mergedOrNoCard", ends(org, { from: kept, to: team })));
}

const opposite = (role: Role | null): Role | null => (role === null ? null : role === "provides" ? "consumes" : "provides");
