// Heading of a section of the Scores tab. A click elsewhere that asks for this section brings it into view and puts the focus here.
import { type ReactNode, useEffect, useRef } from "react";
import { useUi } from "../state/stores.tsx";
import type { ScoreFocus } from "../state/ui-store.ts";

interface ScoreHeadingProps {
  readonly title: string;
  readonly focus?: ScoreFocus;
  /** At the right of the title. */
  readonly children?: ReactNode;
}

export function ScoreHeading({ title, focus, children }: ScoreHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = useUi((ui) => focus !== undefined && ui.scoreFocus === focus);
  const setUi = useUi((ui) => ui.set);
  useEffect(() => {
    if (!asked) return;
    heading.current?.scrollIntoView({ block: "start" });
    heading.current?.focus({ preventScroll: true });
    setUi({ scoreFocus: null });
  }, [asked, setUi]);
  return (
    <div className="score-heading">
      <h3 ref={heading} tabIndex={focus === undefined ? undefined : -1}>
        {title}
      </h3>
      {children !== undefined && <div className="score-aside">{children}</div>}
    </div>
  );
}
