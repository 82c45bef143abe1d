// Where the app's own page lives: a scheme of its own instead of file:, so that the page has an origin, a policy and no
// way to any other file. Decides what counts as "our page"; serving it is app-protocol.ts.

export const APP_SCHEME = "app";
const APP_HOST = "teamscape";
export const APP_URL = `${APP_SCHEME}://${APP_HOST}/index.html`;

/** True for an address of the app's own. Compares parsed parts: a prefix would also let app://teamscape.evil/ in. */
export function isAppUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && username === "" && password === "";
}
