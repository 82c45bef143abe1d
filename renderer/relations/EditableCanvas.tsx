// The canvas with everything that can be done on it: relations drawn, chosen and edited, drops into groupings, menus. It joins the canvas,
// which knows no store, to the stores and to shared/edits.
import { notifications } from "@mantine/notifications";
import { type RefObject, useCallback, useState } from "react";
import type { Position } from "../../shared/card/types.ts";
import { flipRelation, removeRelation, retargetRelation } from "../../shared/edits/relations.ts";
import { joinGrouping } from "../../shared/edits/teams.ts";
import type { Planned } from "../../shared/edits/types.ts";
import { formOf } from "../../shared/notation.ts";
import type { Org, Team, TeamKey } from "../../shared/org/types.ts";
import { Canvas } from "../canvas/Canvas.tsx";
import type { MenuAsked } from "../canvas/context-menu.ts";
import type { CanvasHandle, CanvasProps } from "../canvas/types.ts";
import type { Action } from "../shell/action-context.ts";
import { useStores, useUi } from "../state/stores.tsx";
import { CanvasMenu } from "./CanvasMenu.tsx";
import { ConnectCard, type Drawn } from "./ConnectCard.tsx";
import { dropDraft, groupingName } from "./drop-draft.ts";
import { relationAfter } from "./find-relation.ts";
import { menuEntries } from "./menu-items.ts";
import { RelationCard } from "./RelationCard.tsx";
import { tellRefused, usePlan } from "./use-plan.ts";
import "./relations.css";

type Shown = "graph" | "theme" | "types" | "overlay" | "scores" | "selection" | "insets";
type Told = "onSelect" | "onExplain" | "onViewport" | "onDrawn";

interface Props extends Pick<CanvasProps, Shown | Told> {
  readonly canvas: RefObject<CanvasHandle | null>;
  readonly actions: ReadonlyMap<string, Action>;
  readonly onOpenTeam: (key: TeamKey) => void;
}

export function EditableCanvas({ canvas, actions, ...given }: Props) {
  const { org, ui } = useStores();
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
  const newTeam = (at: Position): void => dialog({ dialog: { kind: "new-team", at: cornerOf(at), grouping: null } });
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
        onMove={drop}
        onConnect={(from, to, at) => {
          setDrawn({ from, to, at });
        }}
        onConnectFrom={(from) => dialog({ dialog: { kind: "connect", from, to: null } })}
        onRetarget={edits.retarget}
        onEditRelation={(key) => dialog({ dialog: { kind: "edit-relation", key } })}
        onRemoveRelation={edits.remove}
        onRemoveTeams={(keys) => dialog({ dialog: { kind: "delete-teams", keys } })}
        onNewTeam={newTeam}
        onMenu={setMenu}
      >
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

/** Edits of relations that are done at once, without a form. */
function useRelationEdits() {
  const plan = usePlan();
  const { org, ui } = useStores();
  const carryOut = async (what: string, make: (now: Org) => Planned, find: (before: Org, after: Org) => string | null) => {
    const outcome = await plan(make);
    tellRefused(what, outcome);
    if (outcome.kind === "saved" && ui.getState().relation !== null)
      ui.getState().set({ relation: find(outcome.before, outcome.after) });
  };
  const endsOf = (key: string) => org.getState().org.relations.get(key);
  return {
    remove: (key: string) =>
      void carryOut(
        "Not deleted",
        (now) => removeRelation(now, key),
        () => null,
      ),
    flip: (key: string) => {
      const was = endsOf(key);
      if (was === undefined) return;
      void carryOut(
        "Not swapped",
        (now) => flipRelation(now, key),
        (before, after) => relationAfter(before, after, was.kind, was.from, was.to),
      );
    },
    retarget: (key: string, end: "from" | "to", team: TeamKey) => {
      const was = endsOf(key);
      if (was === undefined) return;
      const stays = end === "from" ? was.to : was.from;
      void carryOut(
        "Not connected",
        (now) => retargetRelation(now, key, end, team),
        (before, after) => relationAfter(before, after, was.kind, stays, team),
      );
    },
  };
}

/** A drop: a move, or with a grouping under the pointer a move into it. */
function useDrop(): CanvasProps["onMove"] {
  const { org } = useStores();
  return useCallback(
    (moves, join) => {
      const { org: now, move, change } = org.getState();
      const grouping = join === null ? null : groupingName(now, join);
      if (grouping === null) {
        void move(moves);
        return;
      }
      const teams = [...moves.keys()].flatMap((key) => now.teams.get(key) ?? []);
      const own = teams.filter(({ kind }) => kind === "card");
      const keys = own.map(({ key }) => key);
      const plan = (at: Org): Planned => joinGrouping(at, keys, grouping);
      const tried = plan(now);
      if (!tried.ok) {
        const message = tried.error.map((problem) => problem.message).join(" ");
        notifications.show({
          title: "Moved, but not into the grouping",
          message,
          color: "red",
          autoClose: 12_000,
          withBorder: true,
        });
        void move(moves);
        return;
      }
      const ghosts = new Map([...moves].filter(([key]) => !keys.includes(key)));
      void change(dropDraft(byPath(own, moves), keys, grouping, plan)).then(() => (ghosts.size > 0 ? move(ghosts) : undefined));
    },
    [org],
  );
}

function byPath(teams: readonly Team[], moves: ReadonlyMap<TeamKey, Position>): ReadonlyMap<string, Position> {
  return new Map(
    teams.flatMap(({ key, card }) => {
      const at = moves.get(key);
      return card === null || at === undefined ? [] : [[card.path, at] as const];
    }),
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
  if (target.kind === "ground") return "Canvas";
  return target.kind === "relation" ? "Relation" : (org.teams.get(target.key)?.name ?? "Team");
}
