import { describe, expect, it } from "vitest";
import { bodyStartOf, MAX_FRONT_MATTER, splitFrontMatter } from "./front-matter.ts";

const yamlOf = (text: string): string | null => {
  const split = splitFrontMatter(text);
  return split.kind === "yaml" ? text.slice(split.start, split.end) : null;
};
const faultOf = (text: string): string | undefined => {
  const split = splitFrontMatter(text);
  return split.kind === "none" ? undefined : split.fault?.code;
};

describe("splitFrontMatter", () => {
  it.each([
    ["plain", "---\na: 1\n---\nbody", "a: 1\n"],
    ["a byte order mark", "\ufeff---\na: 1\n---\n", "a: 1\n"],
    ["CRLF", "---\r\na: 1\r\n---\r\nbody", "a: 1\r\n"],
    ["nothing between", "---\n---\n", ""],
    ["a closing line at the end of the file", "---\na: 1\n---", "a: 1\n"],
    ["blanks after the dashes", "--- \t\na: 1\n---  \nb", "a: 1\n"],
    ["yaml by name", "---yaml\na: 1\n---\n", "a: 1\n"],
    ["indented dashes in a block scalar", "---\na: |\n  x\n  ---\n  y\n---\nbody", "a: |\n  x\n  ---\n  y\n"],
    ["indented dashes in quotes", '---\na: "x\n  --- y"\n---\n', 'a: "x\n  --- y"\n'],
  ])("finds the front matter with %s", (_, text, yaml) => {
    expect(yamlOf(text)).toBe(yaml);
    expect(faultOf(text)).toBeUndefined();
    expect(text.slice(0, bodyStartOf(text))).toMatch(/\n---[ \t]*\r?\n?$/);
  });

  it.each([
    ["a heading", "# Title\n---\na: 1\n---\n"],
    ["four dashes", "----\na: 1\n---\n"],
    ["nothing", ""],
    ["a blank first line", "\n---\na: 1\n---\n"],
    ["indented dashes", " ---\na: 1\n---\n"],
  ])("takes a text that begins with %s for a document", (_, text) => {
    expect(splitFrontMatter(text).kind).toBe("none");
    expect(bodyStartOf(text)).toBe(0);
  });

  it.each(["---", "---\n", "---\na: 1\n", "---\na: 1\n --- \n", "---\ra: 1\r---\r", "---\na: '\n----x\n"])(
    "reports an unclosed fence in %j",
    (text) => {
      expect(["FRONT-UNCLOSED", "FRONT-LANGUAGE"]).toContain(faultOf(text));
      expect(bodyStartOf(text)).toBe(text.length);
    },
  );

  it.each(["js", "javascript", " javascript", "JS", "coffee", "toml", "json", "cson", "yaml js"])("refuses ---%s", (language) => {
    expect(faultOf(`---${language}\na: 1\n---\n`)).toBe("FRONT-LANGUAGE");
  });

  it("says so when other tools would end the front matter elsewhere", () => {
    expect(faultOf("---\na: 1\n---- not a fence\nb: 2\n---\n")).toBe("FRONT-DISAGREES");
    expect(faultOf("---\na: 1\n---x\n---\n")).toBe("FRONT-DISAGREES");
    expect(faultOf("---\na: 1\n...\nbody\n")).toBe("FRONT-DISAGREES");
    expect(yamlOf("---\na: 1\n...\nbody\n")).toBe("a: 1\n");
  });

  it("reads up to its cap and not beyond", () => {
    const filled = (size: number) => `---\n${"# 456789\n".repeat(Math.ceil(size / 9))}---\n`;
    expect(faultOf(filled(MAX_FRONT_MATTER - 20))).toBeUndefined();
    expect(faultOf(filled(MAX_FRONT_MATTER + 20))).toBe("FRONT-TOO-LARGE");
  });

  it("splits five megabytes in a moment, closed or not", () => {
    const body = "a line of body text\n".repeat(250_000);
    const began = performance.now();
    expect(yamlOf(`---\na: 1\n---\n${body}`)).toBe("a: 1\n");
    expect(faultOf(`---\n${body}`)).toBe("FRONT-UNCLOSED");
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
