// Scene → SVG text. The same scene gives the same bytes: at most two decimals, attributes in one order, nothing of the
// clock or the machine. All text is escaped; nothing from a card is ever markup.
import { decimal } from "../decimal.ts";
import { assertNever } from "../result.ts";
import type { Look, PathItem, RectItem, Scene, SceneItem, TextItem } from "./scene-types.ts";

/** A part of Inter to embed, read by the caller: shared code cannot open files. */
export interface EmbeddedFont {
  readonly weight: 400 | 500 | 600;
  readonly format: "woff2" | "truetype";
  /** CSS unicode-range that it covers. */
  readonly unicodeRange: string;
  readonly base64: string;
}

export function svgOf(scene: Scene, fonts: readonly EmbeddedFont[]): string {
  const { x, y, width, height } = scene.frame;
  const [w, h] = [decimal(width), decimal(height)];
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="${decimal(x)} ${decimal(y)} ${w} ${h}" role="img" aria-labelledby="teamscape-title teamscape-desc" font-family="Inter, sans-serif">`,
    `<title id="teamscape-title">${escapeXml(scene.title)}</title>`,
    `<desc id="teamscape-desc">${escapeXml(scene.description)}</desc>`,
    ...(fonts.length === 0 ? [] : [`<style>${fonts.map(fontFace).join("")}</style>`]),
    `<rect x="${decimal(x)}" y="${decimal(y)}" width="${w}" height="${h}" fill="${scene.ground}"/>`,
    ...scene.items.map(element),
    "</svg>",
  ];
  return `${lines.join("\n")}\n`;
}

function fontFace({ weight, format, unicodeRange, base64 }: EmbeddedFont): string {
  const mediaType = format === "woff2" ? "font/woff2" : "font/ttf";
  return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:${mediaType};base64,${base64}) format("${format}");unicode-range:${unicodeRange}}`;
}

function element(item: SceneItem): string {
  switch (item.kind) {
    case "rect":
      return rectElement(item);
    case "path":
      return pathElement(item);
    case "text":
      return textElement(item);
    default:
      return assertNever(item);
  }
}

function rectElement({ rect, radius, about, ...look }: RectItem): string {
  const place = `x="${decimal(rect.x)}" y="${decimal(rect.y)}" width="${decimal(rect.width)}" height="${decimal(rect.height)}"`;
  const corners = radius === 0 ? "" : ` rx="${decimal(radius)}"`;
  return closed("rect", `${place}${corners}${lookAttributes(look)}`, about);
}

function pathElement({ data, at, turn, about, ...look }: PathItem): string {
  const moves = [
    ...(at.x === 0 && at.y === 0 ? [] : [`translate(${decimal(at.x)} ${decimal(at.y)})`]),
    ...(decimal(turn) === "0" ? [] : [`rotate(${decimal(turn)})`]),
  ];
  const transform = moves.length === 0 ? "" : ` transform="${moves.join(" ")}"`;
  return closed("path", `d="${data}"${transform}${lookAttributes(look)}`, about);
}

function lookAttributes({ fill, stroke, strokeWidth, dash, fillOpacity }: Look): string {
  const opacity = fillOpacity === undefined || fill === "none" ? "" : ` fill-opacity="${decimal(fillOpacity)}"`;
  const outline = stroke === "none" ? "" : ` stroke="${escapeXml(stroke)}" stroke-width="${decimal(strokeWidth)}"`;
  const dashes = stroke === "none" || dash.length === 0 ? "" : ` stroke-dasharray="${dash.map(decimal).join(" ")}"`;
  return ` fill="${escapeXml(fill)}"${opacity}${outline}${dashes}`;
}

function closed(name: string, attributes: string, about: string | undefined): string {
  const start = `<${name} ${attributes}`;
  return about === undefined ? `${start}/>` : `${start}><title>${escapeXml(about)}</title></${name}>`;
}

function textElement({ text, at, size, weight, anchor, turn, fill }: TextItem): string {
  const place =
    turn === 0
      ? `x="${decimal(at.x)}" y="${decimal(at.y)}"`
      : `transform="translate(${decimal(at.x)} ${decimal(at.y)}) rotate(${decimal(turn)})"`;
  const anchored = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  return `<text ${place}${anchored} font-size="${decimal(size)}" font-weight="${weight}" fill="${escapeXml(fill)}">${escapeXml(text)}</text>`;
}

/** Text for element content or a quoted attribute. What XML cannot hold at all becomes U+FFFD. */
function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "\ufffd")
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      .replace(/"/g, "&quot;")
      .replace(/'/g, "&#39;")
  );
}
