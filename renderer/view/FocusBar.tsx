// Which team is in focus, how far around it one sees and which way, with what changes and ends it.
import { Focus as FocusIcon, X } from "lucide-react";
import type { TeamKey } from "../../shared/org/types.ts";
import type { Focus } from "../../shared/views/types.ts";
import { t } from "../../shared/words/t.ts";
import type { Action } from "../shell/action-context.ts";
import { useOrg, useStores, useView } from "../state/stores.tsx";

const DEPTHS = [1, 2, 3] as const;
const DIRECTIONS = ["both", "provides", "consumes"] as const satisfies readonly Focus["direction"][];

interface Props {
  readonly actions: ReadonlyMap<string, Action>;
  readonly kept: ReadonlySet<TeamKey> | null;
}

export function FocusBar({ actions, kept }: Props) {
  const { view } = useStores();
  const focus = useView((state) => state.focus);
  const name = useOrg((state) => (focus === null ? undefined : state.org.teams.get(focus.team)?.name));
  const all = useOrg((state) => state.graph.nodes.size);
  if (focus === null) return null;
  const set = (part: Partial<Focus>) => view.getState().set({ focus: { ...focus, ...part } });
  return (
    <fieldset className="panel view-focus" aria-label={t("view:focus.label")}>
      <FocusIcon size={14} aria-hidden />
      <strong className="view-focus-name">{name === undefined ? t("view:focus.gone") : t("view:focus.on", { name })}</strong>
      <div className="segments" role="radiogroup" aria-label={t("view:focus.stepsLabel")}>
        {DEPTHS.map((depth) => (
          <label key={depth} title={t("view:focus.steps", { count: depth })}>
            <input
              type="radio"
              name="focus-depth"
              className="visually-hidden"
              aria-label={t("view:focus.steps", { count: depth })}
              checked={focus.depth === depth}
              onChange={() => set({ depth })}
            />
            <span>{depth}</span>
          </label>
        ))}
      </div>
      <div className="segments" role="radiogroup" aria-label={t("view:focus.directionLabel")}>
        {DIRECTIONS.map((direction) => (
          <label key={direction}>
            <input
              type="radio"
              name="focus-direction"
              className="visually-hidden"
              checked={focus.direction === direction}
              onChange={() => set({ direction })}
            />
            <span>{t(`view:focus.${direction}`)}</span>
          </label>
        ))}
      </div>
      <span className="view-count" role="status">
        {t("view:teamsOf", { count: kept?.size ?? all, all })}
      </span>
      <button
        type="button"
        className="btn quiet icon"
        aria-label={t("view:focus.end")}
        title={t("view:focus.end")}
        onClick={() => actions.get("focus-end")?.run()}
      >
        <X size={14} aria-hidden />
      </button>
    </fieldset>
  );
}
