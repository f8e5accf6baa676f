// What some people do must not be felt by others: searches while profiles change, readings while a storm of log-ins is answered. Each beside the same
// questions with nothing else to do, in one run.
import { Client, open, percentile } from "./client.mjs";
import { SUBJECT, benchId } from "./bookings.mjs";
import { searchOf, tutorOf } from "./reads.mjs";

const SECONDS = 6, SEARCHES = 40, READINGS = 100;
const CHANGES = 50, TUTORS = 50, FOUND = 20;
/** More than two cores can hash in that time. */
const LOG_INS = 60;
/** Prices nobody else asks: the markets of the benches have whole and half dollars. */
const ODD_CENTS = 4_901;

export async function beside(market, print) {
  await changes(market, print);
  await storm(market, print);
}

/** How fast a change is found, and what fifty a second cost those who search. */
async function changes(market, print) {
  const { client } = market;
  const tokens = [];
  for (let n = 0; n < TUTORS; n++) tokens.push(await market.signIn(`bench-tutor-${n}`));
  const asks = (n, cents) =>
    client.request("PATCH", `/api/v1/tutors/${benchId(3, n)}`, {
      headers: { authorization: `Bearer ${tokens[n]}` },
      body: { hourly_rate: { amount: cents, currency: "USD" } },
    });
  const search = async (number) => (await client.send(searchOf(number))).status === 200;

  await open(SEARCHES, 2, search);
  const idle = percentile(await open(SEARCHES, SECONDS, search), 0.95);
  let refused = 0;
  const change = async (number) => {
    const { status } = await asks(number % TUTORS, 2_500 + 50 * Math.floor(number / TUTORS));
    if (status !== 200) refused++;
    return status === 200;
  };
  const [times] = await Promise.all([open(SEARCHES, SECONDS, search), open(CHANGES, SECONDS, change)]);
  const busy = percentile(times, 0.95);
  const turned = refused ? `; ${refused} changes were turned away` : "";
  print(`search beside ${CHANGES} changed profiles a second: p95 ms, idle and then`, `${shown(idle)}, ${shown(busy)}`, `${ratio(busy, idle)} x idle: limit 1.2 x${turned}`);

  const waits = [];
  for (let n = 0; n < FOUND; n++) {
    const cents = ODD_CENTS + 2 * n;
    const { status, body } = await asks(n, cents);
    if (status !== 200) throw new Error(`a change of a price answered ${status}: ${body}`);
    waits.push(await found(client, n, cents));
  }
  print("a changed profile is found by what it says now, ms: p50, longest", `${shown(percentile(waits, 0.5))}, ${shown(Math.max(...waits))}`, "limit 1,000");
}

/** Milliseconds until a search for the new price finds its tutor. */
async function found(client, n, cents) {
  const began = performance.now();
  const asked = `/api/v1/tutors?${new URLSearchParams({ subject_id: SUBJECT, min_price: cents, max_price: cents, limit: 20 })}`;
  while (performance.now() - began < 5_000) {
    const { items, relaxed } = await client.json("GET", asked);
    if (!relaxed && items.some(({ id }) => id === benchId(3, n))) return performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return Infinity;
}

/** Wrong passwords, more than can be hashed: others read on. */
async function storm(market, print) {
  const { client } = market;
  const reading = async (number) => (await client.send(tutorOf(benchId(3, number % 200)))).status === 200;
  await open(READINGS, 2, reading);
  const idle = percentile(await open(READINGS, SECONDS, reading), 0.95);
  const stormers = new Client(client.port), answered = {};
  const guess = async (number) => {
    const body = { email: `bench-student-${number % 80}@demo.test`, password: `guess-number-${number}` };
    const { status } = await stormers.request("POST", "/api/v1/auth/login", { body });
    answered[status] = (answered[status] ?? 0) + 1;
    return status === 401;
  };
  try {
    const [times] = await Promise.all([open(READINGS, SECONDS, reading), open(LOG_INS, SECONDS, guess)]);
    const busy = percentile(times, 0.95);
    const said = Object.entries(answered).map(([status, count]) => `${count} x ${status}`).join(", ");
    print(`a tutor by id beside ${LOG_INS} log-ins a second: p95 ms, idle and then`, `${shown(idle)}, ${shown(busy)}`, `${ratio(busy, idle)} x idle: limit 1.5 x; log-ins: ${said}`);
  } finally {
    stormers.close();
  }
}

const shown = (milliseconds) => (Number.isFinite(milliseconds) ? milliseconds.toFixed(1) : "never");
const ratio = (busy, idle) => (Number.isFinite(busy) ? (busy / idle).toFixed(2) : "endless");
