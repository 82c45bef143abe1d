// How the parts of the canvas reach its session.
import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { CanvasState, Session } from "./session.ts";

export const SessionContext = createContext<Session | null>(null);

/** The canvas's session itself, for what follows it without rendering. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("a part of the canvas was rendered outside of it");
  return session;
}

/** The same for what is mounted many times: asked only when more has changed than where one looks and points, and when that rests. */
export function useCalm<T>(select: (state: CanvasState) => T): T {
  return useStore(useSession().calm, select);
}

/** A part of the canvas's state; renders again when what `select` returns is another value. */
export function useCanvas<T>(select: (state: CanvasState) => T): T {
  return useStore(useSession().store, select);
}
