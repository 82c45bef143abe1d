// The contract over Electron's IPC: one channel for each call and event, nothing else. The only file that names ipcMain.
// A message counts only when it comes from the top frame of our own page; the host then parses what it asks for.
import { type IpcMainInvokeEvent, ipcMain, type WebContents } from "electron";
import type { CallName, CallRequest, EventName, EventPayload, HostApi } from "../shared/contract.ts";
import { isAppUrl } from "./app-url.ts";
import { CALL_NAMES, callChannel, eventChannel } from "./channels.ts";

/** Answers every call of the contract. Rejects, at the sender, what comes from a frame that is not our page. */
export function answerCalls(call: HostApi["call"]): void {
  for (const name of CALL_NAMES) {
    ipcMain.handle(callChannel(name), (event, request: unknown) => {
      if (!fromOurPage(event)) throw new Error("Teamscape answers only its own window.");
      // Unparsed on purpose: every host checks what it is asked, whatever way the request came.
      return call(name, request as CallRequest<CallName>);
    });
  }
}

/** Sends one event of the contract to the page. Quiet when its window is gone. */
export function sendEvent<N extends EventName>(contents: WebContents, name: N, payload: EventPayload<N>): void {
  if (!contents.isDestroyed()) contents.send(eventChannel(name), payload);
}

/** `senderFrame` is null once the frame has navigated away or is gone. */
function fromOurPage({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isAppUrl(senderFrame.url);
}
