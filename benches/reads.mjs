// Two readings over HTTP beside the peer's: a tutor by id, and a search with words and a price. The same ids and words for both, one load generator.
import { requestOf } from "./client.mjs";
import { load, together } from "./load.mjs";
import { pgbench, scriptFile } from "./pgbench.mjs";
import { benchId } from "./bookings.mjs";
import { scriptOf } from "./script.mjs";

const ROUNDS = 2, SECONDS = 4, MANY = 4_000;
/** benches/peers/search.sql has the same. */
const WORDS = ["algebra", "spanish", "guitar", "physics", "essay", "maths", "python", "chemistry", "conversation", "thesis", "piano", "ielts", "statistics", "drawing", "yoga", "french"];

const search = (n) => new URLSearchParams({ q: WORDS[(n * 7) % WORDS.length], max_price: 2000 + 50 * ((n * 13) % 100) });
export const tutorOf = (id) => requestOf("GET", `/api/v1/tutors/${id}`);
export const searchOf = (n) => requestOf("GET", `/api/v1/tutors?limit=20&${search(n)}`);

/** The statements behind a tutor by id, for the tutors of benches/people.sql. */
export async function tutorScript(client, installation, recorder) {
  const record = (n) => recorder.during(() => client.send(tutorOf(benchId(3, n))));
  for (let n = 0; n < 12; n++) await client.send(tutorOf(benchId(3, n)));
  const [first, second] = [await record(20), await record(31)];
  const known = { [benchId(3, 20)]: "bench_id(3, :t)", [benchId(2, 20)]: "bench_id(2, :t)", [benchId(1, 20)]: "bench_id(1, :t)" };
  return scriptOf(first, second, { known, sets: ["\\set t random(0, 199)"] }, installation);
}

export async function reads(client, installation, peer, script, connections, print) {
  const ids = (await installation.psql("-c", `select id from tutors where approval = 'approved' and person_listed order by id limit ${MANY}`)).split("\n");
  const file = scriptFile(installation, "tutor", script);
  const options = (port) => ({ port, connections, seconds: SECONDS, again: true, folder: installation.data });
  const rows = [
    { what: "a tutor by id over HTTP", goal: "3.00", ours: ids.map(tutorOf), theirs: ids.map((id) => requestOf("GET", `/tutors/${id}`)), file, theirFile: "benches/peers/tutor.sql" },
    {
      what: "searches with words and a price over HTTP", goal: "3.00", ours: numbers(searchOf), theirs: numbers((n) => requestOf("GET", `/tutors?${search(n)}`)),
      theirFile: "benches/peers/search.sql",
    },
  ];
  for (const { what, goal, ours, theirs, file: ourFile, theirFile } of rows) {
    const rounds = { http: [], bench: [], peer: [], peerBench: [] };
    for (let round = 0; round < ROUNDS; round++) {
      rounds.http.push(await load(ours, options(installation.port)));
      if (ourFile) rounds.bench.push(await pgbench(installation, ourFile, { clients: connections, seconds: SECONDS }));
      if (!peer) continue;
      rounds.peer.push(await load(theirs, options(peer.port)));
      rounds.peerBench.push(await pgbench(installation, theirFile, { clients: connections, seconds: SECONDS }));
    }
    say(what, goal, rounds, print);
  }
}

const numbers = (request) => Array.from({ length: MANY }, (_, n) => request(n));

function say(what, goal, { http, bench, peer, peerBench }, print) {
  const ours = together(http);
  const times = ({ p50, p99 }) => `p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)} ms`;
  const limit = bench.length ? together(bench).perSecond : undefined;
  const beside = limit ? `; ${((100 * ours.perSecond) / limit).toFixed(0)} % of pgbench with the same statements (${limit.toFixed(0)}/s)` : "";
  print(`${what}, per second`, ours.perSecond.toFixed(0), `${times(ours)}${beside}`);
  if (!peer.length) return;
  const theirs = together(peer), alone = together(peerBench).perSecond;
  const ratio = (ours.perSecond / theirs.perSecond).toFixed(2);
  print("    in FastAPI + asyncpg, one statement", theirs.perSecond.toFixed(0), `${times(theirs)}; ours is ${ratio} x it: limit 1.00 x, goal ${goal} x; pgbench ${alone.toFixed(0)}/s`);
}
