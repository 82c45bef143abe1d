// Options to tick, each with how many teams fit it. What was ticked and is no longer offered stays there to be taken away.
import type { ReactNode } from "react";
import { inDigits } from "../../shared/words/t.ts";

interface TickOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly count: number;
  readonly sign?: ReactNode;
  readonly hint?: string;
  /** How far it is inside others. */
  readonly depth?: number;
}

interface Props<T extends string> {
  readonly title: string;
  readonly options: readonly TickOption<T>[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: readonly T[]) => void;
  /** Said where there is nothing to choose. */
  readonly none?: string;
}

export function TickList<T extends string>({ title, options, chosen, onChange, none }: Props<T>) {
  const offered = new Set<string>(options.map(({ value }) => value));
  const gone: readonly TickOption<T>[] = chosen.flatMap((value) =>
    offered.has(value) ? [] : [{ value, label: value, count: 0 }],
  );
  const all = [...options, ...gone];
  return (
    <fieldset className="filter-part">
      <legend className="filter-title">{title}</legend>
      <div className="filter-list">
        {all.length === 0 && <p className="filter-none">{none}</p>}
        {all.map(({ value, label, count, sign, hint, depth = 0 }) => {
          const on = chosen.includes(value);
          return (
            <label key={value} className="filter-option" title={hint} style={{ paddingLeft: 4 + depth * 14 }}>
              <input
                type="checkbox"
                checked={on}
                // One that fits nobody can be taken away, and is not worth asking for.
                disabled={count === 0 && !on}
                onChange={() => onChange(on ? chosen.filter((other) => other !== value) : [...chosen, value])}
              />
              {sign}
              <span className="filter-label">{label}</span>
              <span className="filter-option-count">{inDigits(count)}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
