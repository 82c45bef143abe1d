// Puts a team in focus, from beside its name; pressed again, ends that.
import { Focus as FocusIcon } from "lucide-react";
import { homeKey } from "../../shared/org/keys.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { t } from "../../shared/words/t.ts";
import { withKeys } from "../shell/keys-in-words.ts";
import { useStores, useView } from "../state/stores.tsx";
import { focusOn } from "./focusing.ts";

export function FocusButton({ team }: { readonly team: TeamKey }) {
  const { view } = useStores();
  const on = useView(({ focus }) => focus?.team === homeKey(team));
  return (
    <button
      type="button"
      className="btn quiet icon"
      aria-pressed={on}
      aria-label={t("view:focus.start")}
      title={withKeys(on ? t("view:focus.end") : t("view:focus.start"), "Shift+F")}
      onClick={() => (on ? view.getState().set({ focus: null }) : focusOn(view, team))}
    >
      <FocusIcon size={15} aria-hidden />
    </button>
  );
}
