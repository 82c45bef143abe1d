// The texts of cards, as their files hold them: what copying and duplicating are made from.

import type { HostApi } from "../../shared/contract.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { toldAll } from "../../shared/words/said.ts";
import type { CardTeam } from "./selected.ts";

/** Text by path, in the order of the teams; or why one of them could not be read, in words. */
export async function textsOf(host: HostApi, teams: readonly CardTeam[]): Promise<Result<ReadonlyMap<string, string>, string>> {
  const texts = new Map<string, string>();
  const replies = await Promise.all(teams.map(({ card }) => host.call("source", { path: card.path })));
  for (const reply of replies) {
    if (reply.kind === "failed") return err(toldAll(reply.problems));
    texts.set(reply.source.path, reply.source.text);
  }
  return ok(texts);
}
