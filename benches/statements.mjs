// How often each use case asks the database: round trips counted on the wire, BEGIN, COMMIT and what the pool asks by itself included. Nothing else runs
// meanwhile.
import { requestOf } from "./client.mjs";
import { benchId } from "./bookings.mjs";
import { searchOf, tutorOf } from "./reads.mjs";

/** As often as the pool may have connections: each learns a statement the first time it is sent over it. */
const TIMES = 24;
const HOUR = 1_300;

/** One row per use case: the fewest round trips of many calls. */
export async function statements(market, counted, print) {
  const { client } = market;
  const tutor = await market.signIn("bench-tutor-0");
  const send = async (bytes, statuses = [200]) => {
    const answer = await client.send(bytes);
    if (!statuses.includes(answer.status)) throw new Error(`answered ${answer.status}: ${answer.body}`);
  };
  const as = (token) => ({ headers: { authorization: `Bearer ${token}` } });
  const student = market.tokens[0], booked = await made(market);
  const cases = [
    ["a booking", "limit 6", (n) => market.book(200 * n, HOUR + n)],
    ["a tutor confirms", "", (n) => send(requestOf("POST", `/api/v1/bookings/${booked[n]}/confirm`, as(tutor)))],
    ["a student cancels", "", (n) => send(requestOf("POST", `/api/v1/bookings/${booked[n]}/cancel`, { ...as(student), body: {} }))],
    ["one's bookings", "", () => send(requestOf("GET", "/api/v1/bookings", as(student)))],
    ["a booking by id", "", (n) => send(requestOf("GET", `/api/v1/bookings/${booked[n]}`, as(student)))],
    ["one's wallet", "", () => send(requestOf("GET", "/api/v1/payments/wallet", as(student)))],
    ["who am I", "", () => send(requestOf("GET", "/api/v1/auth/me", as(student)))],
    ["a tutor by id", "limit 2", (n) => send(tutorOf(benchId(3, n)))],
    ["a tutor's free times", "", (n) => send(requestOf("GET", `/api/v1/tutors/${benchId(3, n)}/slots?minutes=30`))],
    ["a search with words and a price", "", (n) => send(searchOf(n))],
    ["the search page", "", (n) => send(requestOf("GET", `/tutors?max_price=${3000 + n}`))],
    ["a tutor's page", "", (n) => send(requestOf("GET", `/tutors/${benchId(3, n)}`))],
    ["signing in", "", (n) => market.signIn(`bench-student-${40 + n}`)],
  ];
  for (const [what, limit, act] of cases) {
    const counts = [];
    for (let n = 0; n < TIMES; n++) counts.push(await counted.during(() => act(n)));
    const [{ trips, statements: sent }] = counts.sort((a, b) => a.trips - b.trips);
    const alone = trips > sent ? `and ${trips - sent} without a statement (the pool asks whether a connection lives)` : "";
    print(`round trips to the database: ${what}`, sent, [limit, alone].filter(Boolean).join("; "));
  }
}

/** Bookings of the first student with the first tutor, to be answered and called off. */
async function made(market) {
  const ids = [];
  for (let n = 0; n < TIMES; n++) ids.push((await market.book(0, HOUR + 30 + n)).id);
  return ids;
}
