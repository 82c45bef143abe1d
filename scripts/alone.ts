// One process at a time: two `npm start`, or tests that run side by side, must not build into the same folder at once.
import { mkdir, open, readFile, rm } from "node:fs/promises";
import { dirname } from "node:path";

const LOOK_AGAIN_MS = 50;

/**
 * Runs the work while no other process runs under the same lock, which is a file that holds its owner's process id. A lock whose owner
 * was killed is taken over.
 */
export async function alone<T>(lock: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(lock), { recursive: true });
  while (!(await take(lock))) await new Promise((done) => setTimeout(done, LOOK_AGAIN_MS));
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock: string): Promise<boolean> {
  try {
    const handle = await open(lock, "wx");
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
  }
  const owner = await readFile(lock, "utf8").catch(() => "");
  // Empty: it is being written, or has just gone. Our own id: two builds within this process, which take turns like any others.
  if (owner !== "" && !isRunning(Number(owner))) await rm(lock, { force: true });
  return false;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
