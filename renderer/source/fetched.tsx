// Parts of the window that are fetched when they are first wanted, so that they do not weigh on the first frame.
import { type ComponentType, lazy } from "react";
import { t } from "../../shared/words/t.ts";

interface Loaded<P> {
  readonly default: ComponentType<P>;
}

/** Never rejects: when the host has gone in the meantime, that is said where the part would be. */
export function fetched<P>(load: () => Promise<Loaded<P>>) {
  return lazy(() =>
    load().catch((error: unknown): Loaded<P> => {
      console.error(error);
      return { default: NotLoaded };
    }),
  );
}

function NotLoaded() {
  return <p className="meta">{t("source:notFetched")}</p>;
}
