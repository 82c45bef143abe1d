// Hands the three stores to React. Components select what they show; nothing else re-renders them.
import { createContext, type ReactNode, use, useMemo } from "react";
import { useStore } from "zustand";
import type { OrgActions, OrgState } from "./org-state.ts";
import type { OrgStore } from "./org-store.ts";
import type { createUiStore, UiState } from "./ui-store.ts";
import type { createViewStore, ViewState } from "./view-store.ts";

export interface Stores {
  readonly org: OrgStore;
  readonly ui: ReturnType<typeof createUiStore>;
  readonly view: ReturnType<typeof createViewStore>;
}

const StoresContext = createContext<Stores | null>(null);

export function StoresProvider({ org, ui, view, children }: Stores & { readonly children: ReactNode }) {
  const stores = useMemo(() => ({ org, ui, view }), [org, ui, view]);
  return <StoresContext value={stores}>{children}</StoresContext>;
}

export function useStores(): Stores {
  const stores = use(StoresContext);
  if (stores === null) throw new Error("useStores needs a StoresProvider above it");
  return stores;
}

export function useOrg<T>(select: (state: OrgState & OrgActions) => T): T {
  return useStore(useStores().org, select);
}

export function useUi<T>(select: (state: UiState) => T): T {
  return useStore(useStores().ui, select);
}

export function useView<T>(select: (state: ViewState) => T): T {
  return useStore(useStores().view, select);
}
