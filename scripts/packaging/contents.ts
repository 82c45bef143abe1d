// Looks into a packaged app: is everything there that runs, and nothing that does not belong? What main imports is read out
// of its bundles, so that a new dependency that was not packaged is found before a user finds it.
import { existsSync, readdirSync, statSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { parseAst } from "vite";
import { type ArchivedFile, readAsar } from "./asar.ts";

const REQUIRED = ["package.json", "out/electron/main.mjs", "out/electron/preload.cjs", "out/renderer/index.html"];
/** Found at run time by name, so no import tells of them: the parts of Inter in exports, and the PNG renderer. */
const RESOURCES: readonly (readonly [RegExp, number])[] = [
  [/^node_modules\/@fontsource\/inter\/files\/inter-(latin|greek|cyrillic)(-ext)?-(400|600)-normal\.woff2$/, 12],
  [/^node_modules\/@fontsource\/inter\/unicode\.json$/, 1],
  [/^node_modules\/@expo-google-fonts\/inter\/(400Regular|600SemiBold)\/.*\.ttf$/, 2],
  [/^node_modules\/@resvg\/resvg-js\/index\.js$/, 1],
  [/^node_modules\/@resvg\/.*\.node$/, 1],
];
/** Native code and what it opens by path. */
const UNPACKED = /\.(node|ttf)$/;
const FORBIDDEN =
  /\.(ts|tsx|map)$|(^|\/)(tests?|\.env|\.git)(\/|$)|^(docs|bench|scripts|shared|host|renderer|sample-org|out\/host)\//;
/** elkjs looks for it only when it is given a worker's address, which main does not do. */
const OPTIONAL: ReadonlySet<string> = new Set(["web-worker"]);
/** What the archive may hold beside our own build. */
const PACKAGES = /^node_modules\/(@resvg|@fontsource\/inter|@expo-google-fonts\/inter)\//;

/** What is wrong with the app in this folder of resources; empty when nothing is. */
export function contentFaults(resources: string, sampleOrg: string): readonly string[] {
  const archive = join(resources, "app.asar");
  if (!existsSync(archive)) return [`${archive} is missing`];
  const files = readAsar(archive);
  const paths = [...files.keys()];
  return [
    ...REQUIRED.filter((path) => !files.has(path)).map((path) => `${path} is missing`),
    ...RESOURCES.filter(([pattern, count]) => paths.filter((path) => pattern.test(path)).length < count).map(
      ([pattern, count]) => `fewer than ${count} files match ${pattern.source}`,
    ),
    ...paths.filter((path) => FORBIDDEN.test(path)).map((path) => `${path} does not belong in the app`),
    ...paths
      .filter((path) => path.startsWith("node_modules/") && !PACKAGES.test(path))
      .map((path) => `${path} is packaged, though main carries its packages in its bundle`),
    ...[...files]
      .filter(([path, { unpacked }]) => UNPACKED.test(path) && !unpacked)
      .map(([path]) => `${path} lies in the archive, where native code cannot open it`),
    ...mainFaults(files),
    ...importFaults(files),
    ...sampleFaults(join(resources, "sample-org"), sampleOrg),
  ];
}

function mainFaults(files: ReadonlyMap<string, ArchivedFile>): readonly string[] {
  const { main } = JSON.parse(files.get("package.json")?.read().toString("utf8") ?? "{}") as { main?: string };
  return main !== undefined && files.has(main) ? [] : [`package.json starts ${main}, which is not in the app`];
}

function importFaults(files: ReadonlyMap<string, ArchivedFile>): readonly string[] {
  const bundles = [...files].filter(([path]) => /^out\/electron\/.*\.[cm]?js$/.test(path));
  return bundles.flatMap(([path, file]) => {
    const packages = importsOf(file.read().toString("utf8")).flatMap((name) => packageOf(name) ?? []);
    return packages
      .filter((name) => !OPTIONAL.has(name) && !files.has(`node_modules/${name}/package.json`))
      .map((name) => `${path} imports ${name}, which is not in the app`);
  });
}

/** Every module that a bundle asks for by a literal name: import, export from, import() and require(). */
export function importsOf(code: string): readonly string[] {
  const names = new Set<string>();
  const take = (value: unknown): void => {
    if (isNode(value) && value.type === "Literal" && typeof value.value === "string") names.add(value.value);
  };
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) walk(each);
    if (!isNode(value)) return;
    if (/^(Import|Export(Named|All))(Declaration|Expression)$/.test(value.type)) take(value.source);
    if (value.type === "CallExpression" && isNode(value.callee) && /require$/i.test(String(value.callee.name)))
      take(Array.isArray(value.arguments) ? value.arguments[0] : null);
    for (const child of Object.values(value)) if (typeof child === "object") walk(child);
  };
  walk(parseAst(code));
  return [...names];
}

interface SyntaxNode extends Readonly<Record<string, unknown>> {
  readonly type: string;
}
const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

/** The package that a module name belongs to; null for Node's own, for Electron's and for files. */
function packageOf(name: string): string | null {
  if (name === "electron" || /^[./]|^node:/.test(name) || builtinModules.includes(name)) return null;
  return name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
}

function sampleFaults(packaged: string, source: string): readonly string[] {
  const count = (folder: string): number =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => isFile(join(folder, name))).length
      : 0;
  const [there, wanted] = [count(packaged), count(source)];
  return there === wanted && wanted > 0 ? [] : [`sample-org has ${there} files in the app and ${wanted} in the sources`];
}

const isFile = (path: string): boolean => statSync(path).isFile();
