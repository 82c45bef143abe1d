// Wishes about teams as files and as parts of groupings and of each other, each one Change. The one place callers know; every wish is
// planned in a file of its own.

export { createConnectedTeam } from "./connected-team.ts";
export { duplicateTeams, pasteTeams } from "./copy-teams.ts";
export { createTeam } from "./create-team.ts";
export { deleteTeams } from "./delete-teams.ts";
export { joinGrouping } from "./join-grouping.ts";
export { referencesTo } from "./references.ts";
export { renameTeam } from "./rename-team.ts";
export { dissolveSubteams, makeSubteams } from "./subteams.ts";
