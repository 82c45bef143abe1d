// Ctrl+K, from anywhere: every team, action, grouping and document by name. An action that cannot run now is there and says why.
import { isActionsGroup, Spotlight, type SpotlightActionGroupData } from "@mantine/spotlight";
import { Search } from "lucide-react";
import { useMemo, useState } from "react";
import type { Team, TeamKey } from "../../shared/org/types.ts";
import { t } from "../../shared/words/t.ts";
import { useOrg, useUi } from "../state/stores.tsx";
import { openView } from "../view/address.ts";
import { useSavedViews } from "../view/use-saved-views.ts";
import type { Action, ActionContext } from "./action-context.ts";
import { keysInWords } from "./keys-in-words.ts";
import { paletteRows } from "./palette-rows.ts";
import "./palette.css";

interface PaletteProps {
  readonly context: ActionContext;
  readonly actions: readonly Action[];
  readonly onGoTo: (key: TeamKey) => void;
  /** Selects teams and brings them into view. */
  readonly onShow: (keys: readonly TeamKey[]) => void;
}

export function Palette({ context, actions, onGoTo, onShow }: PaletteProps) {
  const org = useOrg((state) => state.org);
  const documents = useOrg((state) => state.documents);
  const setUi = useUi((ui) => ui.set);
  const views = useSavedViews();
  const [recent, setRecent] = useState<readonly string[]>([]);
  /** What an action says of itself is asked for at each opening. */
  const [opened, setOpened] = useState(0);
  const lists = useMemo<readonly SpotlightActionGroupData[]>(
    () => [
      {
        group: t("shell:palette.teams"),
        actions: [...org.teams.values()].map((team) => ({
          id: team.key,
          label: team.name,
          description: wordsOf(team, org.teams),
          // A subteam that is kept in another card is drawn on that one.
          onClick: () => onGoTo(team.kind === "subteam" ? (team.parent ?? team.key) : team.key),
        })),
      },
      {
        group: t("shell:palette.groupings"),
        actions: [...org.groupings.values()]
          .filter(({ teams }) => teams.length > 0)
          .map(({ key, kind, name, teams }) => ({
            id: `grouping ${key}`,
            label: name,
            description: t("shell:palette.grouping", { kind: t(`groupings:kind.${kind}`), count: teams.length }),
            onClick: () => onShow(teams),
          })),
      },
      {
        group: t("view:saved.label"),
        actions: views.views.map(({ name, view }) => ({
          id: `view ${name}`,
          label: name,
          description: t("view:action.page", { name }),
          onClick: () => openView(context, view),
        })),
      },
      {
        group: t("shell:palette.documents"),
        actions: documents.map(({ path, title }) => ({
          id: `document ${path}`,
          label: title,
          description: t("shell:palette.document", { path }),
          onClick: () => setUi({ dialog: { kind: "adopt", path } }),
        })),
      },
    ],
    [org, documents, views, context, onGoTo, onShow, setUi],
  );
  const commands = useMemo<SpotlightActionGroupData>(
    () => ({ group: t("shell:palette.actions"), actions: opened === 0 ? [] : actions.map(commandRow) }),
    [actions, opened],
  );
  const groups = useMemo(() => {
    const used = (id: string) => setRecent((now) => [id, ...now.filter((other) => other !== id)]);
    const [teams, ...others] = lists;
    return [...(teams === undefined ? [] : [teams]), commands, ...others].map(({ group, actions: rows }) => ({
      group,
      actions: rows.map((row) => ({
        ...row,
        onClick(event: React.MouseEvent<HTMLButtonElement>) {
          used(row.id);
          row.onClick?.(event);
        },
      })),
    }));
  }, [lists, commands]);
  return (
    <Spotlight
      actions={groups}
      filter={(query, rows) => paletteRows(rows.filter(isActionsGroup), query, recent)}
      shortcut="mod + K"
      tagsToIgnore={[]}
      triggerOnContentEditable
      onSpotlightOpen={() => setOpened((n) => n + 1)}
      classNames={{ action: "palette-row" }}
      highlightQuery
      overlayProps={{ blur: 0 }}
      transitionProps={{ duration: 0 }}
      scrollable
      maxHeight={460}
      nothingFound={t("shell:palette.nothing")}
      searchProps={{
        placeholder: t("shell:palette.search"),
        leftSection: <Search size={16} aria-hidden />,
        "aria-label": t("shell:palette.search"),
      }}
    />
  );
}

function wordsOf({ kind, parent, card }: Team, teams: ReadonlyMap<TeamKey, Team>): string {
  const owner = kind === "subteam" && parent !== null ? teams.get(parent) : undefined;
  return owner === undefined ? (card?.path ?? t("shell:palette.ghost")) : t("shell:palette.subteam", { name: owner.name });
}

function commandRow({ id, label, shortcut, blocked, run }: Action): SpotlightActionGroupData["actions"][number] {
  const why = blocked?.() ?? null;
  return {
    id,
    label,
    ...(why === null ? {} : { description: why, disabled: true }),
    // The palette gives the focus back as it closes: what opens or looks at the focus waits for that.
    onClick: () => setTimeout(run),
    ...(shortcut === undefined ? {} : { rightSection: <kbd>{keysInWords(shortcut)}</kbd> }),
  };
}
