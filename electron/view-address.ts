// Addresses of views that the system hands over: `teamscape://view#view=…`. Only the part behind the # goes on, to the page, which checks it as
// it checks any outside text. Knows no Electron.

export const ADDRESS_SCHEME = "teamscape";
/** Longer than any that the app gives, and than most systems pass on. */
const LONGEST = 60_000;

/** The part of an address that the page opens, with its #; null for any other text. */
export function viewPartOf(address: string): string | null {
  if (address.length > LONGEST || !URL.canParse(address)) return null;
  const { protocol, host, pathname, hash } = new URL(address);
  const ours = protocol === `${ADDRESS_SCHEME}:` && host === "view" && (pathname === "" || pathname === "/");
  return ours && hash.startsWith("#view=") ? hash : null;
}

/** True for an argument that is meant to be an address, understood or not: never a folder. */
export const isAddress = (argument: string): boolean => argument.toLowerCase().startsWith(`${ADDRESS_SCHEME}:`);

/** The view that the program was started to show; null for none. */
export function addressArgument(argv: readonly string[]): string | null {
  const argument = argv.find(isAddress);
  return argument === undefined ? null : viewPartOf(argument);
}
