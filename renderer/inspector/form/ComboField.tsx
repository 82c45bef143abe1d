// Free text with completion: whatever is typed is taken, what others have written is offered.
import { Autocomplete } from "@mantine/core";
import { useMemo } from "react";
import { DROPDOWN, INPUT_CLASSES } from "./combobox.ts";
import { FieldFrame, inputProps } from "./FieldFrame.tsx";
import { onFieldKey } from "./keys.ts";
import type { BoxProps, TextFieldProps } from "./TextField.tsx";
import { useField } from "./use-field.ts";

interface Options {
  /** What is offered; the same text twice is offered once. */
  readonly options: readonly string[];
}

export function ComboField({ spec, ...props }: TextFieldProps & Options) {
  return <ComboBox {...props} path={spec.card.path} field={useField(spec)} />;
}

export function ComboBox({ field, placeholder, autoFocus = false, options, ...frame }: BoxProps & Options) {
  const data = useMemo(() => [...new Set(options)], [options]);
  return (
    <FieldFrame {...frame} field={field}>
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
          if (event.key === "Enter" && hasMarkedOffer(event.currentTarget)) return;
          onFieldKey(field, event);
        }}
      />
    </FieldFrame>
  );
}

/** The attribute alone does not tell: it goes on naming an offer of an earlier list. */
function hasMarkedOffer(input: HTMLInputElement): boolean {
  const list = document.getElementById(input.getAttribute("aria-controls") ?? "");
  return list?.querySelector("[data-combobox-selected]") != null;
}
