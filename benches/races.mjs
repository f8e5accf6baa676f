// Sixteen people at one time, over HTTP, again and again: one has it, fifteen read why not, nobody waits for ever. Afterwards the database is asked, without its own constraint,
// whether anybody is in two places. A minute by itself; `RACES=1000000` for as many attempts as that, which takes the better part of an hour.
import { SUBJECT, benchId, inTurns } from "./bookings.mjs";
import { requestOf } from "./client.mjs";

const AT_ONCE = 16, SECONDS = 60, SIGNED_IN_MS = 600_000;
/** Hours that no other section books in, and so many races in each that every student is in one of them at most. */
const FROM_HOUR = 700, HOURS = 550, STUDENTS = 80, TUTORS = 200, RACES_AN_HOUR = STUDENTS / AT_ONCE;
const TIMES = HOURS * RACES_AN_HOUR;

/** Whoever stands in two places at once, found by comparing each claim with all that began before it. */
const OVERLAPS = `select count(*) from (
    select lower(during) start, max(upper(during)) over (partition by person_id order by lower(during), upper(during) rows between unbounded preceding and 1 preceding) before
    from time_claims where kind <> 'hold') claims where before > start`;
const BOOKED_TWICE = `select count(*) from bookings a join bookings b on b.tutor_user_id = a.tutor_user_id and b.id > a.id
    and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
  where a.session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE') and b.session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE') and a.group_id is null and b.group_id is null`;

export async function races(market, print) {
  const wanted = Number(process.env.RACES ?? Infinity);
  if (Number.isNaN(wanted) || wanted < AT_ONCE) throw new Error(`RACES is a number of attempts, ${AT_ONCE} at least`);
  const { client, installation } = market;
  await renew(market); // who signed in for the first section may not be known any more
  const began = performance.now();
  const held = new Map();
  const said = new Map();
  let attempts = 0, won = 0, signed = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  for (let race = 0; attempts < wanted && (Number.isFinite(wanted) || seconds() < SECONDS); race++) {
    if (performance.now() - signed > SIGNED_IN_MS) {
      await renew(market);
      signed = performance.now();
    }
    const place = race % TIMES;
    // What was won the last time round is given back first, so that it can be raced for again.
    if (held.has(place)) await giveBack(market, held.get(place));
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => client.send(attempt(market, race, place, n))));
    attempts += AT_ONCE;
    const winners = answers.flatMap(({ status, body }, n) => (status === 201 ? [{ student: studentOf(place, n), id: JSON.parse(body).id }] : []));
    for (const { status, body } of answers) {
      if (status !== 201 && status !== 409) throw new Error(`an attempt answered ${status}: ${body}`);
      const code = status === 201 ? "booked" : JSON.parse(body).code;
      said.set(code, (said.get(code) ?? 0) + 1);
    }
    if (winners.length !== 1) throw new Error(`${winners.length} of ${AT_ONCE} have the time of race ${race}: one must`);
    held.set(place, winners[0]);
    won++;
  }
  const took = seconds();
  for (const [what, asked] of [["claims", OVERLAPS], ["lessons", BOOKED_TWICE]]) {
    const count = Number(await installation.psql("-c", asked));
    if (count) throw new Error(`${count} ${what} overlap after ${attempts} attempts`);
  }
  const told = [...said].map(([code, count]) => `${code} ${count}`).join(", ");
  const whole = attempts < 1_000_000 ? "; the goal is 1,000,000 (RACES=1000000)" : "";
  print(`attempts at ${won} times, ${AT_ONCE} at each at once: overlaps`, `${attempts}: 0`, `limit 0; ${told}; ${(attempts / took).toFixed(0)}/s${whole}`);
}

async function renew(market) {
  market.tokens = await inTurns(STUDENTS, (n) => market.signIn(`bench-student-${n}`));
}

const studentOf = (place, n) => ((place % RACES_AN_HOUR) * AT_ONCE + n) % STUDENTS;

function attempt(market, race, place, n) {
  const start = market.start(FROM_HOUR + Math.floor(place / RACES_AN_HOUR));
  const body = { tutor_id: benchId(3, place % TUTORS), subject_id: SUBJECT, start, minutes: 30, pay_with: "wallet" };
  const headers = { authorization: `Bearer ${market.tokens[studentOf(place, n)]}`, "idempotency-key": benchId(9, race * AT_ONCE + n) };
  return requestOf("POST", "/api/v1/bookings", { body, headers });
}

async function giveBack(market, { student, id }) {
  const headers = { authorization: `Bearer ${market.tokens[student]}` };
  const { status, body } = await market.client.send(requestOf("POST", `/api/v1/bookings/${id}/cancel`, { body: {}, headers }));
  if (status !== 200) throw new Error(`giving a time back answered ${status}: ${body}`);
}
