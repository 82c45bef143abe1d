// What Enter and Escape do in every control of the form. Escape takes back what is typed and then lets the next one through, to whatever
// the window does with it.
import type { KeyboardEvent } from "react";
import type { Field } from "./field-types.ts";

export function onFieldKey(field: Field, event: KeyboardEvent<HTMLElement>): void {
  if (event.nativeEvent.isComposing) return;
  if (event.key === "Enter") {
    event.preventDefault();
    field.onCommit();
  } else if (event.key === "Escape" && field.dirty) {
    event.preventDefault();
    event.stopPropagation();
    field.onCancel();
  }
}
