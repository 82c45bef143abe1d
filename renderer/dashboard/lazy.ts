// The dashboard and its charts are fetched when they are first wanted, so that they do not weigh on the first frame.
import { lazy } from "react";

/** Fetches the page's code; called early, as when the pointer comes near the switch, it is there by the click. */
export const loadDashboard = () => import("./Dashboard.tsx");

export const Dashboard = lazy(() => loadDashboard().then((module) => ({ default: module.Dashboard })));
