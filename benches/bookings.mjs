// A booking over HTTP with everything the product does, beside pgbench with the statements it sends, and a plain service in Python with its nine: one cluster,
// one load generator, as many connections each, in turns. A student books the next free hour each time, so no booking meets another; every one must succeed.
import { open, percentile, requestOf } from "./client.mjs";
import { load, together } from "./load.mjs";
import { pgbench, scriptFile, stepTimes } from "./pgbench.mjs";
import { scriptOf } from "./script.mjs";

const ROUNDS = 2, SECONDS = 6, STUDENTS = 80, TUTORS = 200, FROM_HOUR = 24;
/** Bookings prepared for a round over HTTP, and where pgbench's rounds begin per client: its end is still within the sixty days that can be booked. */
const PREPARED = 20_000, ROUND = 6_000;
/** Recorded bookings are in hours of their own. */
const RECORDED_HOUR = 1_380;
export const SUBJECT = "5b0b1ec7-0000-7000-8000-000000000101";
const HALF = 1_000;

export const benchId = (kind, number) => `${kind.toString(16).padStart(8, "0")}-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;

/** The people of the benchmark, signed in, and the hours they book. */
export class Market {
  static async open(client, installation) {
    await installation.psql("-1", "-f", "benches/people.sql");
    const market = new Market();
    Object.assign(market, { client, installation, base: Math.floor(Date.now() / 36e5) * 3600 });
    market.tokens = await inTurns(STUDENTS, (n) => market.signIn(`bench-student-${n}`));
    return market;
  }

  async signIn(name) {
    return (await this.client.json("POST", "/api/v1/auth/login", { body: { email: `${name}@demo.test`, password: "Demo-2026!" } })).access_token;
  }

  start(hour) {
    return new Date((this.base + hour * 3600) * 1000).toISOString();
  }

  /** The request for booking number n; eight in a row have neither student nor tutor in common. */
  request(n, hour = FROM_HOUR + Math.floor(n / STUDENTS)) {
    const body = { tutor_id: benchId(3, n % TUTORS), subject_id: SUBJECT, start: this.start(hour), minutes: 30, pay_with: "wallet" };
    const headers = { authorization: `Bearer ${this.tokens[n % STUDENTS]}`, "idempotency-key": benchId(6, n + hour * 1_000_000) };
    return requestOf("POST", "/api/v1/bookings", { body, headers });
  }

  /** What the peer is asked: the same people at the same hours, and what it does not know by itself. */
  peerRequest(n) {
    const hour = FROM_HOUR + Math.floor(n / STUDENTS);
    const body = { key: benchId(6, n), tutor_id: benchId(3, n % TUTORS), student_id: benchId(1, n % STUDENTS), start: this.start(hour), minutes: 30, price: 1250 };
    return requestOf("POST", "/bookings", { body });
  }

  /** Books once and answers the booking. */
  async book(n, hour) {
    const answer = await this.client.send(this.request(n, hour));
    if (answer.status !== 201) throw new Error(`booking ${n} answered ${answer.status}: ${answer.body}`);
    return JSON.parse(answer.body);
  }
}

/** The statements of a booking as a script for pgbench, whose people are the other half. */
export async function bookingScript(market, recorder) {
  const { installation } = market;
  const record = (n) => recorder.during(() => market.book(n, RECORDED_HOUR));
  // Connections know their statements by now, and the server whose profile the recorded tutors' is.
  for (const n of [0, 1, 10, 21]) await market.book(n, RECORDED_HOUR - 1);
  const [first, second] = [await record(10), await record(21)];
  const family = await installation.psql("-c", `select family from refresh_tokens where user_id = '${benchId(1, 10)}'`);
  const known = {
    [benchId(1, 10)]: "bench_id(1, :s)", [benchId(2, 10)]: "bench_id(2, :t)", [benchId(3, 10)]: "bench_id(3, :t)",
    [benchId(6, 10 + RECORDED_HOUR * 1_000_000)]: "bench_id(6, :n)", [family]: "bench_id(5, :s)",
  };
  const sets = [
    "\\set n (:first + :k) * :clients + :client_id", "\\set k :k + 1",
    `\\set s :n % ${STUDENTS} + ${HALF}`, `\\set t :n % ${TUTORS} + ${HALF}`, `\\set h :n / ${STUDENTS} + ${FROM_HOUR}`,
  ];
  const start = Date.parse(market.start(RECORDED_HOUR));
  const written = first.flatMap(({ text }) => [...text.matchAll(/insert into ([a-z_]+)/gi)].map(([, table]) => table));
  return { ...(await scriptOf(first, second, { known, start, sets }, installation)), tables: [...new Set(written)].filter((table) => table !== "jobs") };
}

/** All rows of the section. `peer` may be missing: then there is nothing to compare with, and it says so. */
export async function bookings(market, script, peer, connections, print) {
  const { installation } = market, folder = installation.data;
  const file = scriptFile(installation, "booking", script);
  const values = (round) => ({ first: round * ROUND, base: market.base });
  const rounds = { http: [], bench: [], peer: [], peerBench: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const numbers = Array.from({ length: PREPARED }, (_, n) => n + round * PREPARED);
    await quiet(installation);
    const before = await rows(installation, script.tables);
    const http = await load(numbers.map((n) => market.request(n)), { port: installation.port, connections, seconds: SECONDS, expect: 201, folder });
    await quiet(installation);
    const between = await rows(installation, script.tables);
    const bench = await pgbench(installation, file, { clients: connections, seconds: SECONDS, values: values(round) });
    await quiet(installation);
    agree(script.tables, http.done, difference(before, between), bench.done, difference(between, await rows(installation, script.tables)));
    rounds.http.push(http), rounds.bench.push(bench);
    if (!peer) continue;
    rounds.peer.push(await load(numbers.map((n) => market.peerRequest(n)), { port: peer.port, connections, seconds: SECONDS, expect: 201, folder }));
    rounds.peerBench.push(await pgbench(installation, "benches/peers/booking.sql", { clients: connections, seconds: SECONDS, values: values(round) }));
  }
  say(rounds, connections, print);
  sayer(print, script.labels, rounds.bench);
  await quiet(installation);
  const late = ROUNDS * PREPARED;
  const times = await open(100, 5, async (n) => (await market.client.send(market.request(late + n))).status === 201);
  const refused = times.filter((time) => !Number.isFinite(time)).length;
  const shown = (part) => (Number.isFinite(percentile(times, part)) ? percentile(times, part).toFixed(1) : "never");
  print("a booking at 100/s: p50, p99 ms", `${shown(0.5)}, ${shown(0.99)}`, `goal p99 30${refused ? `; ${refused} of ${times.length} were turned away` : ""}`);
}

function say({ http, bench, peer, peerBench }, connections, print) {
  const ours = together(http), limit = together(bench).perSecond;
  const percent = ((100 * ours.perSecond) / limit).toFixed(0);
  const shown = ({ perSecond, p50, p99 }) => [perSecond.toFixed(0), `p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)} ms`];
  const [rate, times] = shown(ours);
  print(`bookings/s over HTTP, ${connections} connections`, rate, `${times}; ${percent} % of pgbench with the same statements (${limit.toFixed(0)}/s): limit 35 %, goal 60 %`);
  if (!peer.length) return;
  const theirs = together(peer), [theirRate, theirTimes] = shown(theirs);
  const ratio = (ours.perSecond / theirs.perSecond).toFixed(2);
  print(`the same in FastAPI + asyncpg, nine statements`, theirRate, `${theirTimes}; ours is ${ratio} x it: limit 1.00 x, goal 2.00 x`);
  print("the peer's nine statements in pgbench, per second", together(peerBench).perSecond.toFixed(0), "");
}

/** Where the database's time goes. */
function sayer(print, labels, rounds) {
  const steps = stepTimes(labels, rounds.at(-1).steps);
  const sum = steps.reduce((total, { ms }) => total + ms, 0);
  print("database time of a booking (pgbench, the same clients), ms", sum.toFixed(2), `${steps.length} statements`);
  for (const { label, ms } of steps) print(`    ${label}`, ms.toFixed(2), "");
}

/** Jobs that are due, events without a position, subscribers that have not read all of them. */
const UNDONE = `select exists (select from jobs where state = 'waiting' and run_at <= now())
  or exists (select from outbox_events where position is null)
  or exists (select from event_cursors cursor, event_head head where cursor.position < head.position)`;

/** Waits until what bookings left behind is done, so that nobody pays for another's. */
async function quiet(installation) {
  for (let tries = 0; tries < 60; tries++) {
    if ((await installation.psql("-c", UNDONE)) === "f") break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  await installation.settle();
}

/** Signing in costs a password hash each: two at once, as there are cores. */
export async function inTurns(count, act) {
  const done = [];
  const one = async (from) => { for (let n = from; n < count; n += 2) done[n] = await act(n); };
  await Promise.all([one(0), one(1)]);
  return done;
}

async function rows(installation, tables) {
  const counts = await installation.psql("-c", `select ${tables.map((table) => `(select count(*) from ${table})`).join(", ")}`);
  return counts.split("|").map(Number);
}

const difference = (before, after) => after.map((count, at) => count - before[at]);

/** The same rows per booking on both sides, or the comparison is none. */
function agree(tables, served, left, sent, bench) {
  tables.forEach((table, at) => {
    const [mine, theirs] = [left[at] / served, bench[at] / sent];
    if (Math.abs(mine - theirs) > 0.01) throw new Error(`a booking over HTTP leaves ${mine} ${table}, its statements in pgbench ${theirs}: the recording misses something`);
  });
}
