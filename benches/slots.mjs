// Free times of four weeks in a calendar with two hundred things in it, read over HTTP. An answer that offers a time in which something stands, or fewer times than there
// are, ends the run: a fast wrong answer is none.
import { benchId } from "./bookings.mjs";
import { open, percentile, requestOf } from "./client.mjs";

const BLOCKS = 200, EVERY_HOURS = 3, BLOCK_MINUTES = 60, DAYS = 28, RATE = 50, SECONDS = 10, TUTOR = 900, HOUR = 36e5;
/** Most that an answer holds. */
const MOST = 500;

/** Somebody who is always open, as those of people.sql, with an hour taken in every three. */
const BUSY = `
insert into users (id, email, email_verified_at, password_hash, roles, display_name, birth_date, time_zone, locale, currency, country, created_at)
select bench_id(2, ${TUTOR}), 'bench-tutor-${TUTOR}@demo.test', email_verified_at, password_hash, roles, display_name, birth_date, time_zone, locale, currency, country, created_at
from users where id = bench_id(2, 0);
insert into tutors (id, user_id, headline, bio, languages, hourly_rate, hourly_rate_usd, lesson_lengths, approval, submitted_at, created_at)
select bench_id(3, ${TUTOR}), bench_id(2, ${TUTOR}), headline, bio, languages, hourly_rate, hourly_rate_usd, lesson_lengths, approval, submitted_at, created_at
from tutors where id = bench_id(3, 0);
insert into availability (tutor_id, time_zone, rules, updated_at)
select bench_id(3, ${TUTOR}), time_zone, rules, updated_at from availability where tutor_id = bench_id(3, 0);`;

export async function slots(client, installation, print) {
  const first = Math.ceil(Date.now() / HOUR) * HOUR + 24 * HOUR;
  const blocks = Array.from({ length: BLOCKS }, (_, n) => first + n * EVERY_HOURS * HOUR);
  const claims = `insert into time_claims (person_id, during, source_id, kind)
    select bench_id(2, ${TUTOR}), tstzrange(start, start + interval '${BLOCK_MINUTES} minutes'), bench_id(8, n), 'imported'
    from generate_series(0, ${BLOCKS - 1}) n, lateral (select to_timestamp(${first / 1000}) + n * interval '${EVERY_HOURS} hours') times (start);`;
  await installation.psql("-1", "-c", BUSY + claims);
  await installation.settle("users", "tutors", "availability", "time_claims");
  // Each reading is of another window, so that nothing is remembered for the next.
  const window = (n) => ({ from: new Date(first + n * 60_000).toISOString(), to: new Date(first + n * 60_000 + DAYS * 24 * HOUR).toISOString() });
  const request = (n) => requestOf("GET", `/api/v1/tutors/${benchId(3, TUTOR)}/slots?${new URLSearchParams({ ...window(n), minutes: 30, limit: MOST })}`);
  let offered = 0;
  const ask = async (n) => {
    const { status, body } = await client.send(request(n));
    if (status !== 200) throw new Error(`free times answered ${status}: ${body}`);
    offered = honest(JSON.parse(body).items.map(({ start }) => Date.parse(start)), blocks);
    return true;
  };
  for (let n = 0; n < 50; n++) await ask(n); // connections and plans
  const times = await open(RATE, SECONDS, (n) => ask(50 + n));
  const shown = (part) => percentile(times, part).toFixed(1);
  print(`free times of ${DAYS} days, ${BLOCKS} taken, ${RATE}/s: p50, p95 ms`, `${shown(0.5)}, ${shown(0.95)}`, `limit p95 5; ${offered} times an answer, none in what is taken`);
}

/** How many there are; throws where one of them stands in something. */
function honest(starts, blocks) {
  for (const start of starts) {
    const at = blocks.find((block) => start < block + BLOCK_MINUTES * 60_000 && block < start + 30 * 60_000);
    if (at) throw new Error(`${new Date(start).toISOString()} is offered, and something stands there from ${new Date(at).toISOString()}`);
  }
  // Of two free hours between three blocks at least one lesson starts in each.
  if (starts.length < BLOCKS) throw new Error(`${starts.length} times are offered where ${BLOCKS} are free at least`);
  return starts.length;
}
