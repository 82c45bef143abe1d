// Keeps what a window remembers where each start has another address: in the browser the app listens on a port that is free just then, and to
// the browser another port is another origin with an empty local storage. A cookie does not tell ports apart. The desktop app has one origin and
// needs none of this. Nothing secret goes in here: other servers on this machine are sent cookies, too.

/** What is used of the two stores, so that a test can stand in for the browser. */
type Store = Pick<Storage, "getItem" | "setItem">;
type Jar = Pick<Document, "cookie">;

/** As long as browsers keep any cookie; each start that changes something begins it anew. */
const SECONDS = 400 * 24 * 60 * 60;
/** Browsers drop cookies of more bytes than this without a word. */
const MOST = 3800;

/**
 * @param jar the page's cookies
 * @param local asked where there is no cookie, and written as well: some browsers are told to take none
 */
export function lastingStorage(jar: Jar, local: Store): Store {
  return {
    getItem(key) {
      const begin = `${nameOf(key)}=`;
      const cookie = jar.cookie.split("; ").find((one) => one.startsWith(begin));
      return (cookie === undefined ? null : decoded(cookie.slice(begin.length))) ?? local.getItem(key);
    },
    setItem(key, value) {
      local.setItem(key, value);
      const cookie = `${nameOf(key)}=${encodeURIComponent(value)}`;
      // Too long for a cookie, an old one must not hide the new value.
      const age = cookie.length > MOST ? 0 : SECONDS;
      jar.cookie = `${age === 0 ? `${nameOf(key)}=` : cookie}; Path=/; Max-Age=${age}; SameSite=Strict`;
    },
  };
}

const nameOf = (key: string): string => encodeURIComponent(key);

/** Null for what we did not write: another server of this machine may have set a cookie of this name. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
