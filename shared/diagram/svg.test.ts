import { performance } from "node:perf_hooks";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edgeAlong, exampleGraph, exampleTeam, graphOf, interaction, nodeAt } from "./example-graph.ts";
import { sceneOf } from "./scene.ts";
import { svgOf } from "./svg.ts";

const svgFor = (name: string): string =>
  svgOf(sceneOf(graphOf([nodeAt(exampleTeam(name, "platform"), 0, 0)], [], []), { title: name, theme: "light" }), []);

/** Throws where the text is no well-formed XML of the small kind we write; gives element names and the text between them. */
function parseXml(xml: string): { readonly elements: readonly string[]; readonly text: string } {
  const elements: string[] = [];
  const open: string[] = [];
  let text = "";
  let rest = xml;
  while (rest !== "") {
    const token = /^(?:<(\/?)([a-z]+)((?: [a-zA-Z:-]+="[^"<]*")*)(\/?)>|([^<&]|&(?:amp|lt|gt|quot|#39);)+)/.exec(rest);
    if (token === null) throw new Error(`not well-formed at ${rest.slice(0, 60)}`);
    const [whole, closing, name, , selfClosing] = token;
    rest = rest.slice(whole.length);
    if (name === undefined) text += whole;
    else if (closing === "/") {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      elements.push(name);
      if (selfClosing !== "/") open.push(name);
    }
  }
  if (open.length > 0) throw new Error(`<${open.join("><")}> left open`);
  return { elements, text };
}

describe("bytes", () => {
  test("are the same each time, with at most two decimals", () => {
    const scene = () => sceneOf(exampleGraph(), { title: "Example", theme: "light" });
    const svg = svgOf(scene(), []);
    expect(svgOf(scene(), [])).toBe(svg);
    expect(svg).not.toMatch(/\d\.\d{3}/);
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
    expect(svg.endsWith("</svg>\n")).toBe(true);
  });

  test("fonts are embedded as given", () => {
    const font = { weight: 600, format: "woff2", unicodeRange: "U+0000-00FF", base64: "AAAA" } as const;
    const svg = svgOf(sceneOf(exampleGraph(), { title: "Example", theme: "light" }), [font]);
    expect(svg).toContain(
      '<style>@font-face{font-family:Inter;font-weight:600;src:url(data:font/woff2;base64,AAAA) format("woff2");unicode-range:U+0000-00FF}</style>',
    );
  });
});

describe("text from cards", () => {
  test("never becomes markup", () => {
    const svg = svgFor(`<script>alert(1)</script> & "x" ' ]]> <!-- &lt;`);
    const { elements, text } = parseXml(svg);
    expect(new Set(elements)).toEqual(new Set(["svg", "title", "desc", "rect", "path", "text"]));
    expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot; &#39; ]]&gt;");
  });

  test("control characters and lone surrogates, which XML cannot hold, become U+FFFD", () => {
    const svg = svgFor("a\u0000b\u001bc\ud800d\ufffee");
    expect(svg).toContain("a\ufffdb\ufffdc\ufffdd\ufffde");
    expect(svg.isWellFormed()).toBe(true);
    expect(svgFor("rocket 🚀")).toContain("rocket 🚀");
  });

  test("stays text whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (name) => {
        const { elements } = parseXml(svgFor(name));
        expect(elements.filter((element) => element === "svg")).toHaveLength(1);
        expect(elements).not.toContain("script");
      }),
    );
  });
});

test("can be read out: an image with a title and a description", () => {
  const svg = svgFor("Shared services");
  expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="teamscape-title teamscape-desc"/);
  expect(svg).toContain('<title id="teamscape-title">Shared services</title>');
  expect(svg).toContain('<desc id="teamscape-desc">Team Topologies diagram: 1 team · 0 interactions.</desc>');
});

test("1,000 teams with 2,000 edges are drawn in well under a second", () => {
  const teams = Array.from({ length: 1000 }, (_, i) =>
    exampleTeam(`Team number ${i}`, i % 3 === 0 ? "platform" : "stream-aligned", { size: 7 }),
  );
  const nodes = teams.map((team, i) => nodeAt(team, (i % 32) * 300, Math.floor(i / 32) * 140));
  const edges = nodes.flatMap((node, i) =>
    [1, 33].flatMap((step) => {
      const other = nodes[i + step];
      return other === undefined
        ? []
        : [edgeAlong(interaction(node.team, other.team), [node.rect, { x: other.rect.x, y: node.rect.y }, other.rect])];
    }),
  );
  const graph = graphOf(nodes, edges, []);
  const started = performance.now();
  const svg = svgOf(sceneOf(graph, { title: "Large", theme: "light" }), []);
  expect(performance.now() - started).toBeLessThan(1000);
  expect(svg.match(/<text/g)?.length).toBeGreaterThan(2000);
});
