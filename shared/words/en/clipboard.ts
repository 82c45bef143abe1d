// Copy, cut and paste of teams. English.
export const clipboard = {
  copied: "Copied {{teams}}",
  copiedAs_one: "As a Markdown card: paste it here or into a text editor.",
  copiedAs_other: "As {{count, number}} Markdown cards: paste it here or into a text editor.",
  cut: "Cut {{teams}}",
  notCut: "Cut {{teams}}: not done",
  trashed_one: "Its file went to the trash.",
  trashed_other: "Their files went to the trash.",
  notPasted: "Not pasted",
  notCopied: "Not copied",
  byKeys: "The browser hands the clipboard out to its own keys only. Press Ctrl V, on a Mac Cmd V.",
  refused: "The browser does not let this page write to the clipboard. Click into the page and try again.",
  nothing: "The clipboard holds no text, so there is no team to paste.",
  empty: "What follows the comment for {{path}} is empty.",
  noCard:
    "What is on the clipboard is no team card: a card begins with a line of three dashes and fields such as “name: Orders”.",
  noCardAt:
    "What follows the comment for {{path}} is no team card: a card begins with a line of three dashes and fields such as “name: Orders”.",
  broken: "What is on the clipboard cannot be read as a team card. {{why}}",
  brokenAt: "What follows the comment for {{path}} cannot be read as a team card. {{why}}",
} as const;
