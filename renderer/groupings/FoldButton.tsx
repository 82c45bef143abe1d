// Beside a grouping in a list: folds it on the canvas to one shape, and unfolds it.
import type { Grouping } from "../../shared/org/types.ts";
import { t } from "../../shared/words/t.ts";
import { useStores, useView } from "../state/stores.tsx";
import { setFolded } from "./folding.ts";
import "./groupings.css";

export function FoldButton({ grouping: { key, name } }: { readonly grouping: Grouping }) {
  const { view } = useStores();
  const folded = useView((state) => state.folded.has(key));
  const label = t(folded ? "groupings:unfold" : "groupings:fold", { name });
  return (
    <button
      type="button"
      className="fold-button"
      aria-label={t("groupings:onCanvas", { name })}
      aria-pressed={folded}
      title={label}
      // The list has the focus; on the canvas the same is done with the keys.
      tabIndex={-1}
      onClick={(event) => {
        event.stopPropagation();
        setFolded(view, key, !folded);
      }}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        {folded ? <path d="M2 4h8v6H2zM4.5 4V2H12v6h-2" /> : <path d="M1.5 1.5h11v11h-11zM4 4.5h2.5v2H4zM7.5 8H10v2H7.5z" />}
      </svg>
    </button>
  );
}
