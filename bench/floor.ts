// The least that a gesture costs in this browser on this machine: a page with one box that follows the pointer or the wheel, and nothing
// else. What the canvas cannot be better than, measured in the same run and by the same gestures.
import type { Browser } from "playwright-core";
import { GESTURES, type Gesture, type Measured, measureGesture } from "./gestures.ts";

/** One box under the pointer, in a page shaped as the gestures expect a diagram. */
const PAGE = `<!doctype html>
<body style="margin: 0; overflow: hidden">
<div aria-label="Canvas" style="position: fixed; inset: 0">
<div class="react-flow__viewport" style="position: absolute; transform: matrix(1, 0, 0, 1, 0, 0)">
<div id="box" style="position: absolute; width: 200px; height: 60px; background: #cde; will-change: transform"></div>
</div></div>
<script>
const box = document.getElementById("box");
let x = 660, y = 430, zoom = 1, asked = false;
function draw() {
  asked = false;
  box.style.transform = "translate(" + (x - 100) + "px, " + (y - 30) + "px) scale(" + zoom + ")";
}
function ask() {
  if (!asked) requestAnimationFrame(draw);
  asked = true;
}
addEventListener("pointermove", (event) => { x = event.clientX; y = event.clientY; ask(); });
addEventListener("wheel", (event) => { event.preventDefault(); zoom *= Math.exp(-event.deltaY / 500); ask(); }, { passive: false });
draw();
</script>`;

/** Each gesture on the page with one box. */
export async function measureFloor(browser: Browser): Promise<ReadonlyMap<Gesture, Measured>> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.setContent(PAGE);
  const found = new Map<Gesture, Measured>();
  for (const gesture of GESTURES) found.set(gesture, await measureGesture(page, gesture, [{ x: 660, y: 430 }]));
  await context.close();
  return found;
}
