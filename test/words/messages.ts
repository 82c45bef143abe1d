// Finds where a problem's English message gets past the catalogue: read off a problem to be shown as it came, or written by hand into one.
// Reads syntax trees, so it knows no types: whatever is called `message` counts, unless it is a thrown error's.
import ts from "typescript";
import type { Literal } from "./literals.ts";

/** Reads of `.message`, and of `message` out of a pattern, that are not of something thrown. */
export function messageReads(path: string, source: string): readonly Literal[] {
  const file = parsed(path, source);
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    const read = ts.isPropertyAccessExpression(node) && node.name.text === "message" && !isThrown(node, file);
    const taken = ts.isBindingElement(node) && (node.propertyName ?? node.name).getText(file) === "message";
    if (read || taken) found.push({ line: lineOf(node, file), text: node.getText(file) });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Problems that are put together with a message and without its words. */
export function messagesWritten(path: string, source: string): readonly Literal[] {
  const file = parsed(path, source);
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const names = new Set(node.properties.map(({ name }) => name?.getText(file) ?? ""));
      const isProblem = ["code", "severity", "message"].every((name) => names.has(name));
      if (isProblem && !names.has("said"))
        found.push({ line: lineOf(node, file), text: node.getText(file).split("\n")[0] ?? "" });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** `cause instanceof Error ? cause.message : …`, also with more after it. */
function isThrown(node: ts.PropertyAccessExpression, file: ts.SourceFile): boolean {
  const thrown = `${node.expression.getText(file)} instanceof Error`;
  for (let above: ts.Node = node; !ts.isSourceFile(above); above = above.parent) {
    const { parent } = above;
    if (ts.isConditionalExpression(parent) && parent.whenTrue === above && parent.condition.getText(file) === thrown) return true;
    if (ts.isFunctionLike(parent)) return false;
  }
  return false;
}

const parsed = (path: string, source: string): ts.SourceFile =>
  ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);

const lineOf = (node: ts.Node, file: ts.SourceFile): number => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
