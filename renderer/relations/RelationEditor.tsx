// Everything that can be said of a relation, each thing saved as it is said; who is at which end; where it is written. Used in the card on
// the canvas and in the dialog.
import { Select } from "@mantine/core";
import { ArrowLeftRight, Trash2 } from "lucide-react";
import { useState } from "react";
import { MODES, type Mode } from "../../shared/card/entry-types.ts";
import { changeRelation, flipRelation, removeRelation } from "../../shared/edits/relations.ts";
import type { DependencyWords, InteractionWords, Planned } from "../../shared/edits/types.ts";
import { MODE_FORMS } from "../../shared/notation.ts";
import type { Dependency, Interaction, Org, Relation } from "../../shared/org/types.ts";
import { useOrg } from "../state/stores.tsx";
import { CommitInput } from "./CommitInput.tsx";
import { relationAfter } from "./find-relation.ts";
import { KindChoice } from "./KindChoice.tsx";
import { firstEndWords } from "./kind-words.ts";
import { usePlan } from "./use-plan.ts";
import { WrittenIn } from "./WrittenIn.tsx";

interface Props {
  readonly relation: Relation;
  readonly autoFocus: boolean;
  /** What it is now goes by another key. Null: it is gone. */
  readonly onKey: (key: string | null) => void;
  /** The person goes to the source. */
  readonly onLeave: () => void;
}

export function RelationEditor({ relation, autoFocus, onKey, onLeave }: Props) {
  const plan = usePlan();
  const [refused, setRefused] = useState<string | null>(null);
  const { key, kind, from, to } = relation;
  const carryOut = async (make: (org: Org) => Planned): Promise<void> => {
    const outcome = await plan(make);
    setRefused(outcome.kind === "refused" ? outcome.why : null);
    if (outcome.kind === "saved") onKey(relationAfter(outcome.before, outcome.after, kind, from, to));
  };
  const say = (words: InteractionWords | DependencyWords) => carryOut((org) => changeRelation(org, key, words));
  const swapWords = firstEndWords(kind === "dependency" ? kind : relation.mode);
  return (
    <div className="relation-form">
      {relation.kind === "interaction" ? (
        <InteractionFields interaction={relation} autoFocus={autoFocus} onSay={say} />
      ) : (
        <DependencyFields dependency={relation} autoFocus={autoFocus} onSay={say} />
      )}
      {refused !== null && (
        <p role="alert" className="relation-refused">
          {refused}
        </p>
      )}
      <WrittenIn relation={relation} onLeave={onLeave} />
      <div className="relation-buttons">
        <button type="button" className="btn relation-delete" onClick={() => void carryOut((org) => removeRelation(org, key))}>
          <Trash2 size={14} aria-hidden /> Delete
        </button>
        {swapWords !== null && (
          <button type="button" className="btn" onClick={() => void carryOut((org) => flipRelation(org, key))}>
            <ArrowLeftRight size={14} aria-hidden /> {swapWords}
          </button>
        )}
      </div>
    </div>
  );
}

interface InteractionProps {
  readonly interaction: Interaction;
  readonly autoFocus: boolean;
  /** Done when it is saved, or when it cannot be. */
  readonly onSay: (words: InteractionWords) => Promise<void>;
}

const NEXT_MODES = MODES.map((mode) => ({ value: mode, label: MODE_FORMS[mode].label }));

function InteractionFields({ interaction, autoFocus, onSay }: InteractionProps) {
  const { mode, purpose, start, expected, nextMode } = interaction;
  /** Shown while it is being saved. */
  const [chosen, setChosen] = useState<Mode | null>(null);
  const choose = async (wished: Mode | "dependency"): Promise<void> => {
    if (wished === "dependency" || wished === mode) return;
    setChosen(wished);
    await onSay({ mode: wished });
    setChosen(null);
  };
  return (
    <>
      <KindChoice
        value={chosen ?? mode}
        withDependency={false}
        autoFocus={autoFocus}
        onChange={(wished) => void choose(wished)}
      />
      {interaction.direction === "inferred" && (
        <p className="relation-note">The direction is inferred: no card says who provides. Swap writes it.</p>
      )}
      <CommitInput label="Purpose" value={purpose} onCommit={(value) => void onSay({ purpose: value })} />
      <div className="relation-pair">
        <CommitInput label="Start" value={start} onCommit={(value) => void onSay({ start: value })} />
        <CommitInput label="Expected end" value={expected} onCommit={(value) => void onSay({ expected: value })} />
      </div>
      <Select
        label="Next mode"
        placeholder="None"
        clearable
        data={NEXT_MODES}
        value={nextMode}
        onChange={(value) => void onSay({ nextMode: MODES.find((one) => one === value) ?? null })}
      />
    </>
  );
}

const DEPENDENCY_TYPES = [
  { value: "ok", label: "OK" },
  { value: "slowing", label: "Slowing" },
  { value: "blocking", label: "Blocking" },
] as const;

function DependencyFields({
  dependency,
  autoFocus,
  onSay,
}: {
  readonly dependency: Dependency;
  readonly autoFocus: boolean;
  readonly onSay: (words: DependencyWords) => Promise<void>;
}) {
  return (
    <>
      <Select
        label="Effect"
        data-autofocus={autoFocus || undefined}
        data={DEPENDENCY_TYPES}
        allowDeselect={false}
        value={dependency.type}
        onChange={(value) => {
          if (value !== null && value !== dependency.type) void onSay({ type: value });
        }}
      />
      <CommitInput label="Reason" value={dependency.reason} onCommit={(value) => void onSay({ reason: value })} />
    </>
  );
}

/** The relation with this key; undefined when it is gone. */
export const useRelation = (key: string | null): Relation | undefined =>
  useOrg((state) => (key === null ? undefined : state.org.relations.get(key)));
