// Ten times the catalogue: five hundred thousand tutors, what a search takes among them, and what each costs a server in memory.
import { readFileSync } from "node:fs";
import { Client } from "./client.mjs";
import { searches } from "./search.mjs";

const TUTORS = 500_000;

/** Loads them beside the demo market, which stays as small as it is. */
export async function large(installation, print) {
  const small = await resident(installation);
  const began = performance.now();
  await installation.cli("seed", "--tutors", String(TUTORS), "--students", "1000");
  print(`seed of ${TUTORS.toLocaleString("en")} tutors, s`, ((performance.now() - began) / 1000).toFixed(0), "");
  const full = await resident(installation, (client) => searches(client, print, { many: TUTORS.toLocaleString("en"), rates: [[50, 12, "limit p95 30"]] }));
  print("memory of a server: the demo market, all of them, MB", `${mega(small)}, ${mega(full)}`, `${Math.round((full - small) / TUTORS)} bytes a tutor`);
}

/** What a server holds in memory when it has answered a search, before anything else is asked of it. */
async function resident(installation, then = () => {}) {
  await installation.serve("--no-worker");
  const client = new Client(installation.port);
  try {
    await installation.settle("users", "tutors", "tutor_subjects", "availability", "search_words");
    await client.json("GET", "/api/v1/tutors?q=algebra&limit=20");
    const status = readFileSync(`/proc/${installation.server.pid}/status`, "utf8");
    await then(client);
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)[1]) * 1024;
  } finally {
    client.close();
    await installation.halt();
  }
}

const mega = (bytes) => (bytes / 1e6).toFixed(0);
