// Trees drawn with `├──` and `└──`, or with `|--` and `+--`. Text to branches; whether they are teams is decided in drawing.ts.

export interface Branch {
  readonly label: string;
  /** 0-based row in the drawing. */
  readonly row: number;
  readonly children: readonly Branch[];
}

export interface Tree {
  /** The line above the first branch; "" without one. */
  readonly root: string;
  readonly branches: readonly Branch[];
}

interface Growing extends Branch {
  readonly column: number;
  readonly children: Growing[];
}

/** Trees of a drawing, one for each line that is no branch and has some below it. */
export function treesIn(lines: readonly string[]): readonly Tree[] {
  const trees: { root: string; branches: Growing[] }[] = [];
  let root = "";
  let open: Growing[] = [];
  let tree: { root: string; branches: Growing[] } | null = null;
  lines.forEach((line, row) => {
    const column = branchColumn(line);
    const label = column === -1 ? "" : labelBehind(line, column);
    if (column === -1 || (label !== "" && BOX.test(label))) {
      const text = line.trim();
      if (text === "" || /^[│|\s]+$/.test(text)) return;
      root = text;
      tree = null;
      open = [];
      return;
    }
    if (label === "") return;
    while ((open.at(-1)?.column ?? -1) >= column) open.pop();
    const branch: Growing = { label, row, column, children: [] };
    const above = open.at(-1);
    if (above !== undefined) above.children.push(branch);
    else {
      if (tree === null) {
        tree = { root, branches: [] };
        trees.push(tree);
      }
      tree.branches.push(branch);
    }
    open.push(branch);
  });
  return trees;
}

const labelBehind = (line: string, column: number): string =>
  line
    .slice(column + 1)
    .replace(/^[─━╴\->\s]+/, "")
    .trimEnd();

/** The edge of a box, no branch: "└────┬────┘". */
const BOX = /^[\u2500-\u257f▼]/;

/** Column of the sign that a branch starts with; -1 for another line. */
function branchColumn(line: string): number {
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] ?? "";
    if ("├└╰┣┗".includes(sign)) return at;
    if ("|+`\\".includes(sign) && line.startsWith("--", at + 1)) return at;
    if (!" \t│┃|\r".includes(sign)) return -1;
  }
  return -1;
}
