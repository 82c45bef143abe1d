// Adds an interaction or a dependency: a team by its name, and the mode that the two teams' types suggest until another is chosen.

import { Autocomplete } from "@mantine/core";
import { useId, useState } from "react";
import { drawRelation } from "../../../shared/edits/relations.ts";
import type { Team } from "../../../shared/org/types.ts";
import { t } from "../../../shared/words/t.ts";
import { likelyEnds, likelyKind, type RelationKind } from "../../relations/defaults.ts";
import { usePlan } from "../../relations/use-plan.ts";
import { useOrg } from "../../state/stores.tsx";
import { DROPDOWN, INPUT_CLASSES } from "../form/combobox.ts";
import { wordsOf } from "../form/use-field.ts";
import { teamCalled } from "./relation-lists.ts";
import { nameEdits } from "./relation-words.ts";

interface NewRelationProps {
  readonly team: Team;
  readonly what: "interaction" | "dependency";
  readonly names: readonly string[];
  /** Said aloud. */
  readonly onAdded: (words: string) => void;
  readonly onLeave: () => void;
}

export function NewRelation({ team, what, names, onAdded, onLeave }: NewRelationProps) {
  const plan = usePlan();
  const change = useOrg((state) => state.change);
  const org = useOrg((state) => state.org);
  const [text, setText] = useState("");
  const [flaw, setFlaw] = useState<string | null>(null);
  const [unknown, setUnknown] = useState<string | null>(null);
  const notes = useId();
  const done = (why: string | null, name: string) => {
    setFlaw(why);
    if (why !== null) return;
    setText("");
    setUnknown(null);
    onAdded(t(what === "interaction" ? "lists:relation.interactionAdded" : "lists:relation.dependencyAdded", { name }));
  };
  const add = async (typed: string): Promise<void> => {
    const name = typed.trim();
    if (name === "") return;
    const other = teamCalled(org, name);
    setUnknown(other === undefined ? name : null);
    if (other === undefined) setFlaw(t("lists:relation.unknown", { name }));
    else if (other.key === team.key) setFlaw(t("lists:relation.itself"));
    else {
      const kind = kindFor(what, team, other);
      const ends = kind === "dependency" ? { from: team.key, to: other.key } : likelyEnds(kind, team, other);
      const outcome = await plan((now) =>
        drawRelation(
          now,
          kind === "dependency" ? { kind, ...ends, words: {} } : { kind: "interaction", ...ends, words: { mode: kind } },
        ),
      );
      done(
        outcome.kind === "refused" ? outcome.why : outcome.kind === "failed" ? t("lists:relation.notSaved") : null,
        other.name,
      );
    }
  };
  const writeAnyway = async (name: string): Promise<void> => {
    const path = team.card?.path ?? "";
    const outcome = await change((cards) => {
      const card = cards.get(path);
      const edits =
        card === undefined || !card.editable ? null : nameEdits(card, what === "dependency" ? what : "collaboration", name);
      if (card === undefined || edits === null) return null;
      const said = { other: name, name: card.name };
      const label = t(what === "interaction" ? "lists:step.addInteraction" : "lists:step.addDependency", said);
      return { label, cards: [{ path, base: card.hash, edits }] };
    });
    done(wordsOf(outcome), name);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the field inside
    <div
      className="list-new"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onLeave();
      }}
    >
      <div className="field bare" data-invalid={flaw !== null || undefined}>
        <div className="field-control">
          <Autocomplete
            aria-label={t(what === "interaction" ? "lists:relation.newInteraction" : "lists:relation.newDependency")}
            aria-invalid={flaw !== null || undefined}
            aria-describedby={notes}
            classNames={INPUT_CLASSES}
            comboboxProps={DROPDOWN}
            limit={50}
            maxDropdownHeight={220}
            placeholder={t("lists:relation.team")}
            spellCheck={false}
            autoFocus
            data={[...names]}
            value={text}
            onChange={(next) => {
              setText(next);
              setFlaw(null);
              setUnknown(null);
            }}
            onOptionSubmit={(name) => void add(name)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing || event.key !== "Enter") return;
              // Enter on an offer that is marked takes that.
              if (!event.currentTarget.hasAttribute("aria-activedescendant")) void add(text);
            }}
            onBlur={() => {
              if (text.trim() === "") onLeave();
            }}
          />
        </div>
        <p className="list-flaw" id={notes} aria-live="polite">
          {flaw}{" "}
          {unknown !== null && (
            <button type="button" className="link" onClick={() => void writeAnyway(unknown)}>
              {t("lists:relation.anyway")}
            </button>
          )}
        </p>
      </div>
    </div>
  );
}

function kindFor(what: NewRelationProps["what"], team: Team, other: Team): RelationKind {
  return what === "dependency" ? what : likelyKind(team, other);
}
