// Where the keyboard is when a menu opens, before its first entry: nothing is chosen by chance, and the arrow keys go to the first or the last.
// In place of the kit's own, which is focused and yet presentational, and so no part of a menu that assistive technology knows.
import { t } from "../../shared/words/t.ts";

/** The first thing in every `Menu.Dropdown`. */
export function MenuStart() {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      role="group"
      aria-label={t("access:menuStart")}
      className="menu-start"
      tabIndex={-1}
      data-autofocus
      data-mantine-stop-propagation
    />
  );
}
