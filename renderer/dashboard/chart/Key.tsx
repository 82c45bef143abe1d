// What the fills of a chart mean.
import type { Pin, Tone } from "../data/marks.ts";
import { edgeVariable, fillOf } from "./tone.ts";

interface Entry {
  readonly label: string;
  readonly tone: Tone;
  readonly hatched: boolean;
  /** Stands for bars of several colours. */
  readonly mixed?: boolean;
}

export function Key({
  entries,
  pins = [],
}: {
  readonly entries: readonly Entry[];
  readonly pins?: readonly (readonly [Pin["kind"], string])[];
}) {
  return (
    <ul className="dash-key">
      {entries.map(({ label, tone, hatched, mixed }) => (
        <li key={label}>
          <svg width="14" height="10" aria-hidden="true" focusable="false">
            {mixed === true ? (
              (["load:0", "load:1", "load:2", "load:3"] as const).map((part, index) => (
                <rect key={part} x={index * 3.5} y="0" width="3.5" height="10" fill={fillOf(part, false)} />
              ))
            ) : (
              <rect
                x="0.5"
                y="0.5"
                width="13"
                height="9"
                rx="2"
                fill={fillOf(tone, hatched)}
                stroke={`var(${edgeVariable(tone)})`}
              />
            )}
          </svg>
          {label}
        </li>
      ))}
      {pins.map(([kind, label]) => (
        <li key={label}>
          <svg width="14" height="12" aria-hidden="true" focusable="false">
            {kind === "declared" && <path d="M7 0V12" className="pin" />}
            {kind === "body" && <path d="M7 1l5 5l-5 5l-5 -5z" className="pin filled" />}
            {kind === "target" && <circle cx="7" cy="6" r="4.5" className="pin filled" />}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
