// Services and capabilities by how many use them, the widest blast radius first.
import { ChevronRight } from "lucide-react";
import { useState } from "react";
import type { TeamKey } from "../../shared/org/types.ts";
import { counted } from "../../shared/score/count-words.ts";
import type { CapabilityUse } from "../../shared/score/types.ts";
import { Mark, type Tone } from "./Mark.tsx";
import { CountButton, TeamNames } from "./TeamNames.tsx";

const STATES: Readonly<Record<NonNullable<CapabilityUse["state"]>, { readonly tone: Tone; readonly words: string }>> = {
  unused: { tone: "info", words: "unused" },
  "not-shared": { tone: "info", words: "one user, not shared" },
  candidate: { tone: "info", words: "candidate, wait for a third" },
  shared: { tone: "ok", words: "shared" },
};

interface CapabilitiesProps {
  readonly uses: readonly CapabilityUse[];
  readonly onGoTo: (key: TeamKey) => void;
}

export function Capabilities({ uses, onGoTo }: CapabilitiesProps) {
  if (uses.length === 0) return null;
  const ordered = [...uses].sort((a, b) => (b.count ?? -1) - (a.count ?? -1));
  const most = Math.max(1, ...uses.map(({ count, target }) => Math.max(count ?? 0, target ?? 0)));
  return (
    <>
      <h4>Blast radius: who is hit when it fails</h4>
      <ul className="capabilities">
        {ordered.map((use) => (
          <Capability key={`${use.line} ${use.name}`} use={use} most={most} onGoTo={onGoTo} />
        ))}
      </ul>
    </>
  );
}

interface CapabilityProps {
  readonly use: CapabilityUse;
  readonly most: number;
  readonly onGoTo: (key: TeamKey) => void;
}

function Capability({ use, most, onGoTo }: CapabilityProps) {
  const { name, count, consumers, state, target, unreachable } = use;
  const [open, setOpen] = useState(false);
  const named = consumers.map((consumer) => ({ ...consumer, how: null }));
  return (
    <li>
      <span className="use-words">
        {named.length === 0 ? (
          <span className="truth-label">{name}</span>
        ) : (
          <button
            type="button"
            className="truth-label"
            aria-expanded={open}
            title={open ? "Hide its consumers" : "Show its consumers"}
            onClick={() => setOpen(!open)}
          >
            {name}
            <ChevronRight size={12} aria-hidden />
          </button>
        )}
        {state === null ? (
          <Mark tone="unknown">users not said</Mark>
        ) : (
          <Mark tone={STATES[state].tone}>{STATES[state].words}</Mark>
        )}
      </span>
      <span className="truth-count">
        {count === null ? (
          <span className="note">–</span>
        ) : (
          <CountButton text={String(count)} keys={consumers.map(({ key }) => key)} />
        )}
      </span>
      {count !== null && (
        <span className="use-bar" aria-hidden>
          <span className="use-fill" style={{ width: `${(count / most) * 100}%` }} />
          {target !== null && <span className="use-target" style={{ left: `${(target / most) * 100}%` }} />}
        </span>
      )}
      {target !== null && (
        <span className="truth-note">
          {unreachable ? (
            <Mark tone="warning">
              target of {target} is out of reach: {counted(count ?? 0, "consumer")} exist
            </Mark>
          ) : (
            <span className="note">target {target}</span>
          )}
        </span>
      )}
      {open && (
        <div className="truth-names">
          <TeamNames names={named} onGoTo={onGoTo} />
        </div>
      )}
    </li>
  );
}
