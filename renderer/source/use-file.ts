// The bytes of a card's file as text, fetched anew for every state of the file.
import { useEffect, useState } from "react";
import { toldAll } from "../../shared/words/said.ts";
import { useHost } from "../shell/host.ts";
import { remember } from "./remembered.ts";

export type FileState =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly words: string }
  | { readonly kind: "read"; readonly path: string; readonly hash: string; readonly text: string };

/** @param hash of the file as the store knows it; what was read before stays until the new text has come */
export function useFile(path: string, hash: string): FileState {
  const host = useHost();
  const [file, setFile] = useState<FileState>({ kind: "loading" });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the hash is what says that the text has changed
  useEffect(() => {
    let current = true;
    void host.call("source", { path }).then((reply) => {
      if (!current) return;
      if (reply.kind === "failed") setFile({ kind: "failed", words: toldAll(reply.problems) });
      else {
        remember(reply.source.hash, reply.source.text);
        setFile({ kind: "read", path, hash: reply.source.hash, text: reply.source.text });
      }
    });
    return () => {
      current = false;
    };
  }, [host, path, hash]);
  return file;
}
