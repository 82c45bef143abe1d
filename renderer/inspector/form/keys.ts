// What Enter, Escape and the keys of undo do in every control of the form. Escape takes back what is typed and then lets the next one
// through, to whatever the window does with it. While nothing is typed, undo is the window's: the box's own would type the old value anew.
import type { KeyboardEvent } from "react";
import { assertNever } from "../../../shared/result.ts";
import type { Field } from "./field-types.ts";

export type FieldKey = "commit" | "cancel" | "undo" | "redo";

/** What a key press asks of a field; null for what is the box's own. */
export function fieldKey(
  press: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">,
  dirty: boolean,
): FieldKey | null {
  const command = (press.ctrlKey || press.metaKey) && !press.altKey;
  if (press.key === "Enter") return "commit";
  if (press.key === "Escape") return dirty ? "cancel" : null;
  if (dirty || !command) return null;
  const key = press.key.toLowerCase();
  if (key === "z") return press.shiftKey ? "redo" : "undo";
  return key === "y" && !press.shiftKey ? "redo" : null;
}

export function onFieldKey(field: Field, event: KeyboardEvent<HTMLElement>): void {
  if (event.nativeEvent.isComposing) return;
  const key = fieldKey(event, field.dirty);
  if (key === null || (field.onStep === undefined && (key === "undo" || key === "redo"))) return;
  event.preventDefault();
  switch (key) {
    case "commit":
      field.onCommit();
      break;
    case "cancel":
      event.stopPropagation();
      field.onCancel();
      break;
    case "undo":
    case "redo":
      field.onStep?.(key);
      break;
    default:
      assertNever(key);
  }
}
