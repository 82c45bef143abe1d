// What stands where the diagram would: reading, nothing here, or a folder that cannot be read, each with what to do next.
import type { Action } from "../shell/action-context.ts";
import { useOrg } from "../state/stores.tsx";
import { Loading } from "./Loading.tsx";
import { NoFolder } from "./NoFolder.tsx";
import { NoTeams } from "./NoTeams.tsx";
import "./states.css";

export function EmptyState({ actions }: { readonly actions: ReadonlyMap<string, Action> }) {
  const status = useOrg((state) => state.status);
  const teams = useOrg((state) => state.org.teams.size);
  if (status === "ready" && teams > 0) return null;
  return (
    <div className="empty">
      <div className="panel">
        {status === "loading" && <Loading />}
        {status === "failed" && <NoFolder />}
        {status === "ready" && <NoTeams actions={actions} />}
      </div>
    </div>
  );
}
