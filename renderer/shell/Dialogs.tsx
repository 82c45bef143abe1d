// Every dialog that can lie over the window. Each shows itself when its kind is asked for (UiState.dialog) and is nothing otherwise.

import { AdoptDialog } from "../adopt/AdoptDialog.tsx";
import { RenameGroupingDialog } from "../groupings/RenameGroupingDialog.tsx";
import { HistoryDialog } from "../history/HistoryDialog.tsx";
import { ConnectDialog } from "../relations/ConnectDialog.tsx";
import { EditRelationDialog } from "../relations/EditRelationDialog.tsx";
import { MergeDialog } from "../source/merge/MergeDialog.tsx";
import { UnsavedDialog } from "../source/UnsavedDialog.tsx";
import { DeleteTeamsDialog } from "../teams/DeleteTeamsDialog.tsx";
import { JoinGroupingDialog } from "../teams/JoinGroupingDialog.tsx";
import { MakeSubteamDialog } from "../teams/MakeSubteamDialog.tsx";
import { NewTeamDialog } from "../teams/NewTeamDialog.tsx";
import { RenameTeamDialog } from "../teams/RenameTeamDialog.tsx";
import { ViewDialogs } from "../view/ViewDialogs.tsx";
import type { ActionContext } from "./action-context.ts";

export function Dialogs({ context }: { readonly context: ActionContext }) {
  return (
    <>
      <NewTeamDialog context={context} />
      <RenameTeamDialog />
      <DeleteTeamsDialog />
      <JoinGroupingDialog />
      <MakeSubteamDialog />
      <RenameGroupingDialog />
      <HistoryDialog />
      <AdoptDialog />
      <MergeDialog />
      <UnsavedDialog />
      <ConnectDialog />
      <EditRelationDialog />
      <ViewDialogs context={context} />
    </>
  );
}
