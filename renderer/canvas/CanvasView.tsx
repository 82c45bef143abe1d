// The inside of the canvas once its size is known: hands the props to the session, starts layer, pointer and keyboard.
import { useReactFlow, useStoreApi } from "@xyflow/react";
import { type RefObject, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Position } from "../../shared/card/types.ts";
import type { MarkKind } from "../../shared/diagram/team-marks.ts";
import type { Point } from "../../shared/geometry.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { ConnectHandles } from "./ConnectHandles.tsx";
import { type Camera, createCamera } from "./camera.ts";
import { SessionContext } from "./context.ts";
import { askSum, listenToMenu } from "./context-menu.ts";
import { FlowTeams } from "./FlowTeams.tsx";
import { prepareFarAway } from "./far-away.ts";
import { fitGraph } from "./fit.ts";
import type { TeamFlowNode } from "./flow-nodes.ts";
import { listenToFocus } from "./focus.ts";
import { withFolds } from "./fold-calls.ts";
import { Guides } from "./Guides.tsx";
import { createGlide } from "./glide.ts";
import { watchInView } from "./in-view.ts";
import { JoinHint } from "./JoinHint.tsx";
import { listenToKeys } from "./keyboard.ts";
import { Lifted } from "./Lifted.tsx";
import { LinkPreview } from "./LinkPreview.tsx";
import { LiveWords } from "./LiveWords.tsx";
import { Marquee } from "./Marquee.tsx";
import { Minimap } from "./Minimap.tsx";
import type { End } from "./pick.ts";
import { listenToPointer } from "./pointer.ts";
import { RelationGrips } from "./RelationGrips.tsx";
import { createRevealing } from "./revealing.ts";
import { createSession, type Session } from "./session.ts";
import { Tooltip } from "./Tooltip.tsx";
import type { CanvasProps, MenuAsked } from "./types.ts";
import { useLayers } from "./use-layers.ts";
import { isInClear, type Size } from "./viewport.ts";
import { listenToWheel } from "./wheel.ts";

interface Props extends CanvasProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly size: Size;
}

export function CanvasView(props: Props) {
  const { lit } = props;
  const { graph, theme, types, overlay, asOf, sized, flow: withFlow, scores, selection, relation, insets, size, root } = props;
  const style = useMemo(
    () => ({ theme, types: new Map(types?.map((type) => [type.id, type])), overlay, asOf, sized }),
    [theme, types, overlay, asOf, sized],
  );
  const [session] = useState(() =>
    createSession({
      graph,
      style,
      scores,
      flow: withFlow,
      lit,
      selection,
      relation,
      insets,
      size,
      viewport: props.start ?? fitGraph(graph, withFlow, size, insets),
    }),
  );
  const flow = useReactFlow<TeamFlowNode>();
  const [camera] = useState(() => createCamera(session, flow));
  const calls = useRef(props);
  useLayoutEffect(() => {
    calls.current = props;
  });

  const [glide] = useState(() => createGlide(session));
  useEffect(() => glide.listen(), [glide]);
  useLayoutEffect(
    () => glide.take({ graph, style, scores, flow: withFlow, lit, selection, relation, insets, size }),
    [glide, graph, style, scores, withFlow, lit, selection, relation, insets, size],
  );
  useInView(session, calls);
  useViewportLink(session, calls);
  useFitOnFirstTeams(session, camera);
  useUncoverSelection(session, camera);
  useStayFitted(session, camera);
  const focusTabStop = useListeners(session, camera, root, calls);
  const canvases = useLayers(session, root, calls);
  const revealing = useRevealing(session, camera, calls);
  useEffect(() => prepareFarAway(session), [session]);

  useImperativeHandle(
    props.ref,
    () => ({
      fit: () => camera.fit(true),
      zoomIn: camera.zoomIn,
      zoomOut: camera.zoomOut,
      zoomTo: camera.zoomTo,
      reveal: revealing.reveal,
      show: camera.show,
      lookAt: camera.lookAt,
      point: (key) => session.set({ hover: key === null ? null : { kind: "team", key }, pointer: null }),
      focus: focusTabStop,
      get zoom() {
        return session.get().viewport.zoom;
      },
      get middle() {
        return camera.middle();
      },
    }),
    [camera, session, focusTabStop, revealing],
  );

  const [start] = useState(() => session.get().viewport);
  return (
    <SessionContext value={session}>
      <div className="canvas-layer" aria-hidden="true">
        <div ref={canvases.dots} className="canvas-dots" />
        <canvas ref={canvases.under} />
        <div ref={canvases.tiles} className="canvas-sheets" />
        <canvas ref={canvases.live} />
      </div>
      <FlowTeams
        viewport={start}
        onGroundClick={(event) => {
          const { hover } = session.get();
          if (hover?.kind === "relation") {
            // Keys mean what is selected; a line cannot take the focus, so the canvas does.
            root.current?.focus({ preventScroll: true });
            const at = { x: event.clientX, y: event.clientY };
            if (!askSum(root.current, session, props.onMenu, hover.key, at)) props.onSelectRelation(hover.key);
          } else if (!event.shiftKey && !event.ctrlKey && !event.metaKey) props.onSelect([]);
        }}
      />
      <ConnectHandles />
      <RelationGrips />
      <Lifted />
      <div className="canvas-layer above" aria-hidden="true">
        <canvas ref={canvases.above} />
      </div>
      <Guides />
      <Marquee />
      <JoinHint />
      <LinkPreview />
      <Minimap onGo={camera.goTo} />
      <Tooltip relationOf={props.relationOf} nameOf={props.nameOf} />
      <LiveWords />
      {props.children}
    </SessionContext>
  );
}

/** A team in a folded grouping is unfolded before it is brought into view. */
function useRevealing(session: Session, camera: Camera, calls: RefObject<CanvasProps>) {
  const [revealing] = useState(() =>
    createRevealing(session, camera.reveal, (grouping) => calls.current.onFold(grouping, false)),
  );
  useEffect(() => revealing.watch(), [revealing]);
  return revealing;
}

/** React Flow owns the viewport; whatever moves it, the session and the app hear of it. */
function useViewportLink(session: Session, calls: RefObject<CanvasProps>): void {
  const flowStore = useStoreApi();
  useLayoutEffect(() => {
    let seen = flowStore.getState().transform;
    const unsubscribe = flowStore.subscribe(({ transform }) => {
      if (transform === seen) return;
      seen = transform;
      const [x, y, zoom] = transform;
      const viewport = { x, y, zoom };
      // Until the view rests and its picture is drawn; layers.ts says when.
      session.set({ viewport, travelling: true });
      calls.current.onViewport?.(viewport);
    });
    return unsubscribe;
  }, [session, flowStore, calls]);
  useEffect(() => calls.current.onViewport?.(session.get().viewport), [session, calls]);
}

/** Tells what is in view once that has rested: for the legend, which explains no more. */
function useInView(session: Session, calls: RefObject<CanvasProps>): void {
  useEffect(() => watchInView(session, (inView) => calls.current.onInView?.(inView)), [session, calls]);
}

/** A folder that was empty gets its first team: now there is something to fit. */
function useFitOnFirstTeams(session: Session, camera: Camera): void {
  useEffect(
    () =>
      session.store.subscribe((state, before) => {
        if (before.graph.nodes.size === 0 && state.graph.nodes.size > 0) camera.fit(false);
      }),
    [session, camera],
  );
}

/** When a panel opens over the one selected team, the canvas pans it clear. */
function useUncoverSelection(session: Session, camera: Camera): void {
  useEffect(
    () =>
      session.store.subscribe((state, before) => {
        const [only] = state.selection;
        if (state.selection.size !== 1 || only === undefined || state.insets === before.insets) return;
        const rect = state.shown.nodes.get(only)?.rect;
        if (rect !== undefined && isInClear(rect, state.viewport, state.size, before.insets)) camera.uncover(only);
      }),
    [session, camera],
  );
}

/**
 * A diagram that is shown whole stays whole when the panel at the left opens, closes or grows, and with the flow of change. Not for the one at the right: it opens
 * where one has just clicked, and nothing should move away from under the pointer.
 */
function useStayFitted(session: Session, camera: Camera): void {
  useEffect(
    () =>
      session.store.subscribe((state, before) => {
        const same = state.insets.left === before.insets.left && state.flow === before.flow;
        if (same || state.selection.size > 0) return;
        const whole = fitGraph(before.whole, before.flow, before.size, before.insets);
        const off = Math.abs(whole.x - before.viewport.x) + Math.abs(whole.y - before.viewport.y);
        if (off < 1 && Math.abs(whole.zoom - before.viewport.zoom) < 1e-3) camera.fit(true);
      }),
    [session, camera],
  );
}

/** Pointer, wheel, keyboard and focus on the canvas's element. @returns puts the keyboard on the team that Tab would reach */
function useListeners(
  session: Session,
  camera: Camera,
  root: RefObject<HTMLElement | null>,
  calls: RefObject<CanvasProps>,
): () => void {
  const focusing = useRef<(() => void) | null>(null);
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    const focus = listenToFocus(element, session);
    focusing.current = focus.enter;
    const shared = { ...withFolds(callsOf(calls), session, camera.closer), panBy: camera.panBy };
    const pointer = listenToPointer(element, session, { ...shared, focus: focus.team });
    const stopKeys = listenToKeys(element, session, {
      ...shared,
      cancelDrag: pointer.cancel,
      listSum: (key) => askSum(element, session, shared.menu, key),
      uncoverArea: camera.uncoverArea,
      focus(key) {
        focus.team(key);
        camera.uncover(key);
      },
    });
    const stopWheel = listenToWheel(element, camera);
    const stopMenu = listenToMenu(element, session, { ...shared, focus: focus.team });
    return () => {
      stopMenu();
      stopKeys();
      stopWheel();
      pointer.dispose();
      focus.dispose();
    };
  }, [session, camera, root, calls]);
  const [enter] = useState(() => () => focusing.current?.());
  return enter;
}

/** The app's callbacks as gestures and keys call them: always the ones of the last render. */
function callsOf(calls: RefObject<CanvasProps>) {
  return {
    select: (keys: readonly TeamKey[]) => calls.current.onSelect(keys),
    selectRelation: (key: string | null) => calls.current.onSelectRelation(key),
    relationOf: (key: string) => calls.current.relationOf(key),
    nameOf: (key: TeamKey) => calls.current.nameOf(key),
    move: (moves: ReadonlyMap<TeamKey, Position>, join: string | null, out: boolean) => calls.current.onMove(moves, join, out),
    open: (key: TeamKey) => calls.current.onOpenTeam?.(key),
    fold: (key: string, folded: boolean) => calls.current.onFold(key, folded),
    explain: (key: TeamKey, mark: MarkKind) => calls.current.onExplain?.(key, mark),
    connect: (from: TeamKey, to: TeamKey, at: Point) => calls.current.onConnect(from, to, at),
    connectFrom: (key: TeamKey) => calls.current.onConnectFrom(key),
    connectNew: (key: TeamKey, at: Point) => calls.current.onConnectNew(key, at),
    retarget: (relation: string, end: End, team: TeamKey) => calls.current.onRetarget(relation, end, team),
    editRelation: (key: string) => calls.current.onEditRelation(key),
    removeRelation: (key: string) => calls.current.onRemoveRelation(key),
    removeTeams: (keys: readonly TeamKey[]) => calls.current.onRemoveTeams(keys),
    newTeam: (at: Point) => calls.current.onNewTeam(at),
    menu: (asked: MenuAsked) => calls.current.onMenu(asked),
  };
}
