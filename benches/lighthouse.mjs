// Lighthouse, as a phone on a slow line sees the pages people decide by: the four scores of each, and what a first visit transfers.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const HOME = process.env.EDUSTREAM_LIGHTHOUSE ?? "";
const SCORES = { performance: "speed", accessibility: "access", "best-practices": "practice", seo: "search engines" };
/** Of several runs the middle one counts: a score moves by a point or two. */
const RUNS = 3;
/** Bytes of a first visit to the search. */
const LIMITED = 150_000;

/** One row per page. Nothing is measured where Lighthouse is not installed (scripts/bench.sh says why). */
export async function lighthouse(client, installation, print) {
  if (!HOME) return console.log("Lighthouse is not installed: its scores are not measured");
  const found = JSON.parse((await client.request("GET", "/api/v1/tutors?limit=1")).body);
  const [{ id, next_slot: slot, subjects }] = found.items;
  const { items: taxonomy } = JSON.parse((await client.request("GET", "/api/v1/subjects")).body);
  const { slug } = taxonomy.find(({ id: subject }) => subject === subjects[0].subject_id);
  const [city] = found.facets.city;
  const book = new URLSearchParams({ subject: subjects[0].subject_id, start: slot.start, minutes: "60" });
  const pages = { "front page": "/", search: "/tutors", tutor: `/tutors/${id}`, subject: `/subjects/${slug}`, ...(city && { city: `/cities/${city.value}` }), "booking page": `/tutors/${id}/book?${book}` };
  for (const [name, path] of Object.entries(pages)) {
    const reports = [];
    for (let n = 0; n < RUNS; n++) reports.push(await audited(`http://127.0.0.1:${installation.port}${path}`));
    const middle = (pick) => reports.map(pick).sort((a, b) => a - b)[Math.floor(RUNS / 2)];
    const scores = Object.keys(SCORES).map((category) => middle((report) => Math.round(100 * report.categories[category].score)));
    const bytes = middle((report) => report.audits["total-byte-weight"].numericValue);
    const most = name === "search" ? `${LIMITED.toLocaleString("en")} at most, ` : "";
    print(`Lighthouse, ${name}: ${Object.values(SCORES).join(", ")}`, scores.join(" "), `limit 99 each; ${most}${Math.round(bytes).toLocaleString("en")} bytes in all`);
    for (const what of missed(reports.at(-1))) console.log(`    ${what}`);
  }
}

async function audited(url) {
  const options = ["--output=json", "--quiet", "--chrome-flags=--headless=new --no-sandbox --disable-gpu", `--only-categories=${Object.keys(SCORES).join(",")}`];
  const env = { ...process.env, CHROME_PATH: "/usr/bin/chromium" };
  const { stdout } = await run(join(HOME, "node_modules/.bin/lighthouse"), [url, ...options], { env, maxBuffer: 64 << 20, timeout: 120_000 });
  return JSON.parse(stdout);
}

/** Audits that cost a point, outside of speed. */
function missed(report) {
  const asked = Object.entries(report.categories).filter(([category]) => category !== "performance").flatMap(([, { auditRefs }]) => auditRefs);
  const failed = asked.filter(({ id, weight }) => weight > 0 && report.audits[id].score !== null && report.audits[id].score < 1);
  return failed.map(({ id }) => `${id}: ${report.audits[id].title}`);
}
