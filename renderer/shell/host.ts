// Hands the host to components that fetch on demand. State goes through the stores, not through here.
import { createContext, use } from "react";
import type { HostApi } from "../../shared/contract.ts";

export const HostContext = createContext<HostApi | null>(null);

export function useHost(): HostApi {
  const host = use(HostContext);
  if (host === null) throw new Error("useHost needs a HostContext above it");
  return host;
}
