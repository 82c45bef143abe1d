// The welcome to the sample and the guided tour. English.
export const tour = {
  welcome: "This is a sample organisation",
  aboutSample: "27 teams of an online shop, each a Markdown file. Seven stops show what can be seen and done here.",
  ownFolderCommand: "With a folder of your own: <code>npm start -- FOLDER</code>",
  ownFolder: "Open a folder of your own…",
  start: "Show me around",
  notNow: "Not now",
  action: "Take the tour",
  noFolder: "No folder is open yet.",
  next: "Next",
  back: "Back",
  done: "Done",
  end: "End the tour",
  progress: "{{at}} of {{of}}",
  team: {
    title: "One card, one team",
    text: "Each Markdown file with fields at its top is a team. Form and colour tell its type, the marks its load and what was found. Drag it: only the two numbers of its place change in its file.",
  },
  lines: {
    title: "How teams work together",
    text: "The shape on a line is the interaction mode; a triangle points from the provider to the consumer. Point at a line to read what it is for and until when.",
  },
  card: {
    title: "The card as a form",
    text: "Every field writes itself into the file and leaves all else as it is, comments too. The Source tab shows the text itself. Ctrl Z takes any step back.",
  },
  scores: {
    title: "Scores that give reasons",
    text: "Cognitive load, consumers and subteam leads, each with what it was counted from. Click on a reason to go there.",
  },
  findings: {
    title: "What the shape costs",
    text: "All that is wrong or worth a look, from unreadable cards to teams with too many partners. One click leads to the place.",
  },
  palette: {
    title: "Everything by keyboard",
    text: "Ctrl K finds teams and everything that can be done, this tour as well.",
  },
  export: {
    title: "Take it with you",
    text: "Export the diagram as an image. The folder itself is yours: share it with git.",
  },
} as const;
