// What is wrong with a card, or between cards: what each code means, what to do, and what is said of the cards where it is found.
// English.
export const problems = {
  org: {
    "REF-DANGLING": {
      meaning: "A reference names no team in the folder; a ghost stands for it until its card appears.",
      advice: "Add the card that is missing, or correct the name.",
    },
    "REF-AMBIGUOUS": {
      meaning: "A reference could mean two or more teams; none of them is chosen.",
      advice: "Write a name or id that only one team has.",
    },
    "REF-DRIFT": {
      meaning: "A reference is spelled unlike its team's name or id and was matched by its slug.",
      advice: "Write the name as it is on the team's own card.",
    },
    "REF-SELF": {
      meaning: "A card names its own team as partner, dependency or parent; that entry is left out.",
      advice: "Name another team, or remove the entry.",
    },
    "INT-CONFLICT": {
      meaning: "The cards of two teams name different modes for the same interaction.",
      advice: "Agree on one mode and write it in both cards.",
    },
    "INT-ROLE": {
      meaning: "The cards of two teams disagree about who provides and who consumes.",
      advice: "Agree on who provides, and correct the role in one card.",
    },
    "SUB-CYCLE": {
      meaning: "Teams are each other's parents in a circle; none of them is drawn as a subteam.",
      advice: "Remove parent from one of the cards.",
    },
    "TYPE-UNKNOWN": {
      meaning: "The team type is neither one of Team Topologies nor one of the folder's own.",
      advice: "Use a type of Team Topologies, or define the folder's own in team-types.json.",
    },
    "TYPE-UNDEFINED": {
      meaning: "The card gives no team type.",
      advice: "Decide with the team what kind of team it is, and set team_type.",
    },
    "NAME-DUP": { meaning: "Two or more cards have the same name. Both stay, as two teams.", advice: "Rename one of the teams." },
    "ID-DUP": {
      meaning: "Two or more cards have the same id. Both stay, as two teams.",
      advice: "Give one of the cards another team_id.",
    },
  },
  card: {
    "FRONT-UNCLOSED": "The front matter opens with --- and no line closes it.",
    "FRONT-LANGUAGE": "The front matter names a language other than YAML; it is never evaluated.",
    "FRONT-TOO-LARGE": "The front matter is larger than a card's may be and was not read.",
    "FRONT-DISAGREES": "Other tools would end this front matter on another line, so the card is not edited.",
    "FRONT-NOT-MAPPING": "The front matter is not a list of `key: value` lines.",
    "TEXT-NUL": "The file holds a NUL character, so it is not text.",
    "TEXT-MOJIBAKE": "The text looks as if it had been decoded wrongly once; it is kept as it is.",
    "CARD-CONFLICT-MARKERS":
      "Git's conflict markers stand in the card; the side before the merge is shown and no field is written.",
    "YAML-SYNTAX": "The front matter is not valid YAML.",
    "YAML-DEPTH": "The front matter is nested more than 100 levels deep.",
    "YAML-DUPLICATE-KEY": "A key is written twice in one mapping; the first is shown.",
    "YAML-UNSAFE-KEY": "A key such as __proto__ that a card has no use for; it is ignored.",
    "YAML-KEY": "A key that is not plain text; it is ignored.",
    "YAML-ALIAS": "An alias that names no anchor before it.",
    "YAML-ALIAS-BOMB": "Aliases that would unfold into far more than was written; they are ignored.",
    "YAML-TAG": "A tag that YAML's core schema does not have; nothing is built from it.",
    "YAML-MERGE": "A merge key (<<); it is kept but not applied.",
    "FIELD-TYPE": "A known field holds a value of another kind than it takes; the field is left out.",
    "FIELD-VALUE": "A known field holds a value that could not be understood; its text is shown.",
    "FIELD-TWICE": "A field is written in two places with different values; one of them is used.",
    "EDIT-NOT-EDITABLE": "The card could not be read whole, so no field of it is written.",
    "EDIT-PATH": "The edit names a field or list item that is not there or cannot be there.",
    "EDIT-SHARED": "The value is shared by an alias, an anchor, a merge key or carries a tag.",
    "EDIT-UNSAFE": "The edit would have changed more than was asked for, so it was not made.",
    "EDIT-SPLICE": "A raw replacement does not fit the text it was made for.",
  },
  said: {
    circle: "{{names}} are each other's parents in a circle. Remove parent from one of them.",
    sameName: 'The name "{{text}}" is also used by {{others}}. Rename one so that references can tell them apart.',
    sameId: 'The id "{{text}}" is also used by {{others}}. Give one another team_id so that references can tell them apart.',
    more: "{{names}} and {{count}} more",
    self: '"{{text}}" is this very team. Name another team or remove the entry.',
    dangling: '"{{text}}" names no team here. Add its card or correct the name.',
    ambiguous: '"{{text}}" could mean {{candidates}}. Write an id or name that only one of them has.',
    or: "{{names}} or {{name}}",
    orOthers: "{{names}} or others",
    drift: '"{{text}}" was taken to mean {{name}}. Write the name as it is there.',
    conflict:
      "{{own}} says {{here}} with {{other}}; the card of {{other}} says {{there}}. Agree on one mode and write it in both cards.",
    bothProvide: "{{own}} and {{other}} both say that they are the one that provides. Correct the role in one card.",
    bothConsume: "{{own}} and {{other}} both say that they are the one that consumes. Correct the role in one card.",
    noSuchType: '"{{text}}" is no team type here, so the team is drawn without one. Use {{known}}.',
    noType: "{{name}} has no team type. Set team_type to say what kind of team it is.",
  },
  cardAdvice: "Open the card's source at the line that is named, and correct it there.",
  editAdvice: "Nothing was written; make the change in the card's source.",
} as const;
