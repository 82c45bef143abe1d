// A file of the folder's own (settings, views) as bytes, at most as many as any file of the folder may have.
import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { MAX_BYTES } from "./read.ts";

/**
 * @param path absolute
 * @returns null for more bytes than a file may have. Opened so that a pipe of that name holds nobody up; rejects as the disk does.
 */
export async function readSmallFile(path: string): Promise<Uint8Array | null> {
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw new Error("it is not a regular file");
    return stats.size > MAX_BYTES ? null : await handle.readFile();
  } finally {
    await handle.close();
  }
}
