// Services and capabilities by how many use them, the widest blast radius first.

import { ChevronRight } from "lucide-react";
import { useState } from "react";
import type { TeamKey } from "../../shared/org/types.ts";
import type { CapabilityUse } from "../../shared/score/types.ts";
import { inDigits, t } from "../../shared/words/t.ts";
import { Mark, type Tone } from "./Mark.tsx";
import { CountButton, TeamNames } from "./TeamNames.tsx";

const TONES: Readonly<Record<NonNullable<CapabilityUse["state"]>, Tone>> = {
  unused: "info",
  "not-shared": "info",
  candidate: "info",
  shared: "ok",
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
      <h4>{t("scores:consumers.blast")}</h4>
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
            title={t(open ? "scores:consumers.hideConsumers" : "scores:consumers.showConsumers")}
            onClick={() => setOpen(!open)}
          >
            {name}
            <ChevronRight size={12} aria-hidden />
          </button>
        )}
        {state === null ? (
          <Mark tone="unknown">{t("scores:consumers.usersNotSaid")}</Mark>
        ) : (
          <Mark tone={TONES[state]}>{t(`scores:consumers.use.${state}`)}</Mark>
        )}
      </span>
      <span className="truth-count">
        {count === null ? (
          <span className="note">–</span>
        ) : (
          <CountButton text={inDigits(count)} keys={consumers.map(({ key }) => key)} />
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
            <Mark tone="warning">{t("scores:consumers.outOfReach", { target, count: count ?? 0 })}</Mark>
          ) : (
            <span className="note">{t("scores:consumers.target", { target })}</span>
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
