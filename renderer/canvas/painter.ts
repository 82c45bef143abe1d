// The window's side of the worker that paints tiles. While there is none, or it has failed, tiles are painted in the window.
import type { Brush } from "./brush.ts";
import type { FontsMessage, PaintAnswer, PaintMessage } from "./paint-worker.ts";
import { RecordingBrush } from "./recording.ts";

/** A worker that has not answered in two such whiles is not waited for any more, milliseconds. */
const PATIENCE_MS = 4000;

export interface Painter {
  /** True when pictures can be ordered. */
  readonly ready: () => boolean;
  /** How many pictures were ordered and are not here yet, wanted still or not. */
  readonly inHand: () => number;
  /**
   * Notes at once what `paint` paints, in canvas units, and has it painted elsewhere.
   * @param place device pixels: size, pixels for one canvas unit, where the canvas's origin lies
   * @param onPainted gets the picture; it owns it
   */
  order(
    place: Omit<PaintMessage, "id" | "recording">,
    paint: (brush: Brush) => void,
    onPainted: (bitmap: ImageBitmap) => void,
  ): void;
  close(): void;
}

/** @param onFailed called once when the worker cannot go on, or does not: what was ordered does not come */
export function createPainter(onFailed: () => void): Painter {
  const worker = new Worker(new URL("./paint-worker.ts", import.meta.url), { type: "module", name: "paint" });
  const asked = new Map<number, (bitmap: ImageBitmap) => void>();
  let ready = false;
  let failed = false;
  let count = 0;
  let patience: ReturnType<typeof setTimeout> | undefined;
  const close = (): void => {
    ready = false;
    asked.clear();
    clearTimeout(patience);
    worker.terminate();
  };
  const fail = (): void => {
    if (failed) return;
    failed = true;
    close();
    onFailed();
  };
  /** Looks twice: where the window itself was busy or asleep so long, an answer is there by then and only waits to be heard. */
  const watch = (looks = 2): void => {
    clearTimeout(patience);
    if (asked.size === 0) return;
    if (looks === 0) fail();
    else patience = setTimeout(watch, PATIENCE_MS, looks - 1);
  };
  worker.onerror = (event) => {
    // The window can do without: it paints itself from here on.
    event.preventDefault();
    fail();
  };
  worker.onmessageerror = fail;
  worker.onmessage = ({ data }: MessageEvent<PaintAnswer>) => {
    if ("failed" in data) {
      fail();
      return;
    }
    if (data.id === null) {
      ready = true;
      return;
    }
    const onPainted = asked.get(data.id);
    asked.delete(data.id);
    watch();
    if (onPainted === undefined) data.bitmap.close();
    else onPainted(data.bitmap);
  };
  worker.postMessage({ fonts: fontsOfPage() } satisfies FontsMessage);
  return {
    ready: () => ready,
    inHand: () => asked.size,
    order(place, paint, onPainted) {
      const brush = new RecordingBrush();
      paint(brush);
      const recording = brush.done();
      const id = count++;
      asked.set(id, onPainted);
      worker.postMessage({ id, ...place, recording } satisfies PaintMessage, [recording.steps.buffer]);
      if (asked.size === 1) watch();
    },
    close,
  };
}

/** The fonts that the page's style sheets bring along, with whole addresses: a worker has no style sheets, and other relative ones. */
function fontsOfPage(): FontsMessage["fonts"] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const told = (name: string): string => rule.style.getPropertyValue(name);
      const base = sheet.href ?? document.baseURI;
      const source = told("src").replace(
        /url\((["']?)(.*?)\1\)/g,
        (_, __, url: string) => `url(${JSON.stringify(new URL(url, base).href)})`,
      );
      const descriptors = { weight: told("font-weight"), style: told("font-style"), unicodeRange: told("unicode-range") };
      return [{ family: told("font-family").replace(/^["']|["']$/g, ""), source, descriptors }];
    }),
  );
}
