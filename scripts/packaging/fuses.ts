// The switches inside Electron's executable that decide what may be done with an installed app. Stated here a second time,
// apart from electron-builder.yml: what is lost there, or on the way from there into the binary, is found by comparing.
import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";

const WANTED: readonly (readonly [keyof typeof FuseV1Options, boolean])[] = [
  // Otherwise the app, signed as ours, is a Node that runs anyone's script.
  ["RunAsNode", false],
  ["EnableNodeOptionsEnvironmentVariable", false],
  ["EnableNodeCliInspectArguments", false],
  ["EnableCookieEncryption", true],
  // The archive must be the one that was signed, and nothing beside it may take its place.
  ["EnableEmbeddedAsarIntegrityValidation", true],
  ["OnlyLoadAppFromAsar", true],
  // The page is served by a scheme of its own and needs no rights over file:.
  ["GrantFileProtocolExtraPrivileges", false],
];

/** What is wrong with the fuses of this executable (on a Mac: the .app); empty when all are as they must be. */
export async function fuseFaults(executable: string): Promise<readonly string[]> {
  const wire = await getCurrentFuseWire(executable);
  return WANTED.flatMap(([name, wanted]) => {
    const state = wire[FuseV1Options[name]];
    if (state === (wanted ? FuseState.ENABLE : FuseState.DISABLE)) return [];
    return [
      `fuse ${name} is ${state === undefined ? "missing" : (FuseState[state] ?? state)}, it must be ${wanted ? "on" : "off"}`,
    ];
  });
}
