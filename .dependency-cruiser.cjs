// The walls between the rooms. scripts/gate.ts also asserts that this looked at the modules it should have.
const only = (name, from, allowed, comment) => ({
  name,
  severity: "error",
  comment,
  from: { path: from },
  to: { path: "^(shared|host|electron|renderer|test|bench|scripts|sample-org)/", pathNot: allowed },
});
const tests = "\\.test\\.tsx?$";

module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "not-unresolvable",
      severity: "error",
      comment: "sarif is a format: there are types for it (@types/sarif) and no module",
      from: {},
      to: { couldNotResolve: true, pathNot: "^sarif$" },
    },
    { name: "not-to-test", severity: "error", from: { pathNot: [tests, "^test/", "^bench/"] }, to: { path: [tests, "^test/"] } },
    only("shared-alone", ["^shared/"], ["^shared/"], "shared imports nothing of the house"),
    {
      name: "shared-no-platform",
      severity: "error",
      comment: "shared runs in a browser, in Node and in a worker: no built-ins, no Electron, no React",
      from: { path: "^shared/", pathNot: tests },
      to: { path: "node_modules/(electron|react|react-dom|@xyflow|@mantine|ws|chokidar|gray-matter|write-file-atomic)/" },
    },
    { name: "shared-no-node", severity: "error", from: { path: "^shared/", pathNot: tests }, to: { dependencyTypes: ["core"] } },
    only("host-to-shared", ["^host/"], ["^(host|shared)/"]),
    only("electron-thin", ["^electron/"], ["^(electron|host|shared)/"]),
    only("renderer-to-shared", ["^renderer/"], ["^(renderer|shared)/"]),
    {
      name: "fs-only-in-workspace",
      severity: "error",
      comment: "Every file of the user's goes through host/workspace",
      from: { path: "^(host|electron|renderer|shared)/", pathNot: ["^host/workspace/", tests] },
      to: { path: "^(node:)?fs(/promises)?$" },
    },
    {
      name: "electron-only-in-electron",
      severity: "error",
      from: { pathNot: ["^electron/", "^test/", "^scripts/"] },
      to: { path: "(node_modules/electron/|^electron$)" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(out|dist)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default", "node"],
    },
  },
};
