// What a path on the command line means: relative to where the person is. npm runs its scripts in the package's folder, whatever folder it was
// called in, and says in INIT_CWD where that was. Programs that a script starts inherit the variable, so it counts only while we are there.
import { dirname, resolve } from "node:path";

export function typedPath(path: string, env: NodeJS.ProcessEnv = process.env, cwd: string = process.cwd()): string {
  const { INIT_CWD: asked, npm_package_json: manifest, npm_lifecycle_event: script } = env;
  const byNpm = asked !== undefined && manifest !== undefined && dirname(manifest) === cwd && OURS.has(script ?? "");
  return resolve(byNpm ? asked : cwd, path);
}

/** Scripts of package.json that take paths. */
const OURS: ReadonlySet<string> = new Set(["start", "teamscape"]);
