// Recommendations while the site is searched beside them: lists that are made anew, one for each student and subject, and the same lists kept.
import { open, percentile, requestOf } from "./client.mjs";

const RATE = 20, SECONDS = 10;
/** Searches a second beside it. */
const BESIDE = 20;

export async function matches(client, market, print) {
  const subjects = (await client.json("GET", "/api/v1/subjects")).items.map((subject) => subject.id);
  const tokens = market.tokens;
  const request = (n) => {
    const subject = subjects[Math.floor(n / tokens.length) % subjects.length];
    return requestOf("GET", `/api/v1/recommendations?limit=10&subject_id=${subject}`, { headers: { authorization: `Bearer ${tokens[n % tokens.length]}` } });
  };
  let tutors = 0;
  const ask = async (n) => {
    const { status, body } = await client.send(request(n));
    if (status !== 200) throw new Error(`recommendations answered ${status}: ${body}`);
    tutors += JSON.parse(body).items.length;
    return true;
  };
  const search = async (n) => (await client.send(requestOf("GET", `/api/v1/tutors?limit=20&subject_id=${subjects[n % subjects.length]}`))).status === 200;
  if (RATE * SECONDS > tokens.length * subjects.length) throw new Error("there are not as many lists to make");
  await open(BESIDE, 2, search); // connections, plans and pages of the disk
  for (const [what, limit] of [["made anew", "limit p95 15"], ["kept", "limit p95 2"]]) {
    tutors = 0;
    const [times] = await Promise.all([open(RATE, SECONDS, ask), open(BESIDE, SECONDS, search)]);
    const shown = (part) => percentile(times, part).toFixed(1);
    print(`recommendations ${what}, ${RATE}/s beside ${BESIDE} searches/s: p50, p95 ms`, `${shown(0.5)}, ${shown(0.95)}`, `${limit}; ${(tutors / times.length).toFixed(1)} tutors a list`);
  }
}
