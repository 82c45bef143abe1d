// The page asks for another folder: answered here, since the folder that is open knows of no other. Knows no Electron.
import { type CallName, type CallReply, type CallRequest, contract, type HostApi } from "../shared/contract.ts";

type Which = CallRequest<"chooseFolder">["which"];

/**
 * `call`, but for `chooseFolder`, which is answered at once.
 * @param choose asks the user, or opens the sample; tells the user itself when that fails
 */
export function answeringFolders(call: HostApi["call"], choose: (which: Which) => void): HostApi["call"] {
  return async <N extends CallName>(name: N, request: CallRequest<N>): Promise<CallReply<N>> => {
    const asked = name === "chooseFolder" ? contract.calls.chooseFolder.request.safeParse(request) : null;
    // Not of the form that our own page sends: the folder's host says so in its own words.
    if (asked?.success !== true) return call(name, request);
    choose(asked.data.which);
    return { kind: "asked" } as CallReply<N>;
  };
}
