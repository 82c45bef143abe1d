// Says in one line that this Node is too old, instead of failing later at something that it does not know.

const LEAST = 24;

/** Null when this Node will do. */
export function nodeTooOld(version: string = process.versions.node): string | null {
  if (Number.parseInt(version, 10) >= LEAST) return null;
  return `Teamscape needs Node ${LEAST} or newer, and this is ${version}. Call it by npm (npm start, npm run teamscape --), which brings its own.`;
}
