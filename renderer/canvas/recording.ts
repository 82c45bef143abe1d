// A brush that paints nothing and notes all it is told, as numbers and texts that can be sent to a worker; and what paints from such notes.
// The two are one file, because a step that one of them does not know is a hole in the picture.
import type { Brush } from "./brush.ts";
import { pathOf, STEP, type TracedPath, tracedPath } from "./traced-path.ts";

/** What was painted, in order. */
export interface Recording {
  /** Which step, then its measures; texts by their place in `texts`. */
  readonly steps: Float64Array<ArrayBuffer>;
  readonly texts: readonly string[];
  /** What is written in each font, to see that the font has it. */
  readonly written: readonly (readonly [font: string, texts: string])[];
}

const DO = {
  alpha: 0,
  fillStyle: 1,
  strokeStyle: 2,
  lineWidth: 3,
  lineCap: 4,
  lineJoin: 5,
  font: 6,
  textAlign: 7,
  dash: 8,
  save: 9,
  restore: 10,
  translate: 11,
  rotate: 12,
  scale: 13,
  begin: 14,
  move: 15,
  line: 16,
  fillBox: 17,
  strokeBox: 18,
  fillText: 19,
  strokeText: 20,
  fill: 21,
  stroke: 22,
  fillPath: 23,
  strokePath: 24,
} as const;

/** Notes what is painted. It stands for a fresh context: what it was not told is as a context has it at its start. */
export class RecordingBrush implements Brush {
  readonly #steps: number[] = [];
  readonly #texts = new Map<string, number>();
  readonly #written = new Map<string, Set<string>>();
  #alpha = 1;
  #font = "";
  readonly #saved: { readonly alpha: number; readonly font: string }[] = [];

  done(): Recording {
    return {
      steps: Float64Array.from(this.#steps),
      texts: [...this.#texts.keys()],
      written: [...this.#written].map(([font, texts]) => [font, [...texts].join("")]),
    };
  }

  get globalAlpha(): number {
    return this.#alpha;
  }
  set globalAlpha(alpha: number) {
    // As a context does: what makes no sense is not heard.
    if (!(alpha >= 0 && alpha <= 1)) return;
    this.#alpha = alpha;
    this.#steps.push(DO.alpha, alpha);
  }
  set fillStyle(style: string) {
    this.#steps.push(DO.fillStyle, this.#text(style));
  }
  set strokeStyle(style: string) {
    this.#steps.push(DO.strokeStyle, this.#text(style));
  }
  set lineWidth(width: number) {
    this.#steps.push(DO.lineWidth, width);
  }
  set lineCap(cap: CanvasLineCap) {
    this.#steps.push(DO.lineCap, this.#text(cap));
  }
  set lineJoin(join: CanvasLineJoin) {
    this.#steps.push(DO.lineJoin, this.#text(join));
  }
  set font(font: string) {
    this.#font = font;
    this.#steps.push(DO.font, this.#text(font));
  }
  set textAlign(align: CanvasTextAlign) {
    this.#steps.push(DO.textAlign, this.#text(align));
  }
  setLineDash(dash: readonly number[]): void {
    this.#steps.push(DO.dash, dash.length, ...dash);
  }
  save(): void {
    this.#saved.push({ alpha: this.#alpha, font: this.#font });
    this.#steps.push(DO.save);
  }
  restore(): void {
    const saved = this.#saved.pop();
    this.#alpha = saved?.alpha ?? this.#alpha;
    this.#font = saved?.font ?? this.#font;
    this.#steps.push(DO.restore);
  }
  translate(x: number, y: number): void {
    this.#steps.push(DO.translate, x, y);
  }
  rotate(angle: number): void {
    this.#steps.push(DO.rotate, angle);
  }
  scale(x: number, y: number): void {
    this.#steps.push(DO.scale, x, y);
  }
  beginPath(): void {
    this.#steps.push(DO.begin);
  }
  moveTo(x: number, y: number): void {
    this.#steps.push(DO.move, x, y);
  }
  lineTo(x: number, y: number): void {
    this.#steps.push(DO.line, x, y);
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.#steps.push(DO.fillBox, x, y, width, height);
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#steps.push(DO.strokeBox, x, y, width, height);
  }
  fillText(text: string, x: number, y: number): void {
    this.#write(DO.fillText, text, x, y);
  }
  strokeText(text: string, x: number, y: number): void {
    this.#write(DO.strokeText, text, x, y);
  }
  fill(path?: TracedPath): void {
    if (path === undefined) this.#steps.push(DO.fill);
    else this.#path(DO.fillPath, path);
  }
  stroke(path?: TracedPath): void {
    if (path === undefined) this.#steps.push(DO.stroke);
    else this.#path(DO.strokePath, path);
  }

  #text(text: string): number {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const at = this.#texts.size;
    this.#texts.set(text, at);
    return at;
  }
  #write(step: number, text: string, x: number, y: number): void {
    let texts = this.#written.get(this.#font);
    if (texts === undefined) {
      texts = new Set();
      this.#written.set(this.#font, texts);
    }
    texts.add(text);
    this.#steps.push(step, this.#text(text), x, y);
  }
  #path(step: number, { data, steps }: TracedPath): void {
    this.#steps.push(step, this.#text(data), steps.length);
    for (const one of steps) this.#steps.push(one);
  }
}

/** Paints a recording on a context whose transform is already set to canvas units. @throws on steps that no recording brush notes */
export function replay(ctx: Brush, { steps, texts }: Recording): void {
  let at = 0;
  const next = (): number => steps[at++] as number;
  const text = (): string => texts[next()] as string;
  const path = (): TracedPath => {
    const data = text();
    const end = next() + at;
    if (end === at) return pathOf(data);
    const made = tracedPath(data);
    while (at < end) addStep(made, next);
    return made;
  };
  while (at < steps.length) {
    const step = next();
    switch (step) {
      case DO.alpha:
        ctx.globalAlpha = next();
        break;
      case DO.fillStyle:
        ctx.fillStyle = text();
        break;
      case DO.strokeStyle:
        ctx.strokeStyle = text();
        break;
      case DO.lineWidth:
        ctx.lineWidth = next();
        break;
      case DO.lineCap:
        ctx.lineCap = text() as CanvasLineCap;
        break;
      case DO.lineJoin:
        ctx.lineJoin = text() as CanvasLineJoin;
        break;
      case DO.font:
        ctx.font = text();
        break;
      case DO.textAlign:
        ctx.textAlign = text() as CanvasTextAlign;
        break;
      case DO.dash: {
        const count = next();
        ctx.setLineDash([...steps.subarray(at, at + count)]);
        at += count;
        break;
      }
      case DO.save:
        ctx.save();
        break;
      case DO.restore:
        ctx.restore();
        break;
      case DO.translate:
        ctx.translate(next(), next());
        break;
      case DO.rotate:
        ctx.rotate(next());
        break;
      case DO.scale:
        ctx.scale(next(), next());
        break;
      case DO.begin:
        ctx.beginPath();
        break;
      case DO.move:
        ctx.moveTo(next(), next());
        break;
      case DO.line:
        ctx.lineTo(next(), next());
        break;
      case DO.fillBox:
        ctx.fillRect(next(), next(), next(), next());
        break;
      case DO.strokeBox:
        ctx.strokeRect(next(), next(), next(), next());
        break;
      case DO.fillText:
        ctx.fillText(text(), next(), next());
        break;
      case DO.strokeText:
        ctx.strokeText(text(), next(), next());
        break;
      case DO.fill:
        ctx.fill();
        break;
      case DO.stroke:
        ctx.stroke();
        break;
      case DO.fillPath:
        ctx.fill(path());
        break;
      case DO.strokePath:
        ctx.stroke(path());
        break;
      default:
        throw new Error(`a recording holds the unknown step ${step}`);
    }
  }
}

function addStep(path: TracedPath, next: () => number): void {
  const step = next();
  if (step === STEP.move) path.moveTo(next(), next());
  else if (step === STEP.line) path.lineTo(next(), next());
  else if (step === STEP.box) path.box(next(), next(), next(), next(), next());
  else throw new Error(`a path holds the unknown step ${step}`);
}
