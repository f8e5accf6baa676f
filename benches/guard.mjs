// Does a change cost? Two binaries, each with an installation of its own on this machine, answer the same requests in turns; compared is the time of processor
// that server and database took, which others on the machine disturb less than the clock. Ends with 1 when a kind of request costs more beyond the noise.
//
// `node benches/guard.mjs BEFORE AFTER`; GUARD_TUTORS (2000) and GUARD_SECONDS (1.5, of processor, for each measurement) for a quicker or a finer look.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Market, benchId } from "./bookings.mjs";
import { Client, requestOf } from "./client.mjs";
import { Installation } from "./installation.mjs";
import { ROUNDS, judged } from "./noise.mjs";
import { searchOf, tutorOf } from "./reads.mjs";

/** A kind of request may cost a thirtieth more before anybody is told: less than that the placing of code in memory does by itself. */
const MOST = 1.03;
const TUTORS = process.env.GUARD_TUTORS ?? "2000", SECONDS = Number(process.env.GUARD_SECONDS ?? 1.5);
const FEWEST = 20, MOST_REQUESTS = 4_000, LONGEST_MS = 45 * 60_000;
const TICKS = Number(execFileSync("getconf", ["CLK_TCK"]));

/** One of the two, with its market and how far its bookings are. */
class Side {
  static async open(binary) {
    const side = new Side();
    side.installation = new Installation(binary);
    await side.installation.cli("seed", "--demo");
    await side.installation.cli("seed", "--tutors", TUTORS, "--students", "100");
    // Nothing works beside the requests.
    await side.installation.serve("--no-worker");
    side.client = new Client(side.installation.port);
    side.market = await Market.open(side.client, side.installation);
    await side.installation.settle("users", "tutors", "tutor_subjects", "availability");
    side.booked = 0;
    return side;
  }

  async ask(kind, count) {
    for (let n = 0; n < count; n++) {
      const { status, body } = await this.client.send(kind.request(this, n));
      if (status !== (kind.expect ?? 200)) throw new Error(`${kind.what} answered ${status}: ${body.toString("utf8", 0, 300)}`);
    }
  }

  /** Seconds of processor that the requests took. */
  async cost(kind, count) {
    const before = this.seconds();
    await this.ask(kind, count);
    return this.seconds() - before;
  }

  /** Of the server, and of every process of its cluster, those that ended among them. */
  seconds() {
    const cluster = Number(readFileSync(join(this.installation.data, "postgres/cluster/postmaster.pid"), "latin1").split("\n")[0]);
    const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number).map(read).filter(Boolean);
    const ours = processes.filter(({ pid, parent }) => pid === this.installation.server.pid || pid === cluster || parent === cluster);
    return ours.reduce((sum, { ticks }) => sum + ticks, 0) / TICKS;
  }

  async close() {
    this.client?.close();
    await this.installation?.stop();
  }
}

/** A process with the ticks it and its ended children took; nothing when it ended meanwhile. */
function read(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ").map(Number);
    return { pid, parent: fields[1], ticks: fields[11] + fields[12] + fields[13] + fields[14] };
  } catch {
    return undefined;
  }
}

const html = { headers: { accept: "text/html" } };
const KINDS = [
  { what: "a tutor by id", request: (_, n) => tutorOf(benchId(3, n % 200)) },
  { what: "a search with words and a price", request: (_, n) => searchOf(n) },
  { what: "the search page", request: (_, n) => requestOf("GET", `/tutors?max_price=${3000 + (n % 50)}`, html) },
  { what: "a tutor's page", request: (_, n) => requestOf("GET", `/tutors/${benchId(3, n % 200)}`, html) },
  { what: "one's bookings", request: (side, n) => requestOf("GET", "/api/v1/bookings", bearer(side, n)) },
  { what: "a booking", request: (side) => side.market.request(side.booked++), expect: 201 },
];
const bearer = (side, n) => ({ headers: { authorization: `Bearer ${side.market.tokens[n % side.market.tokens.length]}` } });

/** Rounds of one kind: the ratio of each, after by before. */
async function ratios(kind, before, after) {
  // Enough for a measurement: connections know their statements by then, too.
  for (const side of [before, after]) await side.ask(kind, FEWEST);
  const one = (await before.cost(kind, 2 * FEWEST)) / (2 * FEWEST);
  const count = Math.min(MOST_REQUESTS, Math.max(FEWEST, Math.ceil(SECONDS / Math.max(one, 1e-4))));
  const found = [];
  for (let round = 0; round < ROUNDS; round++) {
    const order = round % 2 ? [after, before] : [before, after];
    const costs = new Map();
    for (const side of order) costs.set(side, await side.cost(kind, count));
    found.push(costs.get(after) / costs.get(before));
  }
  return { found, ms: one * 1_000 };
}

const [first, second] = process.argv.slice(2);
if (!first || !second) throw new Error("guard: node benches/guard.mjs BEFORE AFTER, two binaries");
const sides = [];
const watch = setTimeout(() => {
  console.error(`guard: not done after ${LONGEST_MS / 60_000} min`);
  process.exit(1);
}, LONGEST_MS);
try {
  for (const binary of [first, second]) sides.push(await Side.open(binary));
  for (const kind of KINDS) {
    const { found, ms } = await ratios(kind, ...sides);
    const { low, median, high, worse } = judged(found, MOST);
    const band = `${low.toFixed(3)} to ${high.toFixed(3)}`;
    console.log(`${kind.what.padEnd(36)} ${ms.toFixed(2).padStart(8)} ms before, now ${median.toFixed(3)} x it (${band})${worse ? "   WORSE" : ""}`);
    if (worse) process.exitCode = 1;
  }
  if (process.exitCode) console.error(`guard: what is marked costs more than ${MOST} times what it did, beyond the noise of ${ROUNDS} rounds`);
} catch (error) {
  console.error(`guard: ${error.stderr || error.stack}\n${sides.map((side) => side.installation.said()).join("\n")}`);
  process.exitCode = 1;
} finally {
  clearTimeout(watch);
  for (const side of sides) await side.close();
}
