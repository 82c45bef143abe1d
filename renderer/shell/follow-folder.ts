// What ends with a folder: selection and what is shown of it. A folder is entered once and a notice told once, also when the inside of the
// window is made anew in another language.
import { useEffect } from "react";
import { useStores } from "../state/stores.tsx";
import type { ActionContext } from "./action-context.ts";

/** Folders and notices as the store holds them. */
const done = new WeakSet<object>();

function isNew(thing: object | null): thing is object {
  if (thing === null || done.has(thing)) return false;
  done.add(thing);
  return true;
}

/** @param announce has to stay the same */
export function useFolderAndNotices(announce: ActionContext["announce"]): void {
  const { org, ui, view } = useStores();
  useEffect(() => {
    const follow = () => {
      const { folder, notice } = org.getState();
      if (isNew(folder)) {
        ui.getState().select([]);
        view.getState().reset();
      }
      if (notice !== null && isNew(notice)) announce(notice.title, notice.detail, notice.tone);
    };
    follow();
    return org.subscribe(follow);
  }, [org, ui, view, announce]);
}
