// One thing that is done as well, or not.
import type { ReactNode } from "react";

interface TickProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}

export function Tick({ checked, onChange, children }: TickProps) {
  return (
    <label className="dialog-tick">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  );
}
