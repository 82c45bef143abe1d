// SVG → PNG in a worker thread, so that a large picture does not stop the host. The worker is a few lines of text, which
// runs the same from the sources, from a bundle and from a packaged app; it loads the renderer by its resolved path.
import { Worker } from "node:worker_threads";
import type { ResvgRenderOptions } from "@resvg/resvg-js";
import { err, ok, type Problem, type Result } from "../../shared/result.ts";
import { type Gap, said } from "../../shared/words/said.ts";
import { nativeFilePath } from "../workspace/package-files.ts";
import { hostProblem, reasonOf } from "../workspace/problem-codes.ts";
import { pngFontFiles } from "./fonts.ts";

/** Most pixels in one picture: about a quarter of a gigabyte while it is made. */
export const MAX_PIXELS = 60_000_000;
/** Longest side in pixels; wider pictures are not opened by common viewers. */
const MAX_SIDE = 32_000;
const TIME_LIMIT_MS = 60_000;

const WORKER = `
const { parentPort, workerData } = require("node:worker_threads");
const { Resvg } = require(workerData.renderer);
const png = new Resvg(workerData.svg, workerData.options).render().asPng();
parentPort.postMessage(new Uint8Array(png));
`;

/** Pixels for each canvas unit: `wanted`, or less so that the picture stays within the limits. Sizes in canvas units. */
export function pngScale(width: number, height: number, wanted: number, maxPixels: number = MAX_PIXELS): number {
  return Math.min(wanted, Math.sqrt(maxPixels / (width * height)), MAX_SIDE / Math.max(width, height));
}

/** `svg` without embedded fonts; `width` of the picture in pixels. */
export async function renderPng(svg: string, width: number): Promise<Result<Uint8Array>> {
  const renderer = nativeFilePath("@resvg/resvg-js");
  if (!renderer.ok) return renderer;
  const fontFiles = pngFontFiles();
  if (!fontFiles.ok) return fontFiles;
  const options: ResvgRenderOptions = {
    fitTo: { mode: "width", value: width },
    font: { loadSystemFonts: false, fontFiles: [...fontFiles.value], defaultFontFamily: "Inter" },
    logLevel: "off",
  };
  return inWorker({ renderer: renderer.value, svg, options });
}

function inWorker(workerData: unknown): Promise<Result<Uint8Array>> {
  return new Promise((resolve) => {
    // execArgv: a loader or a flag of the host's is of no use to the few lines above and may keep them from starting.
    const worker = new Worker(WORKER, { eval: true, workerData, execArgv: [] });
    const end = (result: Result<Uint8Array>): void => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const timer = setTimeout(() => end(err([failed(said("disk:why.tooLong"))])), TIME_LIMIT_MS);
    worker.once("message", (png: Uint8Array) => end(ok(png)));
    worker.once("error", (cause) => end(err([failed(reasonOf(cause))])));
    worker.once("exit", (code) => end(err([failed(said("disk:why.ended", { number: code }))])));
  });
}

function failed(reason: Gap): Problem {
  return hostProblem("EXPORT-PNG", said("disk:picture.failed", { reason }));
}
