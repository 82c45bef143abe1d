// A judgement in words with its sign: told by form and by word, colour only underlines it.
import { CircleAlert, CircleCheck, CircleDashed, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { t } from "../../shared/words/t.ts";

export type Tone = "ok" | "info" | "warning" | "error" | "unknown";

const SIGNS = { ok: CircleCheck, info: Info, warning: TriangleAlert, error: CircleAlert, unknown: CircleDashed } as const;

export function Mark({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  const Sign = SIGNS[tone];
  return (
    <span className={`mark ${tone}`}>
      <Sign size={13} aria-hidden />
      <span>
        {/* Said to those who do not see the sign. */}
        <span className="visually-hidden">{t(`scores:mark.${tone}`)}: </span>
        {children}
      </span>
    </span>
  );
}
