// The views that the folder keeps, read anew only when their file changes.
import { useMemo } from "react";
import { readViews, type ViewsRead } from "../../shared/views/views-file.ts";
import { useOrg } from "../state/stores.tsx";

export interface SavedViews extends Pick<ViewsRead, "views"> {
  /** Views are not written until somebody has mended the file. */
  readonly closed: boolean;
}

export function useSavedViews(): SavedViews {
  const file = useOrg((state) => state.views);
  return useMemo(() => {
    const { views, editable } = readViews(file.kind === "text" ? file.text : "");
    return { views, closed: file.kind === "unreadable" || !editable };
  }, [file]);
}
