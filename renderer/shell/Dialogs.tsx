// Every dialog that can lie over the window. Each shows itself when its kind is asked for (UiState.dialog) and is nothing otherwise.

export function Dialogs() {
  return <></>;
}
