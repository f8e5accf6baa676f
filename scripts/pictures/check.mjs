// Checks the pictures: every subject and category has one, none is too big, none runs or fetches anything, and black
// lines stand out on every skin and ground. Prints what is wrong and exits with 1. Needs nothing that is installed.
import { readFileSync, readdirSync } from "node:fs";
import { people } from "./people.mjs";
import { CLOTHS, GROUNDS, SKINS } from "./parts.mjs";

const TAXONOMY = "migrations/20261120000600_catalog_subjects.sql";
const LIMITS = { subjects: 3072, categories: 3072, empty: 4096 };
/** Contrast of the black lines, and of initials on a ground. */
const LINES = 3.5, INITIALS = 7;
const INK = "1c1917";

const wrong = [];
const names = (folder) => readdirSync(`style/pictures/${folder}`).map((file) => file.replace(/\.svg$/, ""));

for (const [folder, most] of Object.entries(LIMITS)) {
  for (const name of names(folder)) {
    const file = `style/pictures/${folder}/${name}.svg`;
    const svg = readFileSync(file, "utf8");
    if (svg.length > most) wrong.push(`${file}: ${svg.length} bytes, ${most} at most`);
    const foreign = /<(script|style|text|image|foreignObject|use)\b|\bon\w+=|href=|url\(/.exec(svg);
    if (foreign) wrong.push(`${file}: \`${foreign[0]}\` has no place in an illustration`);
    if (!svg.startsWith("<svg xmlns=")) wrong.push(`${file}: is not an SVG that begins with <svg xmlns=`);
  }
}

const rows = [...readFileSync(TAXONOMY, "utf8").matchAll(/\(\d+, '([a-z-]+)', '([a-z-]+)'/g)];
if (rows.length < 50) wrong.push(`${TAXONOMY}: only ${rows.length} subjects were found; the pattern does not fit`);
const drawn = { subjects: names("subjects"), categories: names("categories") };
for (const [, subject, category] of rows) {
  if (!drawn.subjects.includes(subject)) wrong.push(`style/pictures/subjects/${subject}.svg is missing`);
  if (!drawn.categories.includes(category)) wrong.push(`style/pictures/categories/${category}.svg is missing`);
}

const light = (hex) => {
  const part = (at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  const linear = (value) => value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(part(0)) + 0.7152 * linear(part(2)) + 0.0722 * linear(part(4));
};
const contrast = (one, other) => {
  const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
};
for (const [kind, colours, ink, least] of [
  ["skin", SKINS, "000000", LINES], ["cloth", CLOTHS, "000000", LINES], ["ground", GROUNDS, INK, INITIALS],
]) {
  for (const [name, colour] of Object.entries(colours)) {
    const has = contrast(colour, ink);
    if (has < least) wrong.push(`${kind} ${name}: ${has.toFixed(1)}:1 against the line, ${least}:1 at least`);
  }
}
const tokens = readFileSync("style/tokens.css", "utf8");
for (const [name, colour] of Object.entries(GROUNDS)) {
  const token = `--color-ground-${name}: #${colour};`;
  if (!tokens.includes(token)) wrong.push(`style/tokens.css: \`${token}\` is missing`);
}

const listed = people("crates/demo/src/texts/portraits.txt");
if (listed.length < 200) wrong.push(`only ${listed.length} people have a portrait`);
if (wrong.length > 0) { console.error(wrong.join("\n")); process.exit(1); }
console.log(`pictures: ${listed.length} portraits, ${rows.length} subjects, ${names("empty").length} empty states`);
