// Which page fills the window: the design, or the figures about it.
import { loadDashboard } from "../dashboard/lazy.tsx";
import { useUi } from "../state/stores.tsx";
import type { Page } from "../state/ui-store.ts";
import "./pages.css";

const PAGES: readonly { readonly value: Page; readonly label: string; readonly hint: string }[] = [
  { value: "design", label: "Design", hint: "Design: the teams and how they interact" },
  { value: "dashboard", label: "Dashboard", hint: "Dashboard: figures about the whole org" },
];

export function PageSwitch() {
  const page = useUi((ui) => ui.page);
  const set = useUi((ui) => ui.set);
  const prepare = (): void => void loadDashboard();
  return (
    <fieldset className="pages" aria-label="Page" onPointerEnter={prepare} onFocus={prepare}>
      {PAGES.map(({ value, label, hint }) => (
        <button
          key={value}
          type="button"
          title={`${hint} (Ctrl Shift D)`}
          aria-pressed={page === value}
          onClick={() => set({ page: value })}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}
