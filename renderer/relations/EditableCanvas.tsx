// The canvas with everything that can be done on it: relations drawn, chosen and edited, drops into groupings, menus. It joins the canvas,
// which knows no store, to the stores and to shared/edits.
import { type RefObject, useCallback, useState } from "react";
import type { Position } from "../../shared/card/types.ts";
import { formOf } from "../../shared/notation.ts";
import { homeKey } from "../../shared/org/keys.ts";
import type { Org, Relation, TeamKey } from "../../shared/org/types.ts";
import { t } from "../../shared/words/t.ts";
import { Canvas } from "../canvas/Canvas.tsx";
import type { CanvasHandle, CanvasProps, MenuAsked } from "../canvas/types.ts";
import { chainOf, foldAll, groupingOf, setFolded } from "../groupings/folding.ts";
import { LayoutOnCanvas } from "../layout/OnCanvas.tsx";
import type { Action } from "../shell/action-context.ts";
import { useStores, useUi } from "../state/stores.tsx";
import { CanvasMenu } from "./CanvasMenu.tsx";
import { ConnectCard, type Drawn } from "./ConnectCard.tsx";
import { menuEntries } from "./menu-items.ts";
import { RelationCard } from "./RelationCard.tsx";
import { useDrop } from "./use-drop.ts";
import { useRelationEdits } from "./use-relation-edits.ts";
import "./relations.css";

type Shown =
  | "graph"
  | "lit"
  | "theme"
  | "types"
  | "overlay"
  | "asOf"
  | "flow"
  | "sized"
  | "scores"
  | "selection"
  | "insets"
  | "start";
type Told = "onInView" | "onSelect" | "onExplain" | "onViewport" | "onDrawn";

interface Props extends Pick<CanvasProps, Shown | Told> {
  readonly canvas: RefObject<CanvasHandle | null>;
  readonly actions: ReadonlyMap<string, Action>;
  readonly onOpenTeam: (key: TeamKey) => void;
  /** Teams on the clipboard are wanted around a point of the canvas. */
  readonly onPaste: (around: Position) => void;
}

export function EditableCanvas({ canvas, actions, onPaste, ...given }: Props) {
  const { org, ui, view } = useStores();
  const relation = useUi((state) => state.relation);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [menu, setMenu] = useState<MenuAsked | null>(null);
  const edits = useRelationEdits();
  const drop = useDrop();
  const toCanvas = useCallback(() => canvas.current?.focus(), [canvas]);
  const dialog = ui.getState().set;

  const select = (keys: readonly TeamKey[]): void => {
    setDrawn(null);
    given.onSelect(keys);
  };
  const selectRelation = (key: string | null): void => {
    setDrawn(null);
    ui.getState().select([]);
    ui.getState().set({ relation: key });
  };
  const showRelation = (wanted: Relation): void => {
    const { org: now } = org.getState();
    const ends = [homeKey(wanted.from), homeKey(wanted.to)];
    for (const key of ends.flatMap((end) => chainOf(now, groupingOf(now, end)))) {
      if (view.getState().folded.has(key)) setFolded(view, key, false);
    }
    selectRelation(wanted.key);
    const [from] = ends;
    if (from !== undefined) canvas.current?.reveal(from);
  };
  const newTeam = (at: Position, connect: TeamKey | null = null): void =>
    dialog({ dialog: { kind: "new-team", at: cornerOf(at), grouping: null, connect } });
  const entries =
    menu === null
      ? []
      : menuEntries(menu.target, menu.at, {
          actions,
          org: org.getState().org,
          selection: given.selection,
          openTeam: given.onOpenTeam,
          dialog: (asked) => dialog({ dialog: asked }),
          newTeam,
          paste: onPaste,
          fold: (key, folded) => setFolded(view, key, folded),
          foldOthers: (key) => foldAll(view, org.getState().org, key),
          select,
          fit: (keys) => canvas.current?.show(keys),
          showRelation,
          flip: edits.flip,
          remove: edits.remove,
        });
  return (
    <>
      <Canvas
        {...given}
        ref={canvas}
        relation={relation}
        onSelect={select}
        onSelectRelation={selectRelation}
        relationOf={(key) => org.getState().org.relations.get(key)}
        nameOf={(key) => org.getState().org.teams.get(key)?.name}
        onMove={drop}
        onConnect={(from, to, at) => {
          setDrawn({ from, to, at });
        }}
        onConnectFrom={(from) => dialog({ dialog: { kind: "connect", from, to: null } })}
        onConnectNew={(from, at) => newTeam(at, from)}
        onRetarget={edits.retarget}
        onFold={(key, folded) => setFolded(view, key, folded)}
        onEditRelation={(key) => dialog({ dialog: { kind: "edit-relation", key } })}
        onRemoveRelation={edits.remove}
        onRemoveTeams={(keys) => dialog({ dialog: { kind: "delete-teams", keys } })}
        onNewTeam={(at) => newTeam(at)}
        onMenu={setMenu}
      >
        <LayoutOnCanvas actions={actions} />
        {drawn !== null ? (
          <ConnectCard
            drawn={drawn}
            onClose={() => {
              setDrawn(null);
              toCanvas();
            }}
          />
        ) : (
          <RelationCard onClose={toCanvas} />
        )}
      </Canvas>
      {menu !== null && entries.length > 0 && (
        <CanvasMenu
          asked={menu}
          entries={entries}
          label={menuLabel(menu, org.getState().org)}
          onClose={(chosen) => {
            setMenu(null);
            if (!chosen) toCanvas();
          }}
        />
      )}
    </>
  );
}

const GRID = 8;

/** Top left corner of a new team whose middle is at a point, on the grid. */
function cornerOf(middle: Position): Position {
  const { width, height } = formOf("stream-aligned");
  const onGrid = (n: number): number => Math.round(n / GRID) * GRID;
  return { x: onGrid(middle.x - width / 2), y: onGrid(middle.y - height / 2) };
}

function menuLabel({ target }: MenuAsked, org: Org): string {
  if (target.kind === "ground") return t("relations:canvas");
  if (target.kind === "sum") return t("groupings:sum.label");
  return target.kind === "relation" ? t("relations:one") : (org.teams.get(target.key)?.name ?? t("relations:team"));
}
