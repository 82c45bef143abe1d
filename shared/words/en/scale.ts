// What the steps of a colouring mean, in its legend. English.
export const scale = {
  load: {
    low: "Low",
    medium: "Medium",
    high: "High",
    veryHigh: "Very high",
    unknown: "Load not known",
    open: "At least, or only said by the team",
  },
  consumers: {
    none: "No consumers",
    tooFew: "Too few consumers",
    few: "1 to {{most, number}} consumers",
    enough: "{{least, number}} or more",
    many: "Many for its size",
    tooMany: "More than it can serve",
    apart: "None expected",
  },
  flow: {
    ok: "In order",
    watch: "Half-way to a limit",
    slow: "Past a trigger, or slow",
    verySlow: "Past a critical limit, or very slow",
    unknown: "No limits or flow on the card",
  },
  problems: {
    none: "No findings",
    notes: "Notes only",
    warnings: "Warnings",
    error: "One error",
    errors: "More errors",
  },
  notJudged: "Not judged",
} as const;
