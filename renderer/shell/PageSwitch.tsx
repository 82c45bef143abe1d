// Which page fills the window: the design, or the figures about it.

import { useUi } from "../state/stores.tsx";
import type { Page } from "../state/ui-store.ts";

const PAGES: readonly { readonly value: Page; readonly label: string }[] = [
  { value: "design", label: "Design" },
  { value: "dashboard", label: "Dashboard" },
];

export function PageSwitch() {
  const page = useUi((ui) => ui.page);
  const set = useUi((ui) => ui.set);
  return (
    <fieldset className="pages" aria-label="Page">
      {PAGES.map(({ value, label }) => (
        <button key={value} type="button" aria-pressed={page === value} onClick={() => set({ page: value })}>
          {label}
        </button>
      ))}
    </fieldset>
  );
}
