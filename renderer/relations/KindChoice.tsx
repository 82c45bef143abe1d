// The choice of what a relation is: the three modes and, where it is offered, a plain dependency. Native radio buttons with the notation's forms.
import { useId } from "react";
import { MODES } from "../../shared/card/entry-types.ts";
import { MODE_FORMS } from "../../shared/notation.ts";
import { t } from "../../shared/words/t.ts";
import { ModeGlyph } from "../shell/TeamGlyph.tsx";
import { useTheme } from "../shell/theme.ts";
import type { RelationKind } from "./defaults.ts";

interface Props {
  /** Null while the cards name no mode that is known. */
  readonly value: RelationKind | null;
  readonly withDependency: boolean;
  /** The keyboard begins here. */
  readonly autoFocus?: boolean;
  readonly onChange: (kind: RelationKind) => void;
}

export function KindChoice({ value, withDependency, autoFocus = false, onChange }: Props) {
  const theme = useTheme();
  const name = useId();
  const kinds: readonly RelationKind[] = withDependency ? [...MODES, "dependency"] : MODES;
  return (
    <fieldset className="relation-kinds">
      <legend>{t("relations:mode")}</legend>
      {kinds.map((kind, i) => (
        <label key={kind}>
          <input
            type="radio"
            name={name}
            value={kind}
            checked={kind === value}
            // biome-ignore lint/a11y/noAutofocus: it opens where the person has just let go, and the first thing to say is this
            autoFocus={autoFocus && (kind === value || (value === null && i === 0))}
            data-autofocus={(autoFocus && kind === value) || undefined}
            onChange={() => onChange(kind)}
          />
          {kind === "dependency" ? <DependencyGlyph /> : <ModeGlyph mode={kind} theme={theme} />}
          <span>{kind === "dependency" ? t("relations:dependency") : MODE_FORMS[kind].label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function DependencyGlyph() {
  return (
    <svg width={16} height={16} viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
      <path d="M-7 0H3" fill="none" stroke="currentColor" strokeWidth={1.4} />
      <path d="M7 0L1 -3.6V3.6Z" fill="currentColor" />
    </svg>
  );
}
