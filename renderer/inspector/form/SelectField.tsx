// One of a few words. Committed as it is chosen. A word of the card that is none of them is shown and kept until another is chosen.
import { Select } from "@mantine/core";
import { type ReactNode, useMemo } from "react";
import { DROPDOWN, INPUT_CLASSES } from "./combobox.ts";
import { FieldFrame, type FrameProps, inputProps } from "./FieldFrame.tsx";
import type { FieldSpec } from "./field-types.ts";
import { useField } from "./use-field.ts";

export interface Choice {
  /** As it stands in the card; "" unsets the field. */
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps extends Omit<FrameProps, "path"> {
  readonly spec: FieldSpec;
  readonly choices: readonly Choice[];
  /** A picture before the words, as the glyph of a team type. */
  readonly glyph?: ((value: string) => ReactNode) | undefined;
  readonly autoFocus?: boolean | undefined;
}

export function SelectField({ spec, choices, glyph, autoFocus = false, ...frame }: SelectFieldProps) {
  const field = useField(spec);
  const { text, saved } = field;
  const data = useMemo(() => {
    const known = choices.some(({ value }) => value === text);
    return known ? [...choices] : [...choices, { value: text, label: text === "" ? "Not said" : `“${text}”, not known` }];
  }, [choices, text]);
  return (
    <FieldFrame {...frame} path={spec.card.path} field={field}>
      <Select
        {...inputProps(field, frame)}
        classNames={INPUT_CLASSES}
        comboboxProps={DROPDOWN}
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
          if (event.key !== "Escape" || !field.dirty) return;
          event.stopPropagation();
          field.onCancel();
        }}
      />
    </FieldFrame>
  );
}
