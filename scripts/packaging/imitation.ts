// A folder that electron-builder takes for an unpacked Electron on Linux, for machines that cannot download one. The
// executable does nothing, but holds a fuse wire in Electron's factory setting, so that flipping fuses really happens.
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Marks the fuse wire in Electron's executable (@electron/fuses, constants). */
const SENTINEL = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
const WIRE_VERSION = 1;
/** Electron 45's factory setting, in the order of FuseV1Options: "1" on, "0" off. */
const FACTORY = "101100011";

/** Path of the executable. */
export function imitateElectron(folder: string): string {
  const executable = join(folder, "electron");
  mkdirSync(join(folder, "resources"), { recursive: true });
  const wire = [Buffer.from(SENTINEL), Buffer.from([WIRE_VERSION, FACTORY.length]), Buffer.from(FACTORY)];
  writeFileSync(executable, Buffer.concat([Buffer.from("#!/bin/sh\nexit 1\n"), ...wire]));
  chmodSync(executable, 0o755);
  return executable;
}
