// Where the checked folder is inside the repository that a pull request is about: GitHub shows a finding only at such a path.
import { relative, sep } from "node:path";
import { isInside } from "../../workspace/confine.ts";

/**
 * @param root absolute path of the folder
 * @returns "" or a path that ends in "/"; "" outside GitHub Actions, where paths are the folder's own
 */
export function repositoryPrefix(root: string, env: NodeJS.ProcessEnv = process.env): string {
  const base = env.GITHUB_WORKSPACE;
  if (base === undefined || base === "" || !isInside(base, root)) return "";
  const way = relative(base, root);
  return way === "" ? "" : `${way.split(sep).join("/")}/`;
}
