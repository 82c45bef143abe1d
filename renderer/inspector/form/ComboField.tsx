// Free text with completion: whatever is typed is taken, what others have written is offered.
import { Autocomplete } from "@mantine/core";
import { useMemo } from "react";
import { DROPDOWN, INPUT_CLASSES } from "./combobox.ts";
import { FieldFrame, inputProps } from "./FieldFrame.tsx";
import { onFieldKey } from "./keys.ts";
import type { TextFieldProps } from "./TextField.tsx";
import { useField } from "./use-field.ts";

interface ComboFieldProps extends TextFieldProps {
  /** What is offered; the same text twice is offered once. */
  readonly options: readonly string[];
}

export function ComboField({ spec, placeholder, autoFocus = false, options, ...frame }: ComboFieldProps) {
  const field = useField(spec);
  const data = useMemo(() => [...new Set(options)], [options]);
  return (
    <FieldFrame {...frame} path={spec.card.path} field={field}>
      <Autocomplete
        {...inputProps(field, frame)}
        classNames={INPUT_CLASSES}
        comboboxProps={DROPDOWN}
        openOnFocus={false}
        limit={50}
        maxDropdownHeight={220}
        spellCheck={false}
        placeholder={placeholder}
        autoFocus={autoFocus}
        data={data}
        value={field.text}
        onChange={field.onChange}
        onOptionSubmit={field.onCommit}
        onBlur={field.onLeave}
        onKeyDown={(event) => {
          // Enter on an offer that is marked takes that.
          if (event.key === "Enter" && event.currentTarget.hasAttribute("aria-activedescendant")) return;
          onFieldKey(field, event);
        }}
      />
    </FieldFrame>
  );
}
