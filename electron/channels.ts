// The names that may cross between a window and the main process, and how each is spelled as an IPC channel. Names only:
// the preload is bundled from this file, and importing the contract itself would put the whole schema library into it.
// The types make both lists complete; a call or event added to the contract does not compile until it is here.
import type { CallName, EventName } from "../shared/contract.ts";

const calls: Readonly<Record<CallName, true>> = {
  open: true,
  source: true,
  apply: true,
  keepPlaced: true,
  keepJournal: true,
  chooseFolder: true,
  export: true,
};
const events: Readonly<Record<EventName, true>> = { progress: true, changed: true, command: true, folder: true, address: true };

export const CALL_NAMES = Object.keys(calls) as readonly CallName[];
export const EVENT_NAMES = Object.keys(events) as readonly EventName[];

export const callChannel = (name: CallName): string => `call:${name}`;
export const eventChannel = (name: EventName): string => `event:${name}`;
