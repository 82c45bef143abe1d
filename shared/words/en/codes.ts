// What codes of scores and smells mean, and what to do. Gaps are thresholds by default. English.
// Longer than other files: it is one table, and a code is looked for in one place.
export const codes = {
  "CL-UNDERSTATED": {
    meaning: "The card shows more cognitive load than the team declares, by a level; an error by two levels or more.",
    advice: "Talk with the team about what it carries, then change the declared level or what the team carries.",
  },
  "CL-UNEXPLAINED": {
    meaning: "The team declares more cognitive load than its card shows.",
    advice: "Trust the team, and write down what weighs on it: domains, partners, consumers or on-call duty.",
  },
  "SIZE-SMALL": {
    meaning: "Fewer than {{smallSize, number}} people; a single person is an error.",
    advice: "Merge the team with one nearby, or hire before giving it more to own.",
  },
  "SIZE-LARGE": {
    meaning: "More than {{largeSize, number}} people; more than {{veryLargeSize, number}} is an error.",
    advice: "Split the team along a line where its work already comes apart.",
  },
  "SIZE-MISMATCH": {
    meaning: "The number of people differs from the composition that the body of the card lists.",
    advice: "Count the people and correct whichever of the two is wrong.",
  },
  "DOM-COMPLEX": {
    meaning: "A team with a complex domain has another domain beside it.",
    advice: "Give the other domains to another team.",
  },
  "DOM-MULTI": {
    meaning: "Two or more complicated domains (an error), or more than {{simpleDomains, number}} simple ones.",
    advice: "Split the team, or move domains until it has one complicated or a few simple ones.",
  },
  "INT-COLLAB-MANY": {
    meaning: "A team collaborates with more than one other team at once.",
    advice: "Finish one collaboration before the next, or turn one of them into a service.",
  },
  "INT-COLLAB-LONG": {
    meaning:
      "A collaboration of more than {{collaborationWeeks, number}} weeks; more than {{collaborationWeeksError, number}} is an error, and one without an end a note.",
    advice: "Agree on an end and on the mode that follows.",
  },
  "INT-FACIL-LONG": {
    meaning: "Facilitating for more than {{facilitatingWeeks, number}} weeks, or {{facilitatingWeeksError, number}} (an error).",
    advice: "Agree on what the other team should be able to do alone, and on the day it is left to it.",
  },
  "INT-FACIL-MANY": {
    meaning: "More than {{facilitations, number}} teams in facilitating interactions with one team at once.",
    advice: "Help a few teams at a time and let the others wait for their turn.",
  },
  "INT-OVERDUE": {
    meaning: "An interaction is past its expected end.",
    advice: "End it, change its mode, or agree on a new end and write it down.",
  },
  "ENB-OWNS": {
    meaning: "An enabling team provides a service or owns capabilities.",
    advice: "Hand what it runs to a team that keeps it, or call the team a platform.",
  },
  "STR-XAAS": {
    meaning: "A stream-aligned team outside of any platform grouping provides a service to other teams.",
    advice: "Keep an eye on how many rely on it: it may be a platform in the making.",
  },
  "PLT-MODE": {
    meaning: "A platform has at least as many collaborations as services in use.",
    advice: "Make what is done by hand together into something that teams can use by themselves.",
  },
  "PLT-NOPM": {
    meaning: "A platform lists its people, and nobody among them has a product role.",
    advice: "Make somebody responsible for what the platform's users need.",
  },
  "PLT-NOCAP": {
    meaning: "A platform's card lists no capabilities and no services.",
    advice: "List under metadata.capabilities what other teams can get from it.",
  },
  "PLT-UP": {
    meaning: "A platform depends on a stream-aligned team.",
    advice: "Move what it needs into the platform, or turn the dependency around.",
  },
  "PLT-LEAK": {
    meaning: "A platform inside one value stream is used by teams of another.",
    advice: "Move the platform out of the stream, or give the other streams their own way.",
  },
  "PLT-GROUP": {
    meaning: "One platform team of more than {{largeSize, number}} people.",
    advice: "Make it a platform grouping of several teams.",
  },
  "PLT-EARLY": {
    meaning: "A platform in an organisation with fewer than {{streamAlignedForPlatform, number}} stream-aligned teams.",
    advice: "Ask whether shared documents and conventions would do until there are more teams.",
  },
  "GRP-SIZE": {
    meaning:
      "More than {{platformGroupingTeams, number}} teams in a platform grouping, or more than {{streamTeams, number}} in a value stream.",
    advice: "Divide the grouping into inner ones.",
  },
  "GRP-DUNBAR": {
    meaning: "More than {{groupingPeople, number}} people in a grouping; more than {{groupingPeopleError, number}} is an error.",
    advice: "Divide the grouping where people no longer know each other.",
  },
  "DEP-FAN": {
    meaning: "A team depends on more than {{dependencies, number}} others.",
    advice: "Remove the dependencies that can become services, and those that a change of boundaries would save.",
  },
  "DEP-BLOCK": {
    meaning: "A blocking dependency; between two value streams it is an error.",
    advice: "Find out what is waited for, and turn it into something the team can get by itself.",
  },
  "DEP-CYCLE": {
    meaning: "Teams depend on each other in a circle; with a blocking dependency in it, an error.",
    advice: "Break the circle at its weakest dependency, or bring what is mutual into one team.",
  },
  "OWN-DUP": {
    meaning: "Two or more teams own one service.",
    advice: "Decide who answers for it, or name the two parts apart.",
  },
  "OWN-NONE": {
    meaning: "A service that nobody owns.",
    advice: "Name the team that answers for it under owner, or retire it.",
  },
  "CAP-DRIFT": {
    meaning: "The front matter and the body of a card list different capabilities.",
    advice: "Bring the two lists together, or use the same words in both.",
  },
  "CAP-NUM": {
    meaning: "Two capability headings of a card have the same number.",
    advice: "Renumber the headings; a number used twice often marks a text put together from two.",
  },
  "CON-CONFLICT": {
    meaning: "The front matter and the body of a card name different numbers of consumers.",
    advice: "Find out which of the two is right and correct the other.",
  },
  "CON-MINOR": {
    meaning: "The declared number of consumers is off by one from those that the cards show.",
    advice: "Take over the derived number, or record the relation that is missing.",
  },
  "CON-MAJOR": {
    meaning: "The declared number of consumers is off by two or more from those that the cards show.",
    advice: "Compare the lists, then take over the derived number or record the relations that are missing.",
  },
  "CON-UNBACKED": {
    meaning: "A team declares consumers, and no card shows one.",
    advice: "Record who uses it as interactions, or correct the declared number.",
  },
  "CON-UNDECLARED": {
    meaning: "Cards show consumers of a platform, or of a team in a platform grouping, that declares none.",
    advice: "Take over the derived number into the card.",
  },
  "CON-UNUSED": {
    meaning:
      "A platform, or a team in a platform grouping, without a consumer; an error once it is over {{unusedMonths, number}} months old.",
    advice: "Find its first users and build with them, or stop.",
  },
  "CON-SINGLE": {
    meaning: "A platform, or a team in a platform grouping, with a single consumer.",
    advice: "Ask whether the work belongs in the team that uses it.",
  },
  "CON-FEW": {
    meaning: "A platform, or a team in a platform grouping, with fewer than {{enough, number}} consumers.",
    advice: "Keep it thin until more teams ask for it.",
  },
  "CON-WATCH": {
    meaning: "More than {{watchRatio, number}} consumers per person, or {{watchCount, number}} consumers and more.",
    advice: "Watch how much support they need, and make the common questions answer themselves.",
  },
  "CON-OVERLOADED": {
    meaning: "More than {{overloadedRatio, number}} consumers per person, or {{overloadedCount, number}} consumers and more.",
    advice: "Move what is asked for most to self-service, split the team, or let it grow.",
  },
  "CON-UNREACHABLE": {
    meaning: "A service's target is above the number of consumers that there are.",
    advice: "Lower the target, or name who the missing consumers would be.",
  },
  "CAP-UNUSED": {
    meaning: "A service that nobody uses.",
    advice: "Find its first user or leave it out.",
  },
  "CAP-NOT-SHARED": {
    meaning: "A service with a single consumer.",
    advice: "Leave it with the team that uses it until others ask.",
  },
  "CAP-CANDIDATE": {
    meaning: "A service with fewer than {{shared, number}} consumers.",
    advice: "Wait for one more before making it shared.",
  },
  "PRO-NEEDS-LEAD": {
    meaning: "A subteam of {{threshold, number}} or more engineers without a lead.",
    advice: "Name one of its engineers as the technical point of contact.",
  },
  "PRO-LEAD-OUTSIDE": {
    meaning: "A subteam's lead is not one of its members.",
    advice: "Name an engineer of the subteam, or list the lead among its members.",
  },
  "PRO-PREMATURE-LEAD": {
    meaning: "A subteam with a lead and fewer than {{threshold, number}} engineers.",
    advice: "Let the parent's lead speak for it until it has grown.",
  },
  "PRO-AT-THRESHOLD": {
    meaning: "A subteam that needs a lead with its next hire.",
    advice: "Think of who could be its point of contact before the hire arrives.",
  },
  "PRO-REPORT": {
    meaning: "Somebody in a subteam reports to another person than the parent's lead.",
    advice: "Let everybody report to the parent's lead, and correct reports_to.",
  },
  "PRO-SPAN": {
    meaning: "More than {{span, number}} direct reports of one person.",
    advice: "Share the direct reports between two managers.",
  },
  "ONC-IMPOSSIBLE": {
    meaning: "A rota needs more people at once than are in its pool.",
    advice: "Add people to the pool, share the rota with another team, or ask for fewer at once.",
  },
  "ONC-UNSUSTAINABLE": {
    meaning: "Everybody in the rota is on duty more than {{unsustainable}} of the time.",
    advice: "Add people to the pool, share the rota with another team, or promise fewer hours.",
  },
  "ONC-STRAINED": {
    meaning: "Everybody in the rota is on duty more than {{strained}} of the time.",
    advice: "Add people to the pool before somebody leaves it.",
  },
  "ONC-SMALL": {
    meaning:
      "A rota around the clock with two at once and fewer than {{oneSite, number}} people on one site, or {{perSite, number}} on each of several.",
    advice: "Let the pool grow, or bring two rotas together.",
  },
  "ONC-SLA": {
    meaning: "A service promises {{highSla, number}} % or more with fewer than {{highSlaPool, number}} people on call.",
    advice: "Add people to the rota, or promise less.",
  },
  ORPHAN: {
    meaning: "A team without any relation to another.",
    advice: "Record whom it works with, or ask why it works with nobody.",
  },
  "ORG-RATIO": {
    meaning:
      "Under {{ratioWarning, number}} stream-aligned teams to each other team (a warning), or outside of {{ratioLow, number}} to {{ratioHigh, number}}.",
    advice: "Ask whether the other teams each serve enough streams, or whether the streams carry too much alone.",
  },
  "CS-SINGLE": {
    meaning: "A complicated subsystem with a single consumer.",
    advice: "Ask whether its specialists could work inside that consumer's team.",
  },
  "INFRA-TIME": {
    meaning:
      "Over {{infraTimePct, number}} % of a team's time goes into infrastructure; from {{infraTimePctError, number}} % on an error.",
    advice: "See what of it a platform could take over.",
  },
  LIMIT: {
    meaning: "A limit is reached (an error), past its trigger or nearer than its remedy, or past {{limitWatch}} of its trigger.",
    advice: "Begin the remedy while it still fits in the time that is left.",
  },
  FLOW: {
    meaning:
      "Lead time over {{leadTimeDays, number}} days, weekly deployments or rarer, over {{changeFailPct, number}} % failing changes or over {{mttrHours, number}} hours to recover; an error over {{leadTimeDaysError, number}} days, monthly, {{changeFailPctError, number}} % and {{mttrHoursError, number}} hours.",
    advice: "Look for what the team waits for, and remove that first.",
  },
  ROTATION: {
    meaning:
      "Engineers rotate more often than every {{rotationMinMonths, number}} or more rarely than every {{rotationMaxMonths, number}} months.",
    advice: "Let people stay long enough to learn and move before they are alone with what they know.",
  },
  STALE: {
    meaning: "The card was last updated over {{staleMonths, number}} months ago.",
    advice: "Read the card with the team and set last_updated.",
  },
  "WAIVER-EXPIRED": {
    meaning: "A waiver's last day has passed, so it has no effect any more.",
    advice: "Look at the smell again, then remove the waiver or give it a new until.",
  },
  "WAIVER-UNKNOWN": {
    meaning: "A waiver names a code that is not there or cannot be waived.",
    advice: "Write a code as it is shown with its finding.",
  },
  "WAIVER-UNUSED": {
    meaning: "A waiver for something that the card no longer raises.",
    advice: "Remove the waiver.",
  },
} as const;
