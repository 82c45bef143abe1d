// Finds texts for people that are written into the source of the window instead of the catalogue. Reads syntax trees; judges no wording.
import ts from "typescript";

export interface Literal {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

/** What people see or hear of an element or a component. */
const SPOKEN = new Set(
  `aria-label aria-description aria-roledescription aria-valuetext title label placeholder alt description heading emptyText name fullName
   nothingFoundMessage noun hint tooltip caption summary`.split(/\s+/),
);
/** Keys of an object that hold what is said. */
const SAID_KEYS = new Set(
  "label title message words said text description heading placeholder hint noun caption summary tooltip blocked".split(" "),
);
/** Functions that show or announce their arguments. */
const SAYERS = new Set(["announce", "notify", "say", "setSaid", "setFlaw", "alert", "confirm"]);
/** Attributes and keys whose texts are for the machine. */
const MACHINE =
  /^(classNames?|class|style|key|id|role|type|href|rel|target|d|viewBox|transform|font|fontFamily|gridTemplate\w*|data-.*|aria-(?:live|controls|haspopup|current|sort|relevant|atomic|orientation)|kind|shortcut|keys|aria-keyshortcuts)$/;
/** Functions whose texts are for the machine or for whoever mends the program. */
const MACHINE_CALLS =
  /^(t|Error|TypeError|RangeError|mark|measure|matchMedia|querySelector|querySelectorAll|closest|matches|addEventListener|removeEventListener|setProperty|getPropertyValue|setAttribute|getAttribute|getItem|setItem|removeItem|createContext|warn|error|log|RegExp|split|join|startsWith|endsWith|includes|has|Path2D|raw|literal|describe)$/;

const LETTERS = /\p{L}{2}|^\p{L}$/u;
/** Two words, or one that begins as a sentence does. */
const PROSE = /\p{L}[,;:]? +[\p{L}“]|^\p{Lu}\p{Ll}{2,}[….:?]?$|^ ?\p{L}{2,}[.:;,]? $|^ \p{L}{2,}/u;

/** Names of keys, what style sheets and fonts are told, and the app's own name, and ids. */
const FOR_THE_MACHINE =
  /^(Escape|Enter|Space|Shift|Control|Alt|Meta|Tab|Home|End|Delete|Backspace|Digit|Key|Numpad|Page(Up|Down)|Arrow\w*|ContextMenu|Insert|Dead)$|^ ?px\b|^\(prefers-|var\(--|gradient\(|@media|translate\w*\(|\dpx|^"?Inter\b|^Teamscape$|^[a-z]+(-[a-z]+)+$/;

/** Texts for people in a file of the window, by line. */
export function literalsIn(path: string, source: string): readonly Literal[] {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, kind);
  const found: Literal[] = [];
  const report = (node: ts.Node, text: string) =>
    found.push({
      line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1,
      text: text.trim().replace(/\s+/g, " "),
    });

  /** @param spoken whether a text here is said whatever it looks like */
  const visit = (node: ts.Node, spoken: boolean): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isJsxText(node)) {
      if (LETTERS.test(node.text.trim())) report(node, node.text);
      return;
    }
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      if (FOR_THE_MACHINE.test(node.text)) return;
      if (spoken ? LETTERS.test(node.text) : PROSE.test(node.text)) report(node, node.text);
      return;
    }
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const name = calledIn(node.expression);
      visit(node.expression, false);
      if (MACHINE_CALLS.test(name)) return;
      for (const argument of node.arguments ?? []) visit(argument, SAYERS.has(name) && !isSeverity(argument));
      return;
    }
    if (ts.isJsxAttribute(node)) {
      const name = node.name.getText(file);
      // The name of an input is told to nobody, that of a field of ours is its label.
      const own = /^[A-Z]/.test(node.parent.parent.tagName.getText(file));
      if (!MACHINE.test(name) && node.initializer !== undefined)
        visit(node.initializer, SPOKEN.has(name) && (own || name !== "name"));
      return;
    }
    if (ts.isPropertyAssignment(node)) {
      const name = ts.isComputedPropertyName(node.name) ? "" : node.name.text;
      if (!MACHINE.test(name)) visit(node.initializer, SAID_KEYS.has(name));
      return;
    }
    if (ts.isJsxExpression(node)) {
      // Between elements a text is said; in an attribute that depends on the attribute.
      const inAttribute = ts.isJsxAttribute(node.parent);
      if (node.expression !== undefined) visit(node.expression, inAttribute ? spoken : true);
      return;
    }
    if (ts.isBinaryExpression(node) && isComparison(node.operatorToken.kind)) {
      for (const side of [node.left, node.right]) if (!ts.isStringLiteralLike(side)) visit(side, false);
      return;
    }
    if (ts.isElementAccessExpression(node)) {
      visit(node.expression, false);
      return;
    }
    if (ts.isConditionalExpression(node)) {
      visit(node.condition, false);
      visit(node.whenTrue, spoken);
      visit(node.whenFalse, spoken);
      return;
    }
    if (ts.isCaseClause(node)) {
      for (const statement of node.statements) visit(statement, false);
      return;
    }
    const stays = spoken && CARRIERS.has(node.kind);
    ts.forEachChild(node, (child) => visit(child, stays));
  };
  visit(file, false);
  return found;
}

const isSeverity = (node: ts.Expression) => ts.isStringLiteralLike(node) && /^(error|warning|info)$/.test(node.text);

/** Expressions that hand on the text inside them. */
const CARRIERS = new Set([
  ts.SyntaxKind.TemplateExpression,
  ts.SyntaxKind.TemplateSpan,
  ts.SyntaxKind.ParenthesizedExpression,
  ts.SyntaxKind.BinaryExpression,
  ts.SyntaxKind.AsExpression,
  ts.SyntaxKind.SatisfiesExpression,
]);

function isComparison(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
    kind === ts.SyntaxKind.ExclamationEqualsEqualsToken ||
    kind === ts.SyntaxKind.InKeyword
  );
}

function calledIn(expression: ts.Expression): string {
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : "";
}

/** Keys of the catalogue that a source names: exact ones, and patterns for those put together from a part. */
export function keysIn(
  path: string,
  source: string,
): { readonly exact: readonly string[]; readonly patterns: readonly RegExp[] } {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, kind);
  const exact: string[] = [];
  const patterns: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && /^[a-z]\w*:[\w.-]+$/i.test(node.text)) exact.push(node.text);
    if (ts.isTemplateExpression(node) && /^[a-z]\w*:/i.test(node.head.text)) {
      const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
      patterns.push(new RegExp(`^${parts.map((part) => part.replace(/[.\\]/g, "\\$&")).join("[\\w-]+")}$`));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { exact, patterns };
}
