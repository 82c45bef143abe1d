// Pictures of the page against each other, pixel by pixel, within one run and one browser: nothing is kept that another machine drew.
import type { Page } from "playwright-core";

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Difference {
  /** Share of the pixels of which a channel differs by more than `step`, 0 to 1. */
  readonly share: number;
  /** Share of the pixels of the first picture that are not of its most frequent colour: a picture of nothing has 0. */
  readonly drawn: number;
}

/** What one area of a page looks like, as PNG in base64. */
export async function pictureOf(page: Page, clip: Area): Promise<string> {
  return (await page.screenshot({ clip })).toString("base64");
}

/**
 * @param reader an empty page, which knows how to read pictures
 * @param areas which parts to compare: CSS pixels from the corner of both pictures
 * @param scale device pixels for each CSS pixel
 * @param step of 255
 */
export async function compare(
  reader: Page,
  [a, b]: readonly [string, string],
  areas: readonly Area[],
  { scale, step }: { readonly scale: number; readonly step: number },
): Promise<readonly Difference[]> {
  return reader.evaluate(
    async ({ pictures, areas, scale, step }) => {
      const read = async (picture: string) => {
        const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d", { willReadFrequently: true });
        if (context === null) throw new Error("no canvas to read pictures with");
        context.drawImage(bitmap, 0, 0);
        return context;
      };
      const [first, second] = await Promise.all(pictures.map(read));
      if (first === undefined || second === undefined) throw new Error("two pictures are compared");
      return areas.map((area) => {
        const [x, y] = [Math.floor(area.x * scale), Math.floor(area.y * scale)];
        const [width, height] = [Math.ceil(area.width * scale), Math.ceil(area.height * scale)];
        const [was, is] = [first, second].map((context) => context.getImageData(x, y, width, height).data);
        if (was === undefined || is === undefined) throw new Error("two pictures are compared");
        const colours = new Map<number, number>();
        let differing = 0;
        for (let i = 0; i < was.length; i += 4) {
          const channels = [0, 1, 2].map((channel) => was[i + channel] ?? 0);
          if (channels.some((value, channel) => Math.abs(value - (is[i + channel] ?? 0)) > step)) differing++;
          const colour = channels.reduce((sum, value) => sum * 256 + value, 0);
          colours.set(colour, (colours.get(colour) ?? 0) + 1);
        }
        const pixels = was.length / 4;
        return { share: differing / pixels, drawn: 1 - Math.max(...colours.values()) / pixels };
      });
    },
    { pictures: [a, b], areas, scale, step },
  );
}
