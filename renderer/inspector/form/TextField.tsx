// A line of text, number or date. What may be in it is the spec's to say; this is the box.
import type { ReactNode } from "react";
import { FieldFrame, type FrameProps, inputProps } from "./FieldFrame.tsx";
import type { Field, FieldSpec } from "./field-types.ts";
import { onFieldKey } from "./keys.ts";
import { useField } from "./use-field.ts";

export interface TextFieldProps extends Omit<FrameProps, "path"> {
  readonly spec: FieldSpec;
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean | undefined;
}

export function TextField(props: TextFieldProps) {
  return <TextBox {...props} />;
}

/** A number: the same box, narrow, with digits of one width and the keys for numbers where there is no keyboard. */
export function NumberField({ unit, ...props }: TextFieldProps & { readonly unit?: string | undefined }) {
  return <TextBox {...props} numeric aside={unit === undefined ? null : () => <span className="field-unit">{unit}</span>} />;
}

interface TextBoxProps extends TextFieldProps {
  readonly numeric?: boolean;
  readonly aside?: ((field: Field) => ReactNode) | null;
}

export function TextBox({ spec, placeholder, autoFocus = false, numeric = false, aside = null, ...frame }: TextBoxProps) {
  const field = useField(spec);
  return (
    <FieldFrame {...frame} path={spec.card.path} field={field} aside={aside?.(field)}>
      <input
        {...inputProps(field, frame)}
        type="text"
        className={numeric ? "field-input numeric" : "field-input"}
        inputMode={numeric ? "decimal" : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        // biome-ignore lint/a11y/noAutofocus: only for a field that was just asked for
        autoFocus={autoFocus}
        value={field.text}
        onChange={(event) => field.onChange(event.currentTarget.value)}
        onBlur={field.onLeave}
        onKeyDown={(event) => onFieldKey(field, event)}
      />
    </FieldFrame>
  );
}
