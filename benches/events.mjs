// What browsers tell, as their beacons send it: events a second that are counted by day, whether each is counted once, also when the server is killed in between,
// and beside it how many rows of the same events COPY writes. `EDUSTREAM_BENCH_SECONDS=300` makes the steady part five minutes long.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client, requestOf } from "./client.mjs";
import { load } from "./load.mjs";

const BATCH = 20, WANTED = 10_000, ROWS = 500_000, SECONDS = Number(process.env.EDUSTREAM_BENCH_SECONDS ?? 20);
const PAGES = ["/", "/tutors", "/tutors/:id", "/courses", "/courses/:id", "/home", "/bookings", "/help"];
const BROWSER = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" };

const item = (n) => [
  { name: "page_viewed", properties: { page: PAGES[n % PAGES.length] } },
  { name: "page_measured", properties: { page: PAGES[n % PAGES.length], measure: "lcp", value: 100 + (n % 900) } },
  { name: "search_made", properties: { results: n % 40, filters: n % 4 } },
  { name: "form_refused", properties: { form: "bookings/book", code: "slot_taken" } },
][n % 4];
const batch = (n) => requestOf("POST", "/api/v1/events", { headers: BROWSER, body: { items: Array.from({ length: BATCH }, (_, k) => item(n * BATCH + k)) } });

const counted = async (installation) => Number(await installation.psql("-c", "select coalesce(sum(events), 0) from insight_counts where source = 'client' and detail = ''"));

export async function events(installation, connections, print) {
  const batches = Array.from({ length: 400 }, (_, n) => batch(n));
  const options = { port: installation.port, connections, expect: 202, again: true, folder: installation.data };
  const runs = [
    [`events told at ${WANTED} a second for ${SECONDS} s, per second`, { ...options, seconds: SECONDS, rate: WANTED / BATCH }, `limit ${WANTED}`],
    ["events told as fast as they are taken, per second", { ...options, seconds: 6 }, ""],
  ];
  for (const [what, how, limit] of runs) {
    const before = await counted(installation);
    const { done, seconds, p50, p99 } = await load(batches, how);
    const there = (await counted(installation)) - before, sent = done * BATCH;
    const times = `p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)} ms for ${BATCH}`;
    print(what, (sent / seconds).toFixed(0), [limit, times, there === sent ? "each counted once" : `${there} counted of ${sent}`].filter(Boolean).join("; "));
  }
  await copied(installation, print);
  await killed(installation, connections, batches, print);
}

/** Rows of the same events that COPY writes into a table without an index. */
async function copied(installation, print) {
  const file = join(installation.data, "events.tsv");
  const row = (n) => `2026-03-01T10:00:00Z\t${item(n).name}\t${JSON.stringify(item(n).properties)}\n`;
  writeFileSync(file, Array.from({ length: ROWS }, (_, n) => row(n)).join(""));
  await installation.psql("-c", "create table bench_events (at timestamptz, name text, properties jsonb)");
  const began = performance.now();
  await installation.psql("-c", `\\copy bench_events from '${file}'`);
  const seconds = (performance.now() - began) / 1000;
  await installation.psql("-c", "drop table bench_events");
  print("    rows of them that COPY writes, per second", (ROWS / seconds).toFixed(0), "kept one by one and indexed by nothing");
}

/** The server is killed while batches are on their way: what was answered is there once, and nothing more than what was on its way. */
async function killed(installation, connections, batches, print) {
  const before = await counted(installation), client = new Client(installation.port);
  let answered = 0, open = true;
  const tells = async (from) => {
    for (let n = from; open; n++) {
      const answer = await client.send(batches[n % batches.length]).catch(() => undefined);
      if (answer?.status !== 202) return;
      answered += BATCH;
    }
  };
  const telling = Array.from({ length: connections }, (_, n) => tells(n));
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  installation.server.kill("SIGKILL");
  open = false;
  await Promise.all(telling);
  client.close();
  await installation.serve();
  const there = (await counted(installation)) - before, most = answered + connections * BATCH;
  const lost = Math.max(0, answered - there), twice = Math.max(0, there - most);
  print("events lost or counted twice when the server is killed", lost + twice, `limit 0; ${answered} answered, ${there} counted, ${connections * BATCH} on their way`);
}
