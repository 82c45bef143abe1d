// Teams as files and as parts of groupings and of each other: every wish about them as one Change. Each is planned in a file of its own.
export { createTeam } from "./create-team.ts";
