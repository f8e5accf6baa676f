// Whether somebody has an account is told by no answer: neither by what it says nor by how long it takes. Both kinds of question are asked in turns, in an order that
// the dice say, and compared as ranks (Mann-Whitney): with no difference at all, one time in a hundred is |z| above 2.58.
import { percentile } from "./client.mjs";

const TIMES = 150;

export async function alike(market, print) {
  const known = (n) => `bench-student-${n % 80}@demo.test`, unknown = (n) => `nobody-${n}@demo.test`;
  const person = (email) => ({ email, password: "violet-anchor-93", role: "student", display_name: "Ada", birth_date: "1990-01-01", time_zone: "UTC", locale: "en" });
  const questions = {
    "a wrong password and an unknown address": ["login", (email) => ({ email, password: "guess-number-one" })],
    "a registration with a known and a new address": ["register", person],
    "a new password for a known and an unknown address": ["password/reset", (email) => ({ email })],
  };
  for (const [what, [path, body]] of Object.entries(questions)) {
    const sides = [[], []], said = [new Set(), new Set()];
    const ask = async (side, n) => {
      const began = performance.now();
      const answer = await market.client.request("POST", `/api/v1/auth/${path}`, { body: body((side ? unknown : known)(n)) });
      sides[side].push(performance.now() - began);
      said[side].add(`${answer.status} ${told(answer.body)}`);
    };
    for (let n = 0; n < TIMES; n++) {
      const first = Number(Math.random() < 0.5);
      await ask(first, n);
      await ask(1 - first, n);
    }
    const [one, other] = sides.map((times) => percentile(times, 0.5).toFixed(2));
    const same = [...said[0]].join() === [...said[1]].join() ? "the same words" : `ANOTHER ANSWER: ${[...said[0]].join(", ")} and ${[...said[1]].join(", ")}`;
    print(`${what}: p50 ms`, `${one}, ${other}`, `z ${ranked(...sides).toFixed(2)}: limit 2.58 either way; ${same}`);
  }
}

/** What an answer says, without what is its request's own. */
function told(body) {
  const answer = JSON.parse(body.length ? body : "{}");
  delete answer.trace_id;
  delete answer.email;
  return JSON.stringify(answer);
}

/** How far the ranks of one side lie from where they would if it were the other, in standard deviations. */
export function ranked(one, other) {
  const all = [...one.map((time) => [time, 0]), ...other.map((time) => [time, 1])].sort(([a], [b]) => a - b);
  const sum = all.reduce((total, [, side], at) => total + (side ? 0 : at + 1), 0);
  const [n, m] = [one.length, other.length];
  return (sum - (n * (n + m + 1)) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
}
