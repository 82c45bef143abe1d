// Every dialog that can lie over the window. Each shows itself when its kind is asked for (UiState.dialog) and is nothing otherwise.

import { AdoptDialog } from "../adopt/AdoptDialog.tsx";
import { ConnectDialog } from "../relations/ConnectDialog.tsx";
import { EditRelationDialog } from "../relations/EditRelationDialog.tsx";

export function Dialogs() {
  return (
    <>
      <AdoptDialog />
      <ConnectDialog />
      <EditRelationDialog />
    </>
  );
}
