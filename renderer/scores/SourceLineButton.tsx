// "line 22": shows that line of the card in the Source tab.
import { t } from "../../shared/words/t.ts";
import { useUi } from "../state/stores.tsx";

export function SourceLineButton({ path, line }: { readonly path: string; readonly line: number }) {
  const setUi = useUi((ui) => ui.set);
  return (
    <button
      type="button"
      className="line-link"
      title={t("scores:showLine", { line, path })}
      onClick={() => setUi({ inspectorTab: "source", sourceLine: { path, line } })}
    >
      {t("scores:sourceLine", { line })}
    </button>
  );
}
