// The one bridge from a page into the app: `window.teamscape`, two functions, and only names that the contract has.
// Runs sandboxed, so it is bundled as one CommonJS file and may require nothing but "electron". The only file that
// names ipcRenderer. The page never sees an IPC event object: it carries the sender.
import { contextBridge, type IpcRendererEvent, ipcRenderer } from "electron";
import { CALL_NAMES, callChannel, EVENT_NAMES, eventChannel } from "./channels.ts";

const callChannels = new Map<unknown, string>(CALL_NAMES.map((name) => [name, callChannel(name)]));
const eventChannels = new Map<unknown, string>(EVENT_NAMES.map((name) => [name, eventChannel(name)]));

contextBridge.exposeInMainWorld("teamscape", {
  /** Rejects for a name that the contract does not have; everything else is the host's reply. */
  call: async (name: unknown, request: unknown): Promise<unknown> => {
    const channel = callChannels.get(name);
    if (channel === undefined) throw new Error(`Teamscape has no call ${String(name)}.`);
    return ipcRenderer.invoke(channel, request);
  },
  /** Returns the way to stop listening. Throws for a name that the contract does not have. */
  on: (name: unknown, listener: (payload: unknown) => void): (() => void) => {
    const channel = eventChannels.get(name);
    if (channel === undefined) throw new Error(`Teamscape has no event ${String(name)}.`);
    const forward = (_event: IpcRendererEvent, payload: unknown): void => listener(payload);
    ipcRenderer.on(channel, forward);
    return () => {
      ipcRenderer.removeListener(channel, forward);
    };
  },
});
