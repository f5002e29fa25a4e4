// The text that Mozilla's Readability finds in a saved page.
// npm install --prefix packaging/bench @mozilla/readability linkedom
import { readFileSync } from "node:fs";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

const { document } = parseHTML(readFileSync(process.argv[2], "utf8"));
process.stdout.write(new Readability(document).parse()?.textContent ?? "");
