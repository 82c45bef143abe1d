// What arranging and tidying put over the canvas.
import type { Action } from "../shell/action-context.ts";
import { HeldStill } from "./HeldStill.tsx";
import { OldPlaces } from "./OldPlaces.tsx";
import { SelectionBar } from "./SelectionBar.tsx";

export function LayoutOnCanvas({ actions }: { readonly actions: ReadonlyMap<string, Action> }) {
  return (
    <>
      <HeldStill />
      <OldPlaces />
      <SelectionBar actions={actions} />
    </>
  );
}
