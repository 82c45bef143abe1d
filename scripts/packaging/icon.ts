// Draws the app's icon as the PNG that electron-builder makes every platform's icon from.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Resvg } from "@resvg/resvg-js";

const ROOT = resolve(import.meta.dirname, "../..");

export function drawIcon(target: string = resolve(ROOT, "out/icons/icon.png")): void {
  const svg = readFileSync(resolve(ROOT, "renderer/public/icon.svg"), "utf8");
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, new Resvg(svg).render().asPng());
}
