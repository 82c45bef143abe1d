// One of a few words. Committed as it is chosen. A word of the card that is none of them is shown and kept until another is chosen.

import { Select } from "@mantine/core";
import { type ReactNode, useMemo } from "react";
import { t } from "../../../shared/words/t.ts";
import { DROPDOWN, INPUT_CLASSES } from "./combobox.ts";
import { FieldFrame, inputProps } from "./FieldFrame.tsx";
import { onFieldKey } from "./keys.ts";
import type { BoxProps, TextFieldProps } from "./TextField.tsx";
import { useField } from "./use-field.ts";

/** First of the choices of a field that may be taken away. */
export const notSaid = (): Choice => ({ value: "", label: t("form:notSaid") });

export interface Choice {
  /** As it stands in the card; "" unsets the field. */
  readonly value: string;
  readonly label: string;
}

interface Choosing {
  readonly choices: readonly Choice[];
  /** A picture before the words, as the glyph of a team type. */
  readonly glyph?: ((value: string) => ReactNode) | undefined;
  /** What a word is called that is none of the choices; null where it is not known. */
  readonly meaning?: ((text: string) => string | null) | undefined;
}

export function SelectField({ spec, ...props }: TextFieldProps & Choosing) {
  return <SelectBox {...props} path={spec.card.path} field={useField(spec)} />;
}

export function SelectBox({
  field,
  choices,
  glyph,
  meaning,
  placeholder = t("form:notSaid"),
  autoFocus = false,
  ...frame
}: BoxProps & Choosing) {
  const { text, saved } = field;
  const data = useMemo(() => {
    if (choices.some(({ value }) => value === text)) return [...choices];
    const label = text === "" ? placeholder : (meaning?.(text) ?? t("form:notKnown", { text }));
    return [...choices, { value: text, label }];
  }, [choices, text, meaning, placeholder]);
  return (
    <FieldFrame {...frame} field={field}>
      <Select
        {...inputProps(field, frame)}
        classNames={INPUT_CLASSES}
        comboboxProps={glyph === undefined ? DROPDOWN : { ...DROPDOWN, width: "max-content" }}
        maxDropdownHeight={280}
        autoFocus={autoFocus}
        allowDeselect={false}
        withCheckIcon={glyph === undefined}
        data={data}
        value={text}
        leftSection={glyph?.(text)}
        leftSectionWidth={28}
        renderOption={
          glyph === undefined
            ? undefined
            : ({ option, checked }) => (
                <span className="field-choice" data-checked={checked || undefined}>
                  {glyph(option.value)}
                  {option.label}
                </span>
              )
        }
        onChange={(value) => {
          if (value !== null && value !== saved) field.onCommit(value);
          else if (field.dirty) field.onCancel();
        }}
        onKeyDown={(event) => {
          // Enter opens the list and chooses from it.
          if (event.key !== "Enter") onFieldKey(field, event);
        }}
      />
    </FieldFrame>
  );
}
