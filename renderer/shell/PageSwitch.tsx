// Which page fills the window: the design, or the figures about it.
import { t } from "../../shared/words/t.ts";
import { loadDashboard } from "../dashboard/lazy.tsx";
import { useUi } from "../state/stores.tsx";
import type { Page } from "../state/ui-store.ts";
import { withKeys } from "./keys-in-words.ts";
import "./pages.css";

const PAGES: readonly Page[] = ["design", "dashboard"];

export function PageSwitch() {
  const page = useUi((ui) => ui.page);
  const set = useUi((ui) => ui.set);
  const prepare = (): void => void loadDashboard();
  return (
    <fieldset className="pages" aria-label={t("shell:page.label")} onPointerEnter={prepare} onFocus={prepare}>
      {PAGES.map((value) => (
        <button
          key={value}
          type="button"
          title={withKeys(t(`shell:pageHint.${value}`), "Ctrl+Shift+D")}
          aria-pressed={page === value}
          onClick={() => set({ page: value })}
        >
          {t(`shell:page.${value}`)}
        </button>
      ))}
    </fieldset>
  );
}
