// Where each folder's diagram was looked at last in this window, for a canvas that is made anew: with another language all of it is.
import type { Viewport } from "../canvas/types.ts";

const places = new WeakMap<object, Viewport>();

/** @param folder the very object that the store holds: another folder, or the same one opened anew, is shown whole */
export const keepViewport = (folder: object, viewport: Viewport): void => void places.set(folder, viewport);

export const keptViewport = (folder: object | null): Viewport | undefined => (folder === null ? undefined : places.get(folder));
