// What --help says below the options of a command: what they cannot say of themselves.

export const CHECK_HELP = `
Formats:
  text      findings by file, with counts; coloured in a terminal (NO_COLOR and FORCE_COLOR are heeded)
  json      version 1 of the report: teams with their scores, edges, problems; two runs give the same bytes
  sarif     SARIF 2.1.0, for code scanning and editors
  github    workflow commands, shown beside the lines of a pull request
  markdown  a report for a job's summary or a comment

--only filters what is found and what fails, never the teams. Weights and thresholds come from the folder's teamscape.yml.

Exit codes:
  0  nothing reaches --fail-on
  1  something does
  2  the folder cannot be read, or the command is not understood

Examples:
  teamscape check org --fail-on warning
  teamscape check org --as-of 2026-11-01 --format json > report.json
  teamscape check org --only PRO-*,ONC-* --format markdown`;

export const EXPLAIN_HELP = `
TEAM is a name, an id, a slug or a path relative to the folder. A path is the surest where two teams share a name.

Examples:
  teamscape explain org Checkout
  teamscape explain org streams/checkout.md --as-of 2026-11-01 --format json`;
