// What stands where the diagram would. English.
export const states = {
  reading: "Reading cards…",
  placing: "Placing teams…",
  cardsRead: "Cards read",
  progress: "{{read, number}} of {{total, number}}",
  unreadable: "This folder cannot be read",
  tryAgain: "Try again",
  otherFolder: "Open another folder…",
  otherFolderCommand:
    "To open another folder, start Teamscape with it: <code>npm start -- FOLDER</code>. Without a folder it opens a sample organisation.",
  sample: "Open the sample organisation",
  noCards: "No team cards here yet",
  whatIsACard:
    "A team card is a Markdown file that starts with a line of three dashes, fields such as “name: Orders”, and three dashes again.",
  newTeam: "Make the first team…",
  putOneHere: "Or put one into this folder: it appears here as soon as it is saved.",
  documents_one: "One Markdown file has no such fields. It can become a card:",
  documents_other: "{{count, number}} Markdown files have no such fields. They can become cards:",
  adopt: "Make it a card…",
  adoptOf: "Make {{title}} a card",
  moreDocuments_one: "One more is in the outline.",
  moreDocuments_other: "{{count, number}} more are in the outline.",
} as const;
