// The searches of a catalogue: what people type and tick, mixed, nearly all different, always the same ones.
import { open, percentile, requestOf } from "./client.mjs";

const WORDS = ["algebra", "spanish", "guitar", "physics", "essay", "maths", "python", "chemistry", "conversation", "thesis", "piano", "ielts", "statistics", "drawing", "yoga", "french"];
const MORE = ["exam", "beginners", "homework", "confidence", "projects", "grammar", "patient", "examples", "practice", "advanced"];
const LANGUAGES = ["en", "es", "fr", "de", "pt", "zh", "ru", "ar"];
const SORTS = ["price_asc", "price_desc", "experience", "response_time", "rating"];

/** The same numbers in every run (mulberry32). */
function dice(seed) {
  const next = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return { below: (n) => Math.floor(next() * n), of: (list) => list[Math.floor(next() * list.length)] };
}

/** Two neighbours swapped, or a letter lost. */
function misspelt(word, { below }) {
  const at = 1 + below(word.length - 2);
  return below(2) ? word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2) : word.slice(0, at) + word.slice(at + 1);
}

/** What is asked, by kind; as often as it stands in `MIX`. */
const KINDS = {
  text: (d) => ({ q: d.below(3) ? `${d.of(WORDS)} ${d.of(MORE)}` : d.of(WORDS), min_price: 100 * d.below(20) }),
  typo: (d) => ({ q: misspelt(d.of(WORDS), d) }),
  "subject and price": (d, subjects) => ({ subject_id: d.of(subjects), max_price: 2000 + 50 * d.below(100), sort: "rating" }),
  language: (d, subjects) => ({ language: d.of(LANGUAGES), min_rating: d.of(["4", "4.5"]), max_price: 2000 + 50 * d.below(100), ...(d.below(2) && { subject_id: d.of(subjects) }) }),
  sort: (d) => ({ sort: d.of(SORTS), min_years: d.below(12), min_price: 100 * d.below(20) }),
  window: (d, subjects) => ({ subject_id: d.of(subjects), ...windowOf(d) }),
};
const MIX = ["text", "text", "text", "typo", "subject and price", "subject and price", "language", "sort", "sort", "window"];

function windowOf({ below }) {
  const from = Math.floor(Date.now() / 36e5) * 36e5 + (24 + below(240)) * 36e5;
  return { available_from: new Date(from).toISOString(), available_to: new Date(from + 4 * 36e5).toISOString() };
}

/** `many` tutors; each rate with how long, and its limit. */
const USUAL = { many: "50,000", rates: [[50, 12, "limit p95 50"], [200, 5, "goal p95 10"]] };

export async function searches(client, print, { many, rates } = USUAL) {
  const subjects = (await client.json("GET", "/api/v1/subjects")).items.map((subject) => subject.id);
  const random = dice(20261121);
  const take = (number) => {
    const kind = MIX[number % MIX.length];
    return { kind, bytes: requestOf("GET", `/api/v1/tutors?${new URLSearchParams({ limit: 20, ...KINDS[kind](random, subjects) })}`) };
  };
  let shed = 0; // an overloaded server says so: such an answer counts as one that took for ever
  const ask = async ({ bytes }) => {
    const { status, body } = await client.send(bytes);
    if (status >= 500) shed++;
    else if (status !== 200) throw new Error(`a search answered ${status}: ${body}`);
    return status === 200;
  };
  await open(20, 3, (number) => ask(take(number))); // connections, plans and pages of the disk
  for (const [rate, seconds, limit] of rates) {
    const asked = Array.from({ length: rate * seconds }, (_, number) => take(number));
    shed = 0;
    const times = await open(rate, seconds, (number) => ask(asked[number]));
    const refused = shed ? ` ${shed} of ${times.length} answered 5xx;` : "";
    print(`search, ${many} tutors with facets, ${rate}/s: p50, p95 ms`, `${shown(percentile(times, 0.5))}, ${shown(percentile(times, 0.95))}`, `${limit};${refused} p95 of ${byKind(asked, times)}`);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  }
}

function byKind(asked, times) {
  return Object.keys(KINDS).map((kind) => `${kind} ${shown(percentile(times.filter((_, number) => asked[number].kind === kind), 0.95))}`).join(", ");
}

const shown = (milliseconds) => (Number.isFinite(milliseconds) ? milliseconds.toFixed(1) : "never");
