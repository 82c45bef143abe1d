// The dashboard and its charts are fetched when they are first wanted, so that they do not weigh on the first frame.
import { type ComponentType, lazy } from "react";
import { t } from "../../shared/words/t.ts";
import type { DashboardProps } from "./Dashboard.tsx";

type Loaded = { readonly default: ComponentType<DashboardProps> };

let loading: Promise<Loaded> | null = null;

/** Fetches the page's code once; called early, as when the pointer comes near the switch, it is there by the click. Never rejects. */
export function loadDashboard(): Promise<Loaded> {
  loading ??= import("./Dashboard.tsx").then(
    (module): Loaded => ({ default: module.Dashboard }),
    (error: unknown): Loaded => {
      console.error(error);
      loading = null;
      return { default: NotLoaded };
    },
  );
  return loading;
}

export const Dashboard = lazy(loadDashboard);

/** When the host has gone in the meantime. */
function NotLoaded() {
  return (
    <section className="empty" aria-label={t("dashboard:label")}>
      <div className="panel">
        <h2>{t("dashboard:notLoaded.title")}</h2>
        <p>{t("dashboard:notLoaded.text")}</p>
      </div>
    </section>
  );
}
