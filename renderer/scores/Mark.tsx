// A judgement in words with its sign: told by form and by word, colour only underlines it.
import { CircleAlert, CircleCheck, CircleDashed, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

export type Tone = "ok" | "info" | "warning" | "error" | "unknown";

const SIGNS = { ok: CircleCheck, info: Info, warning: TriangleAlert, error: CircleAlert, unknown: CircleDashed } as const;
/** Said before the words to those who do not see the sign. */
const SAID: Readonly<Record<Tone, string>> = {
  ok: "fine",
  info: "note",
  warning: "warning",
  error: "error",
  unknown: "not known",
};

export function Mark({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  const Sign = SIGNS[tone];
  return (
    <span className={`mark ${tone}`}>
      <Sign size={13} aria-hidden />
      <span>
        <span className="visually-hidden">{SAID[tone]}: </span>
        {children}
      </span>
    </span>
  );
}
