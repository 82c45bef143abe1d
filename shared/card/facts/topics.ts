// What a section is about, told by its heading. Pure text to topic; what is read in a section of a topic is decided by who reads it.

export type Topic =
  | "interactions"
  | "planned"
  | "dependencies"
  | "composition"
  | "capabilities"
  /** Plans, processes, principles: its numbered headings are steps, not capabilities. */
  | "steps"
  /** Says what is not, or no longer: nothing in it is a fact about the team. */
  | "aside";

/** First match wins. Titles are in lower case, without number, emoji and asterisks. A pattern is tried where its stem is found. */
const TOPICS: readonly (readonly [topic: Topic, stem: string, pattern: RegExp])[] = [
  [
    "aside",
    "",
    /\b(?:past|previous|former|formerly|no longer|used to|ended|historical)\b.*\b(?:interact|depend|capabilit|composition)/,
  ],
  ["aside", "", /\binteract\w* (?:before|in the past|history)\b|\b(?:not|don't|never) (?:offer|provide|own|do)\b/],
  ["aside", "", /\bdownstream\b|\bdepends? on us\b|\b(?:future|planned|target|desired|ideal)\b.*\bcomposition\b/],
  [
    "planned",
    "interact",
    /\b(?:expect|plan|hope|want|intend)\w* to (?:\w+ )?interact|\b(?:planned|future|upcoming|expected)\b.*\binteract/,
  ],
  ["planned", "interact", /\binteract.*\b(?:soon|next|planned|upcoming|in (?:the )?future)\b/],
  ["interactions", "interact", /\binteract(?:s|ing|ions?)?\b/],
  [
    "dependencies",
    "",
    /^(?:(?:our|teams?|current|key|main|known|upstream|cross-team|inter-team|internal) )*dependencies(?: on\b.*| we\b.*| ?\(.*)?$|^(?:teams|what|whom?) we (?:depend|rely) on\b/,
  ],
  ["composition", "composition", /\bteam composition\b|^(?:(?:our|the|current) )*composition\b/],
  [
    "steps",
    "",
    /\b(?:roadmaps?|plans?|planned|planning|future|steps?|process(?:es)?|phases?|milestones?|timeline|principles?|rules?|guidelines?|goals?|objectives?|okrs?|agenda|meetings?|ceremon(?:y|ies)|rituals?|decisions?|risks?|faq|questions?|history|problems?|how to|getting started|instructions?|procedures?|runbooks?|playbooks?|checklists?|backlog|priorities|lessons|options|alternatives|reasons?|rationale)\b/,
  ],
  [
    "capabilities",
    "",
    /\bcapabilit(?:y|ies)\b|\boffer(?:s|ings?|ed)?\b|\bservice catalog(?:ue)?\b|\bservices? (?:we|provided|you)\b/,
  ],
  ["capabilities", "", /^(?:(?:our|the|team|platform|core|key|shared|main|internal) )*(?:services|responsibilities)$/],
  ["capabilities", "", /^what (?:we|it|this team|the (?:team|platform)) (?:provide|do|own|run|deliver)e?s?\b/],
];

/** Every title with a topic holds one of these; most titles hold none, and one look is enough for them. */
const TOPICAL =
  /interact|depend|rely|composition|capabilit|offer|servic|responsib|^what|plan|road|futur|step|process|phase|mileston|time|princip|rule|guide|goal|object|okr|agenda|meet|ceremon|ritual|decision|risk|faq|question|history|problem|how to|start|instruct|procedure|run|play|check|backlog|priorit|lesson|option|alternat|reason|rational|downstream/;

export function topicOf(title: string): Topic | null {
  const words = title.toLowerCase();
  if (!TOPICAL.test(words)) return null;
  return TOPICS.find(([, stem, pattern]) => words.includes(stem) && pattern.test(words))?.[0] ?? null;
}

/** Headings that every section may have and that name nothing in it. */
const GENERIC =
  /^(?:overview|summary|introduction|intro|notes?|general|(?:our )?(?:consumers?|customers?|users)|(?:platform |team |key )?metrics|numbers|kpis?|sl[aios]s?|contacts?|links|references|see also|technolog(?:y|ies)|tech stack|tools?|out of scope|(?:non-)?goals?|examples?|faq|support)$/i;

export const isGeneric = (title: string): boolean => GENERIC.test(title);

/** Headings of chapters: where one of a document's numbered chapters is called so, none of them is a capability. */
const CHAPTER =
  /\b(?:introduction|overview|summary|context|background|problem|mission|vision|purpose|scope|about|team|members|people|structure|contacts?|conclusion|insight|motivation|architecture|implementation|appendix|references|metrics|gotchas|mental model|related|when)\b/i;

export const isChapter = (title: string): boolean => CHAPTER.test(title);
