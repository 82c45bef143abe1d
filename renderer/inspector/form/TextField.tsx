// A line of text or a number. What may be in it is the spec's to say; this is the box.
import type { ReactNode } from "react";
import { FieldFrame, type FrameProps, inputProps } from "./FieldFrame.tsx";
import type { Field, FieldSpec } from "./field-types.ts";
import { onFieldKey } from "./keys.ts";
import { useField } from "./use-field.ts";

interface BoxOwnProps {
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean | undefined;
}

/** Of a control that edits one field of one card. */
export interface TextFieldProps extends Omit<FrameProps, "path">, BoxOwnProps {
  readonly spec: FieldSpec;
}

/** Of the same control for whoever holds the field. */
export interface BoxProps extends FrameProps, BoxOwnProps {
  readonly field: Field;
}

export function TextField({ spec, ...props }: TextFieldProps) {
  return <TextBox {...props} path={spec.card.path} field={useField(spec)} />;
}

/** A number: the same box with digits of one width, and the keys for numbers where there is no keyboard. */
export function NumberField({ spec, unit, ...props }: TextFieldProps & { readonly unit?: string | undefined }) {
  const aside = unit === undefined ? null : <span className="field-unit">{unit}</span>;
  return <TextBox {...props} path={spec.card.path} field={useField(spec)} numeric aside={aside} />;
}

interface TextBoxProps extends BoxProps {
  readonly numeric?: boolean;
  readonly aside?: ReactNode;
}

export function TextBox({ field, placeholder, autoFocus = false, numeric = false, aside = null, ...frame }: TextBoxProps) {
  return (
    <FieldFrame {...frame} field={field} aside={aside}>
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
