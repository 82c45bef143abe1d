// Where one is: all teams, the grouping, the one inside it, the team. Each step shows what it names. With back and forward beside it.
import { ArrowLeft, ArrowRight } from "lucide-react";
import { Fragment, useMemo } from "react";
import type { Grouping, Org, TeamKey } from "../../shared/org/types.ts";
import { teamsIn } from "../../shared/views/filter.ts";
import { t } from "../../shared/words/t.ts";
import type { Action } from "../shell/action-context.ts";
import { withKeys } from "../shell/keys-in-words.ts";
import { useOrg, useUi, useView } from "../state/stores.tsx";
import { groupingsAround } from "./hits.ts";
import { canGo } from "./places.ts";
import "./breadcrumbs.css";

interface Props {
  readonly actions: ReadonlyMap<string, Action>;
  /** Selects teams and brings them into view. */
  readonly onShow: (keys: readonly TeamKey[]) => void;
}

export function Breadcrumbs({ actions, onShow }: Props) {
  const org = useOrg((state) => state.org);
  const selection = useUi((ui) => ui.selection);
  const back = useView((view) => canGo(view.visited, -1));
  const forward = useView((view) => canGo(view.visited, 1));
  const selected = [...selection].flatMap((key) => org.teams.get(key) ?? []);
  const groupings = useMemo(() => commonGroupings(org, selection), [org, selection]);
  const [only] = selected;
  const last =
    selected.length > 1
      ? t("view:path.selected", { count: selected.length })
      : selected.length === 1
        ? (only?.name ?? null)
        : null;
  const everything = () => {
    onShow([]);
    actions.get("fit")?.run();
  };
  const step = (id: "back" | "forward", open: boolean, icon: React.ReactNode) => {
    const action = actions.get(id);
    return (
      <button
        type="button"
        className="btn quiet icon"
        aria-label={action?.label}
        title={withKeys(action?.label ?? "", action?.shortcut ?? "")}
        disabled={!open}
        onClick={() => action?.run()}
      >
        {icon}
      </button>
    );
  };
  return (
    <nav className="breadcrumbs" aria-label={t("view:path.label")}>
      {step("back", back, <ArrowLeft size={15} aria-hidden />)}
      {step("forward", forward, <ArrowRight size={15} aria-hidden />)}
      <ol>
        <li>
          <button type="button" className="plain" aria-current={last === null ? "page" : undefined} onClick={everything}>
            {t("view:path.all")}
          </button>
        </li>
        {groupings.map(({ key, name }) => {
          const teams = [...teamsIn(org, [key])];
          return (
            <Fragment key={key}>
              <li aria-hidden="true" className="divide">
                /
              </li>
              <li>
                <button
                  type="button"
                  className="plain"
                  title={t("view:path.show", { name, count: teams.length })}
                  onClick={() => onShow(teams)}
                >
                  {name}
                </button>
              </li>
            </Fragment>
          );
        })}
        {last !== null && (
          <>
            <li aria-hidden="true" className="divide">
              /
            </li>
            <li className="last">
              <button type="button" className="plain" aria-current="page" title={last} onClick={() => onShow([...selection])}>
                {last}
              </button>
            </li>
          </>
        )}
      </ol>
    </nav>
  );
}

/** The groupings that all of these teams are in, outermost first. */
function commonGroupings({ groupings }: Pick<Org, "groupings">, keys: ReadonlySet<TeamKey>): readonly Grouping[] {
  let common: readonly string[] | null = null;
  // Looking at more than these says no more, and a selection may hold thousands.
  for (const key of [...keys].slice(0, 50)) {
    const around = groupingsAround(groupings, key);
    common = (common ?? [...around]).filter((one) => around.has(one));
    if (common.length === 0) return [];
  }
  // Found from the inside out.
  return (common ?? []).toReversed().flatMap((key) => groupings.get(key) ?? []);
}
