// Enter in a field with a list of choices takes the choice that is highlighted. The kit forgets which one that is when the list opens with
// what is typed or pasted, and Enter would send the form off without it. For `onKeyDownCapture` of a dialog: before the field hears of the key.
import type { KeyboardEvent } from "react";

export function takeHighlighted(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "Enter" || event.nativeEvent.isComposing || !(event.target instanceof Element)) return;
  const list = event.target.getAttribute("aria-controls");
  const option = list === null ? null : document.getElementById(list)?.querySelector("[data-combobox-selected]");
  if (!(option instanceof HTMLElement)) return;
  event.preventDefault();
  event.stopPropagation();
  option.click();
}
