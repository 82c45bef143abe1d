// An app of one line, packaged under our own electron-builder.yml with an imitated Electron: the shortest way to see what
// that configuration does. For tests.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { drawIcon } from "../scripts/packaging/icon.ts";
import { imitateElectron } from "../scripts/packaging/imitation.ts";
import { packageApp } from "../scripts/packaging/package.ts";

export interface TinyApp {
  /** An empty folder; everything happens in there. */
  readonly folder: string;
  /** Files of the app by path, besides package.json and an empty main. */
  readonly files?: Readonly<Record<string, string>>;
  /** Changes electron-builder.yml. */
  readonly config?: (text: string) => string;
}

/** The packaged folder, with the executable `teamscape` and `resources` in it. */
export function packageTinyApp({ folder, files = {}, config = (text) => text }: TinyApp): string {
  const projectDir = join(folder, "project");
  const { name, version, main, description, author } = JSON.parse(readFileSync("package.json", "utf8"));
  const manifest = { name, version, main, description, author, devDependencies: { electron: "45.4.1" } };
  const all = {
    "package.json": JSON.stringify(manifest),
    "electron-builder.yml": config(readFileSync("electron-builder.yml", "utf8")),
    "sample-org/a.md": "# A\n",
    [main]: "// nothing to start\n",
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(projectDir, path)), { recursive: true });
    writeFileSync(join(projectDir, path), text);
  }
  drawIcon(join(projectDir, "out/icons/icon.png"));
  const electronDist = join(folder, "electron");
  imitateElectron(electronDist);
  packageApp({ projectDir, outDir: join(folder, "dist"), targets: ["--linux", "dir", "--x64"], electronDist });
  return join(folder, "dist", "linux-unpacked");
}
