// What buttons and fields say all over the app. English.
export const common = {
  cancel: "Cancel",
  close: "Close",
  undo: "Undo",
  none: "None",
  name: "Name",
} as const;
