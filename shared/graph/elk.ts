// The layout library behind one small type, so that each platform can run it its own way: Node in process, the window in a worker.
import type { ELK, ElkNode } from "elkjs/lib/elk-api.js";

export type Layout = (graph: ElkNode) => Promise<ElkNode>;

/** elkjs in the same thread. For Node and tests: in a page it would freeze the window, and inside a worker it does not load. */
export async function layoutInProcess(): Promise<Layout> {
  const loaded = await import("elkjs/lib/elk.bundled.js");
  // Its types say two different things to Node's and to a bundler's resolution; the default export is the class either way.
  const Elk = loaded.default as unknown as new () => ELK;
  const elk = new Elk();
  return (graph) => elk.layout(graph);
}
