// What the first relation of a new team is, chosen while the team is made: suggested from the types of both until the person decides.
import { ArrowLeftRight } from "lucide-react";
import type { NewRelation } from "../../shared/edits/types.ts";
import type { Team } from "../../shared/org/types.ts";
import { t } from "../../shared/words/t.ts";
import { type Ends, likelyEnds, likelyKind, newRelation, type RelationKind, type Typed } from "../relations/defaults.ts";
import { KindChoice } from "../relations/KindChoice.tsx";
import { KindSentence } from "../relations/KindSentence.tsx";
import { firstEndWords } from "../relations/kind-words.ts";

export interface Connecting {
  /** Null for what is likely. */
  readonly kind: RelationKind | null;
  /** The ends the other way round than is likely. */
  readonly swapped: boolean;
}

export const LIKELY: Connecting = { kind: null, swapped: false };

interface Props {
  /** The team the relation was drawn from. */
  readonly from: Team;
  readonly made: Typed;
  /** Of the new team, as far as it is typed. */
  readonly name: string;
  readonly value: Connecting;
  readonly onChange: (value: Connecting) => void;
}

export function ConnectChoice({ from, made, name, value, onChange }: Props) {
  const kind = value.kind ?? likelyKind(from, made);
  const own = name === "" ? t("teams:newTeam.yetToCome") : name;
  const [first, second] = endsOf(from, made, value).from === from.key ? [from.name, own] : [own, from.name];
  const swapWords = firstEndWords(kind);
  return (
    <div className="relation-form">
      <KindChoice value={kind} withDependency onChange={(chosen) => onChange({ ...value, kind: chosen })} />
      <p className="relation-sentence" aria-live="polite">
        <KindSentence kind={kind} from={first} to={second} />
      </p>
      {swapWords !== null && (
        <button type="button" className="btn" onClick={() => onChange({ ...value, swapped: !value.swapped })}>
          <ArrowLeftRight size={14} aria-hidden /> {swapWords}
        </button>
      )}
    </div>
  );
}

/** The relation that is wished for, once the new team has a key. */
export function relationWith(from: Team, made: Typed, value: Connecting): NewRelation {
  return newRelation(value.kind ?? likelyKind(from, made), endsOf(from, made, value), "", "");
}

function endsOf(from: Team, made: Typed, { kind, swapped }: Connecting): Ends {
  const likely = likelyEnds(kind ?? likelyKind(from, made), from, made);
  return swapped ? { from: likely.to, to: likely.from } : likely;
}
