// Paints tiles of the diagram at rest from recordings, so that the window's own thread never waits for pixels. Knows no teams.
import { type Recording, replay } from "./recording.ts";

/** First of all: the fonts that the window has loaded itself. */
export interface FontsMessage {
  readonly fonts: readonly { readonly family: string; readonly source: string; readonly descriptors: FontFaceDescriptors }[];
}

export interface PaintMessage {
  readonly id: number;
  /** Device pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels for one canvas unit, and where the canvas's origin lies. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly recording: Recording;
}

/** No id: the worker has its fonts and paints from now on. Failed: it cannot go on. */
export type PaintAnswer =
  | { readonly id: null }
  | { readonly id: number; readonly bitmap: ImageBitmap }
  | { readonly failed: true };

/** The globals of a worker that are used here: the renderer is compiled for a window. */
interface WorkerGlobal {
  readonly fonts: FontFaceSet;
  onmessage: ((event: MessageEvent<FontsMessage | PaintMessage>) => void) | null;
  postMessage(answer: PaintAnswer, transfer: readonly Transferable[]): void;
}

const here = globalThis as unknown as WorkerGlobal;
const easel = new OffscreenCanvas(1, 1);
const ctx = easel.getContext("2d");
/** Tiles are painted in the order in which they were asked for. */
let last: Promise<void> = Promise.resolve();

here.onmessage = ({ data }) => {
  // What fails in a promise is no error that the window hears of.
  last = last.then(() => ("fonts" in data ? learn(data) : paint(data))).catch(() => here.postMessage({ failed: true }, []));
};

async function learn({ fonts }: FontsMessage): Promise<void> {
  for (const { family, source, descriptors } of fonts) here.fonts.add(new FontFace(family, source, descriptors));
  here.postMessage({ id: null }, []);
}

async function paint({ id, width, height, scale, x, y, recording }: PaintMessage): Promise<void> {
  if (ctx === null) throw new Error("This browser gives a worker no 2D canvas.");
  // A font that cannot be had is another one's turn, here as in the window.
  await Promise.allSettled(recording.written.map(([font, texts]) => here.fonts.load(font, texts)));
  if (easel.width !== width) easel.width = width;
  if (easel.height !== height) easel.height = height;
  ctx.reset();
  ctx.setTransform(scale, 0, 0, scale, x, y);
  replay(ctx, recording);
  const bitmap = easel.transferToImageBitmap();
  here.postMessage({ id, bitmap }, [bitmap]);
}
