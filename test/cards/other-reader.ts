// How another tool reads a card: gray-matter with js-yaml 5 as its YAML engine and every other engine refusing. The options object is given on
// every call, since gray-matter caches calls without one.
import matter from "gray-matter";
import { CORE_SCHEMA, load } from "js-yaml";

const refuse = (): never => {
  throw new Error("only YAML is read");
};
const engines = {
  yaml: (text: string): object => {
    const loaded: unknown = load(text, { schema: CORE_SCHEMA });
    return typeof loaded === "object" && loaded !== null ? loaded : {};
  },
  json: refuse,
  javascript: refuse,
  js: refuse,
  coffee: refuse,
  toml: refuse,
};

export function otherReader(text: string): { readonly data: Readonly<Record<string, unknown>>; readonly content: string } {
  const { data, content } = matter(text, { engines });
  return { data, content };
}
