// The fonts that an export carries. For SVG: those parts of Inter that the drawing's letters need, as WOFF2 to embed. For
// PNG: the whole font's files, which the renderer opens itself, so that no font of the machine changes a pixel.
import type { Scene } from "../../shared/diagram/scene-types.ts";
import type { EmbeddedFont } from "../../shared/diagram/svg.ts";
import { ok, type Result } from "../../shared/result.ts";
import { nativeFilePath, readPackageFile } from "../workspace/package-files.ts";

/** Every weight that scenes use. */
const WEIGHTS = [400, 600] as const;
/** Alphabetic, Inter's parts as @fontsource cuts them; "latin" first, since digits and punctuation are always needed. */
const SUBSETS = ["latin", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "latin-ext", "vietnamese"] as const;
const PNG_FONTS = ["400Regular/Inter_400Regular.ttf", "600SemiBold/Inter_600SemiBold.ttf"] as const;

/** Embeddable fonts for the scene's texts. Letters that no part of Inter has are left to the viewer's own fonts. */
export async function svgFonts(scene: Scene): Promise<Result<readonly EmbeddedFont[]>> {
  const ranges = await readRanges();
  if (!ranges.ok) return ranges;
  const used = codePointsOf(scene);
  const fonts: EmbeddedFont[] = [];
  const covered = new Set<number>();
  for (const subset of SUBSETS) {
    const unicodeRange = ranges.value[subset] ?? "";
    const contained = [...used].filter((code) => !covered.has(code) && inRange(unicodeRange, code));
    if (subset !== "latin" && contained.length === 0) continue;
    for (const code of contained) covered.add(code);
    for (const weight of WEIGHTS) {
      const file = await readPackageFile(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff2`);
      if (!file.ok) return file;
      fonts.push({ weight, format: "woff2", unicodeRange, base64: file.value.toString("base64") });
    }
  }
  return ok(fonts);
}

/** Absolute paths of the fonts for the PNG renderer. */
export function pngFontFiles(): Result<readonly string[]> {
  const paths: string[] = [];
  for (const font of PNG_FONTS) {
    const path = nativeFilePath(`@expo-google-fonts/inter/${font}`);
    if (!path.ok) return path;
    paths.push(path.value);
  }
  return ok(paths);
}

async function readRanges(): Promise<Result<Readonly<Record<string, string>>>> {
  const file = await readPackageFile("@fontsource/inter/unicode.json");
  return file.ok ? ok(JSON.parse(file.value.toString("utf8"))) : file;
}

function codePointsOf(scene: Scene): ReadonlySet<number> {
  const codes = new Set<number>();
  for (const item of scene.items) {
    if (item.kind === "text") for (const character of item.text) codes.add(character.codePointAt(0) ?? 0);
  }
  return codes;
}

/** `range` as in CSS: "U+0000-00FF,U+0131". */
function inRange(range: string, code: number): boolean {
  return range.split(",").some((part) => {
    const [from = "", to = from] = part.slice(2).split("-");
    return code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16);
  });
}
