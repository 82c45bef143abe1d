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
import { t } from "../../shared/words/t.ts";
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
          <Trash2 size={14} aria-hidden /> {t("relations:delete")}
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
      {interaction.direction === "inferred" && <p className="relation-note">{t("relations:inferred")}</p>}
      <CommitInput label={t("relations:purpose")} value={purpose} onCommit={(value) => void onSay({ purpose: value })} />
      <div className="relation-pair">
        <CommitInput label={t("relations:start")} value={start} onCommit={(value) => void onSay({ start: value })} />
        <CommitInput label={t("relations:expected")} value={expected} onCommit={(value) => void onSay({ expected: value })} />
      </div>
      <Select
        label={t("relations:nextMode")}
        placeholder={t("common:none")}
        clearable
        data={NEXT_MODES}
        value={nextMode}
        onChange={(value) => void onSay({ nextMode: MODES.find((one) => one === value) ?? null })}
      />
    </>
  );
}

const DEPENDENCY_TYPES = ["ok", "slowing", "blocking"] as const;

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
        label={t("relations:effect")}
        data-autofocus={autoFocus || undefined}
        data={DEPENDENCY_TYPES.map((value) => ({ value, label: t(`relations:${value}`) }))}
        allowDeselect={false}
        value={dependency.type}
        onChange={(value) => {
          const type = DEPENDENCY_TYPES.find((one) => one === value);
          if (type !== undefined && type !== dependency.type) void onSay({ type });
        }}
      />
      <CommitInput label={t("relations:reason")} value={dependency.reason} onCommit={(value) => void onSay({ reason: value })} />
    </>
  );
}

/** The relation with this key; undefined when it is gone. */
export const useRelation = (key: string | null): Relation | undefined =>
  useOrg((state) => (key === null ? undefined : state.org.relations.get(key)));
