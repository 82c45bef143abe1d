// The elements that the canvas layer is drawn on, and its drawing for as long as they are there.
import { type RefObject, useLayoutEffect, useRef } from "react";
import { type LayerCanvases, startLayers } from "./layers.ts";
import type { Session } from "./session.ts";
import type { CanvasProps } from "./types.ts";

/** @returns refs for the elements, back to front */
export function useLayers(session: Session, root: RefObject<HTMLElement | null>, calls: RefObject<CanvasProps>) {
  const under = useRef<HTMLCanvasElement>(null);
  const tiles = useRef<HTMLDivElement>(null);
  const live = useRef<HTMLCanvasElement>(null);
  const above = useRef<HTMLCanvasElement>(null);
  const dots = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const small = { under: under.current, live: live.current, above: above.current };
    const elements = { ...small, tiles: tiles.current, dots: dots.current, root: root.current };
    return hasAll(elements) ? startLayers(elements, session, (teams) => calls.current.onDrawn?.(teams)) : undefined;
  }, [session, root, calls]);
  return { dots, under, tiles, live, above };
}

function hasAll(elements: { readonly [K in keyof LayerCanvases]: LayerCanvases[K] | null }): elements is LayerCanvases {
  return Object.values(elements).every((element) => element !== null);
}
