// The list of what was done. English.
export const history = {
  title: "History",
  beginning: "As the folder was opened",
  undone: "undone",
  now: "you are here",
  empty: "Nothing has been changed yet. Every change appears here with its name, and a click goes back to it.",
  steps: "Steps, newest first",
} as const;
