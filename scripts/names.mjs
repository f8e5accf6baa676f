// Writes crates/words/<language>/names.ftl: names of the world's countries and of the languages tutors speak, in every language of the product, as CLDR has
// them (through Node's Intl). Run it by hand when a language is added: node scripts/names.mjs
import { writeFileSync } from "node:fs";

const locales = ["en", "ru", "ar", "es", "fr", "de", "pt", "zh"];
const spoken = "af ar bg bn ca cs da de el en es et fa fi fr he hi hr hu hy id it ja ka kk ko lt lv ms nl no pl pt ro ru sk sl sr sv sw ta th tl tr tw uk ur uz vi yo zh".split(" ");
// CLDR also names unions, outlying dependencies and test regions: not places somebody lives in by law, or without an ISO 3166-1 code.
const notCountries = new Set("AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ UK".split(" "));
const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const english = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const countries = letters
  .flatMap((a) => letters.map((b) => a + b))
  .filter((code) => english.of(code) && !notCountries.has(code) && Intl.getCanonicalLocales(`und-${code}`)[0].endsWith(code));
const title = "### Countries (ISO 3166-1) and languages (ISO 639-1), as CLDR has them. Written by scripts/names.mjs.";
for (const locale of locales) {
  const region = new Intl.DisplayNames(locale, { type: "region" }), language = new Intl.DisplayNames(locale, { type: "language" });
  const lines = [title, "", ...countries.map((code) => `country-${code} = ${region.of(code)}`)];
  lines.push("", ...spoken.map((code) => `language-${code} = ${language.of(code)}`), "");
  writeFileSync(`crates/words/${locale}/names.ftl`, lines.join("\n"));
}
console.log(`${countries.length} countries and ${spoken.length} languages in ${locales.length} languages`);
