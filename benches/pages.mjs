// The search page: how many a second are rendered from the database, beside the same bytes from a file, and what a first visit transfers.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { closed, requestOf } from "./client.mjs";

const SECONDS = 6;
/** Whoever comes by may open these first, a tutor and the way to book besides. */
const PUBLIC = ["/", "/tutors", "/subjects", "/teach", "/pricing", "/courses", "/circles", "/register", "/login", "/help", "/cookies", "/privacy", "/terms"];

export async function pages(client, { site }, connections, print) {
  const page = await client.request("GET", "/tutors");
  writeFileSync(join(site, "bench.html"), page.body);
  const perSecond = async (path) => {
    const bytes = requestOf("GET", path);
    const { done, seconds } = await closed(connections, SECONDS, async () => (await client.send(bytes)).status === 200);
    return done / seconds;
  };
  const rendered = await perSecond("/tutors");
  const fixed = await perSecond("/bench.html");
  const beside = `${((100 * rendered) / fixed).toFixed(0)} % of the same ${page.body.length.toLocaleString("en")} bytes static (${fixed.toFixed(0)}/s); goal 30 %, first number 600/s`;
  print("search page rendered from the database, per second", rendered.toFixed(0), beside);
}

export async function bytes(client, { site }, print) {
  const size = async (path) => (await client.request("GET", path, { headers: { "accept-encoding": "br" } })).body.length;
  const { islands, ...assets } = JSON.parse(readFileSync(join(site, "manifest.json"), "utf8"));
  const folder = dirname(assets.js);
  const beside = Object.values(islands).flat().length ? [`${folder}/split.js`] : [];
  const [html, css, ...module] = await Promise.all(["/tutors", assets.css, assets.js, assets.wasm, ...beside].map(size));
  const ground = module.reduce((a, b) => a + b, 0);
  const { items: [tutor] } = JSON.parse((await client.request("GET", "/api/v1/tutors?limit=1")).body);
  const opened = [...PUBLIC, `/tutors/${tutor.id}`, `/tutors/${tutor.id}/book`];
  const critical = [];
  for (const path of opened) critical.push([css + await size(path), path.replace(tutor.id, "…")]);
  const [[most, where]] = critical.sort(([one], [other]) => other - one);
  print("search page, brotli bytes: HTML + CSS", (html + css).toLocaleString("en"), "goal 60,000 on the critical path");
  print(`the heaviest of ${opened.length} public pages: HTML + CSS`, most.toLocaleString("en"), `limit 60,000; ${where}`);
  print("the same with JS + WASM (a page with an island)", (html + css + ground).toLocaleString("en"), "limit 250,000, goal 150,000; without the island's own file");
  for (const [island, files] of Object.entries(islands)) {
    const own = (await Promise.all(files.map((file) => size(`${folder}/${file}`)))).reduce((a, b) => a + b, 0);
    print(`the island ${island} beside that`, own.toLocaleString("en"), "its budget stands in its Cargo.toml");
  }
}
