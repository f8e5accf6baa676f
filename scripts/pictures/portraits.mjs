// Draws the portraits of the demo's people as SVG files. Usage: node scripts/pictures/portraits.mjs FOLDER
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { people } from "./people.mjs";
import { choose } from "./rules.mjs";

const LIST = "crates/demo/src/texts/portraits.txt";
/** A page of cards shows twenty of them. */
const MOST_BYTES = 12 * 1024;

const { portrait } = await import("./draw.mjs").catch((error) => {
  if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
  console.error("portraits: packages of package-lock.json are not installed: run `make setup`");
  process.exit(1);
});
const [folder] = process.argv.slice(2);
if (!folder) throw new Error("say where to: node scripts/pictures/portraits.mjs FOLDER");
mkdirSync(folder, { recursive: true });
for (const person of people(LIST)) {
  const svg = portrait(choose(person));
  if (svg.length > MOST_BYTES) throw new Error(`${person.key}: ${svg.length} bytes, ${MOST_BYTES} at most`);
  writeFileSync(join(folder, `${person.key}.svg`), svg);
}
