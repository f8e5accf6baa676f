// Bookings that are acknowledged per second over HTTP, beside pgbench sending the same statements with as many connections: same cluster, people alike, in turns.
// A student books the next free hour each time, so no booking meets another; every single one must succeed on both sides.
import { closed, open, percentile, requestOf } from "./client.mjs";

const ROUNDS = 2, SECONDS = 6, STUDENTS = 80, TUTORS = 200, FROM_HOUR = 24;
const SUBJECT = "5b0b1ec7-0000-7000-8000-000000000101";
/** Where pgbench's second round begins, per client: behind the first, and its end is still within the sixty days that can be booked. */
const ROUND = 6_000;
/** What a booking leaves behind; both sides must agree. */
const ROWS = ["bookings", "time_claims", "journals", "postings", "outbox_events", "jobs where kind in ('ExpireRequest', 'SendMail')", "mails", "idempotency_keys"];

const uuid = (kind, number) => `${kind.toString(16).padStart(8, "0")}-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;

export async function bookings(client, installation, connections, print) {
  await installation.psql("-1", "-f", "benches/people.sql");
  const book = await booker(client);
  const http = { done: 0, seconds: 0 }, bench = { done: 0, seconds: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    await quiet(installation);
    const before = await rows(installation);
    const served = await closed(connections, SECONDS, book);
    const between = await rows(installation);
    await quiet(installation);
    const sent = await pgbench(installation, connections, round);
    agree(served.done, difference(before, between), sent.done, difference(between, await rows(installation)));
    for (const [sum, part] of [[http, served], [bench, sent]]) { sum.done += part.done; sum.seconds += part.seconds; }
  }
  const commits = http.done / http.seconds, limit = bench.done / bench.seconds;
  const beside = `${((100 * commits) / limit).toFixed(0)} % of pgbench with the same statements (${limit.toFixed(0)}/s); first number 35 %, goal 60 %`;
  print(`booking commits over HTTP, ${connections} at once, per second`, commits.toFixed(0), beside);
  await quiet(installation);
  const times = await open(100, 5, book);
  print("a booking at 100/s: p50, p99 ms", `${percentile(times, 0.5).toFixed(1)}, ${percentile(times, 0.99).toFixed(1)}`, "goal p99 30");
  print("the same bookings: answers", `${http.done + times.length} x 201`, "anything else ends the run; rows left behind are those of pgbench, one for one");
}

/** Waits until the mails of the last round are sent, so that nobody pays for another's. */
async function quiet(installation) {
  for (let tries = 0; tries < 40; tries++) {
    if ((await installation.psql("-c", "select exists (select from jobs where state = 'waiting' and run_at <= now())")) === "f") break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  await installation.settle();
}

/** Answers what books the next free hour; throws when it is refused. Eight in a row have neither student nor tutor in common. */
async function booker(client) {
  const signIn = (n) => client.json("POST", "/api/v1/auth/login", { body: { email: `bench-student-${n}@demo.test`, password: "Demo-2026!" } });
  const tokens = (await inTurns(STUDENTS, signIn)).map((answer) => answer.access_token);
  const start = Math.floor(Date.now() / 36e5) + FROM_HOUR;
  let next = 0;
  return async () => {
    const n = next++;
    const hour = new Date((start + Math.floor(n / STUDENTS)) * 36e5).toISOString();
    const body = { tutor_id: uuid(3, n % TUTORS), subject_id: SUBJECT, start: hour, minutes: 30, pay_with: "wallet" };
    const headers = { authorization: `Bearer ${tokens[n % STUDENTS]}`, "idempotency-key": uuid(6, n) };
    const answer = await client.send(requestOf("POST", "/api/v1/bookings", { body, headers }));
    if (answer.status !== 201) throw new Error(`booking ${n} answered ${answer.status}: ${answer.body}`);
    return true;
  };
}

/** Signing in costs a password hash each: two at once, as there are cores. */
async function inTurns(count, act) {
  const done = [];
  const one = async (from) => { for (let n = from; n < count; n += 2) done[n] = await act(n); };
  await Promise.all([one(0), one(1)]);
  return done;
}

async function pgbench(installation, clients, round) {
  const values = { clients, first: round * ROUND, k: 0, people: 1000 };
  const defined = Object.entries(values).flatMap(([name, value]) => ["-D", `${name}=${value}`]);
  const said = await installation.pgbench("-n", "-M", "prepared", "-c", String(clients), "-j", "2", "-T", String(SECONDS), ...defined, "-f", "benches/booking.sql");
  const number = (pattern) => Number(pattern.exec(said)?.[1]);
  const done = number(/transactions actually processed: (\d+)/), failed = number(/failed transactions: (\d+)/);
  if (failed !== 0) throw new Error(`pgbench: ${failed} of ${done + failed} transactions failed`);
  return { done, seconds: done / number(/tps = ([\d.]+)/) };
}

async function rows(installation) {
  const counts = await installation.psql("-c", `select ${ROWS.map((table) => `(select count(*) from ${table})`).join(", ")}`);
  return counts.split("|").map(Number);
}

const difference = (before, after) => after.map((count, at) => count - before[at]);

/** The same rows per booking on both sides, or the comparison is none: the file has to follow the server. */
function agree(served, left, sent, bench) {
  ROWS.forEach((table, at) => {
    const [mine, theirs] = [left[at] / served, bench[at] / sent];
    if (mine !== theirs) throw new Error(`a booking over HTTP leaves ${mine} ${table}, benches/booking.sql ${theirs}: bring the file up to date`);
  });
}
