// The texts that Mozilla's Readability finds in saved pages: a path on each line of
// standard input, a JSON string on each line of the output.
// npm install --no-save --prefix build/node @mozilla/readability linkedom
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { resolve } from "node:path";

const require = createRequire(resolve(process.argv[2], "package.json"));
const { Readability } = require("@mozilla/readability");
const { parseHTML } = require("linkedom");

for await (const path of createInterface({ input: process.stdin })) {
  let text = "";
  try {
    const { document } = parseHTML(readFileSync(path, "utf8"));
    text = new Readability(document).parse()?.textContent ?? "";
  } catch {
    // A page that stops it counts as one without a text.
  }
  process.stdout.write(JSON.stringify(text) + "\n");
}
