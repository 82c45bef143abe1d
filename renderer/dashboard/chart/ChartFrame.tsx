// Around every chart: arrow keys go from mark to mark, and a line below says what the one under the pointer or the focus is.
import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useRef, useState } from "react";
import { t } from "../../../shared/words/t.ts";

interface Props {
  /** Name of the chart for assistive technology. */
  readonly label: string;
  /** "bar", "segment": what there is to click. */
  readonly children: ReactNode;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export function ChartFrame({ label, children }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [hint, setHint] = useState<string | null>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    const now = document.activeElement?.getAttribute("data-order") ?? null;
    if (now === null || frame.current === null) return;
    const marks = [...frame.current.querySelectorAll<SVGGElement>("[data-order]")].sort(byOrder);
    const at = marks.findIndex((mark) => mark.getAttribute("data-order") === now);
    const step = STEPS[event.key];
    const to = event.key === "Home" ? 0 : event.key === "End" ? marks.length - 1 : step === undefined ? null : at + step;
    if (to === null) return;
    event.preventDefault();
    marks[to]?.focus();
  };
  const say = (event: SyntheticEvent): void => {
    const mark = event.target instanceof Element ? event.target.closest("[data-order]") : null;
    setHint(mark?.getAttribute("aria-label") ?? null);
  };
  const hush = (): void => setHint(null);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      ref={frame}
      role="group"
      aria-label={label}
      onKeyDown={onKeyDown}
      onPointerOver={say}
      onPointerLeave={hush}
      onFocus={say}
      onBlur={hush}
    >
      {children}
      <p className="dash-hint" aria-hidden="true">
        {hint === null ? t("dashboard:hint") : t("dashboard:hintOn", { mark: hint })}
      </p>
    </div>
  );
}

function byOrder(a: Element, b: Element): number {
  return Number(a.getAttribute("data-order")) - Number(b.getAttribute("data-order"));
}
