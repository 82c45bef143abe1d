// Asks what a new relation between two teams is and writes it. Used where one was drawn on the canvas, and in the dialog.
import { TextInput } from "@mantine/core";
import { ArrowLeftRight } from "lucide-react";
import { type FormEvent, useState } from "react";
import { drawRelation } from "../../shared/edits/relations.ts";
import type { Org, Team } from "../../shared/org/types.ts";
import { t } from "../../shared/words/t.ts";
import { useUi } from "../state/stores.tsx";
import { type Ends, likelyEnds, likelyKind, newRelation, type RelationKind } from "./defaults.ts";
import { relationAfter } from "./find-relation.ts";
import { KindChoice } from "./KindChoice.tsx";
import { KindSentence } from "./KindSentence.tsx";
import { firstEndWords } from "./kind-words.ts";
import { usePlan } from "./use-plan.ts";

interface Props {
  readonly from: Team;
  readonly to: Team;
  readonly autoFocus: boolean;
  /** It is written, or there was nothing to write, or it waits to be saved. */
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

export function ConnectForm({ from, to, autoFocus, onDone, onCancel }: Props) {
  const plan = usePlan();
  const select = useUi((ui) => ui.select);
  const setUi = useUi((ui) => ui.set);
  const [chosen, setChosen] = useState<RelationKind | null>(null);
  const [swapped, setSwapped] = useState(false);
  const [purpose, setPurpose] = useState("");
  const [expected, setExpected] = useState("");
  const [refused, setRefused] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const kind = chosen ?? likelyKind(from, to);
  const likely = likelyEnds(kind, from, to);
  const ends: Ends = swapped ? { from: likely.to, to: likely.from } : likely;
  const [first, second] = ends.from === from.key ? [from, to] : [to, from];
  const swapWords = firstEndWords(kind);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (saving) return;
    setSaving(true);
    const outcome = await plan((org: Org) => drawRelation(org, newRelation(kind, ends, purpose, expected)));
    if (outcome.kind === "refused") {
      setRefused(outcome.why);
      setSaving(false);
      return;
    }
    if (outcome.kind === "saved") {
      const written = kind === "dependency" ? "dependency" : "interaction";
      const relation = relationAfter(outcome.before, outcome.after, written, ends.from, ends.to);
      select([]);
      setUi({ relation });
    }
    onDone();
  };
  return (
    <form className="relation-form" onSubmit={(event) => void submit(event)} noValidate>
      <p className="relation-sentence" aria-live="polite">
        <KindSentence kind={kind} from={first.name} to={second.name} />
      </p>
      <KindChoice value={kind} withDependency autoFocus={autoFocus} onChange={setChosen} />
      {swapWords !== null && (
        <button type="button" className="btn" onClick={() => setSwapped(!swapped)}>
          <ArrowLeftRight size={14} aria-hidden /> {swapWords}
        </button>
      )}
      <TextInput
        label={t(kind === "dependency" ? "relations:reason" : "relations:purpose")}
        value={purpose}
        onChange={(event) => setPurpose(event.currentTarget.value)}
      />
      {kind !== "dependency" && (
        <TextInput
          label={t("relations:expected")}
          description={t("relations:expectedHint")}
          value={expected}
          onChange={(event) => setExpected(event.currentTarget.value)}
        />
      )}
      {refused !== null && (
        <p role="alert" className="relation-refused">
          {refused}
        </p>
      )}
      <div className="relation-buttons">
        <button type="button" className="btn" onClick={onCancel}>
          {t("common:cancel")}
        </button>
        <button type="submit" className="btn primary" disabled={saving}>
          {t("relations:connect")}
        </button>
      </div>
    </form>
  );
}
