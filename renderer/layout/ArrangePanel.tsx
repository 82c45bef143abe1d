// The panel that arranges teams: which layout, which teams, how far apart. Every choice is shown on the canvas at once; it is written
// when it is applied, as one step, and gone when it is cancelled.
import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { LAYOUTS, SPACINGS } from "../../shared/layout/types.ts";
import { t } from "../../shared/words/t.ts";
import { useOrg, useStores, useUi } from "../state/stores.tsx";
import { stopArranging } from "./arranging.ts";
import { LayoutPicture } from "./LayoutPicture.tsx";
import { Said } from "./Said.tsx";
import { SCOPES, teamsOf } from "./scope.ts";
import { type Choice, useProposal } from "./use-proposal.ts";
import "./layout.css";

interface Props {
  /** Shows everything on the canvas. */
  readonly onFit: () => void;
  /** Puts the keyboard back on the canvas. */
  readonly onClose: () => void;
}

export function ArrangePanel({ onFit, onClose }: Props) {
  const { view, org } = useStores();
  const graph = useOrg((state) => state.graph);
  const selection = useUi((state) => state.selection);
  const { choice, choose, state } = useProposal(onFit);
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    element.current?.querySelector<HTMLElement>("input:checked")?.focus();
    return onClose;
  }, [onClose]);
  const apply = (): void => {
    if (state.kind !== "ready" || state.proposal.moves.size === 0) return;
    const { moves } = state.proposal;
    void org.getState().move(moves, t("layout:label", { count: moves.size, kind: t(`layout:kind.${choice.kind}`) }));
    stopArranging(view);
  };
  return (
    <section
      ref={element}
      className="panel inspector arrange"
      aria-label={t("layout:panel.title")}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.preventDefault();
          event.stopPropagation();
          stopArranging(view);
        } else if (event.key === "Enter" && event.target instanceof HTMLInputElement) apply();
      }}
    >
      <header className="arrange-head">
        <h2>{t("layout:panel.title")}</h2>
        <button type="button" className="btn icon" aria-label={t("layout:panel.cancel")} onClick={() => stopArranging(view)}>
          <X size={16} aria-hidden />
        </button>
      </header>
      <div className="arrange-body">
        <Radios name={t("layout:panel.layout")} values={LAYOUTS} value={choice.kind} onChoose={(kind) => choose({ kind })} tall>
          {(kind) => (
            <>
              <LayoutPicture kind={kind} />
              <span>
                <b>{t(`layout:kind.${kind}`)}</b>
                <small>{t(`layout:about.${kind}`)}</small>
              </span>
            </>
          )}
        </Radios>
        <Radios name={t("layout:panel.scope")} values={SCOPES} value={choice.scope} onChoose={(scope) => choose({ scope })} tall>
          {(scope) => t(`layout:scope.${scope}`, { count: teamsOf(scope, graph, selection).size })}
        </Radios>
        {choice.kind === "layered" && (
          <Radios
            name={t("layout:panel.direction")}
            values={["down", "right"] as const}
            value={choice.direction}
            onChoose={(direction) => choose({ direction })}
          >
            {(direction) => t(`layout:direction.${direction}`)}
          </Radios>
        )}
        {choice.kind === "radial" && <Middle choice={choice} choose={choose} />}
        <Radios
          name={t("layout:panel.spacing")}
          values={SPACINGS}
          value={choice.spacing}
          onChoose={(spacing) => choose({ spacing })}
        >
          {(spacing) => t(`layout:spacing.${spacing}`)}
        </Radios>
        <Said state={state} />
        <p className="arrange-hint">{t("layout:panel.hint")}</p>
      </div>
      <footer className="arrange-foot">
        <button type="button" className="btn" onClick={() => stopArranging(view)}>
          {t("layout:panel.cancel")}
        </button>
        <button
          type="button"
          className="btn primary"
          disabled={state.kind !== "ready" || state.proposal.moves.size === 0}
          onClick={apply}
        >
          {t("layout:panel.apply")}
        </button>
      </footer>
    </section>
  );
}

interface RadiosProps<T extends string> {
  readonly name: string;
  readonly values: readonly T[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
  /** One below the other. */
  readonly tall?: boolean;
  readonly children: (value: T) => ReactNode;
}

function Radios<T extends string>({ name, values, value, onChoose, tall = false, children }: RadiosProps<T>) {
  const id = useId();
  return (
    <fieldset className={tall ? "arrange-choice tall" : "arrange-choice"}>
      <legend>{name}</legend>
      {values.map((one) => (
        <label key={one} data-checked={one === value || undefined}>
          <input type="radio" name={id} value={one} checked={one === value} onChange={() => onChoose(one)} />
          {children(one)}
        </label>
      ))}
    </fieldset>
  );
}

/** The team in the middle of a radial layout. */
function Middle({ choice, choose }: { readonly choice: Choice; readonly choose: (part: Partial<Choice>) => void }) {
  const graph = useOrg((state) => state.graph);
  const teams = [...graph.nodes.values()].map(({ key, team }) => ({ key, name: team.name }));
  return (
    <label className="arrange-middle">
      {t("layout:panel.middle")}
      <select
        value={choice.focus ?? ""}
        onChange={(event) => choose({ focus: event.target.value === "" ? null : event.target.value })}
      >
        <option value="">{t("layout:panel.most")}</option>
        {teams
          .sort((a, b) => a.name.localeCompare(b.name))
          .map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
      </select>
    </label>
  );
}
