// Whether a search among fifty thousand tutors is right, asked from outside: what is counted beside what the database counts by itself, what is found by words typed well,
// badly, in eight languages and as signs, and a walk through all pages while tutors come and go. A wrong answer ends the run.
import { SUBJECT, benchId } from "./bookings.mjs";
import { requestOf } from "./client.mjs";

const LANGUAGES = ["en", "de", "es", "fr", "pt", "ru", "ar", "zh"];
/** Of the first twenty, so many teach what was named: as an average of all names, and with two letters swapped. */
const TYPED = 0.9, MISTYPED = 0.8;
const PAGE = 20, WALK = 50, NEWCOMERS = 20;
/** What nobody asks for in a bench, and what its tutors ask for. */
const DEAR = 39_700, USUAL = 2_500;
const SIGNS = ["C++", "C#", ".net", "%", "_", "\\", "'; drop table tutors; --", "\"", "(", ")", "a:*", "&", "|", "!", "<->", "🎓", "\u202e", "١٢", "ﬁ", "a".repeat(200)];

export async function truths(market, print) {
  const { client, installation } = market;
  const find = async (asked, language = "en") => {
    const { status, body } = await client.send(requestOf("GET", `/api/v1/tutors?${new URLSearchParams(asked)}`, { headers: { "accept-language": language } }));
    if (status !== 200) throw new Error(`${JSON.stringify(asked)} answered ${status}: ${body}`);
    return JSON.parse(body);
  };
  await counts(find, installation, print);
  await words(client, find, print);
  await signs(client, find, print);
  await walk(find, market, print);
}

/** Filters beside the condition they are in SQL, written without the product's own. */
const FILTERS = [
  [{}, "true"],
  [{ country: "DE" }, "t.country = 'DE'"],
  [{ language: "fr" }, "'fr' = any(t.languages)"],
  [{ instant: "true" }, "t.instant_booking"],
  [{ verification: "verified" }, "t.verification in ('verified', 'premium')"],
  [{ language: "es", country: "ES" }, "'es' = any(t.languages) and t.country = 'ES'"],
  [{ min_rating: "4.5" }, "t.review_count > 0 and t.rating_sum::numeric / t.review_count >= 4.5"],
];

async function counts(find, installation, print) {
  const subjects = (await installation.psql("-c", "select id from subjects where slug in ('algebra', 'piano', 'physics') order by id")).split("\n");
  const taught = subjects.map((id) => [{ subject_id: id }, `exists (select from tutor_subjects s where s.tutor_id = t.id and s.subject_id = '${id}')`]);
  let compared = 0;
  for (const [filter, condition] of [...FILTERS, ...taught]) {
    const { total, facets } = await find({ ...filter, limit: 1 });
    const asked = (table, value) => `select ${value} value, count(distinct t.id) from ${table} where tutor_listed(t) and ${condition} group by 1 order by 1`;
    const rows = async (sql) => new Map((await installation.psql("-c", sql)).split("\n").filter(Boolean).map((line) => line.split("|")).map(([value, count]) => [value, Number(count)]));
    const whole = Number(await installation.psql("-c", `select count(*) from tutors t where tutor_listed(t) and ${condition}`));
    if (total !== whole) throw new Error(`${JSON.stringify(filter)} finds ${total} where there are ${whole}`);
    const truth = {
      country: await rows(asked("tutors t", "t.country").replace("group by", "and t.country is not null group by")),
      language: await rows(asked("tutors t, unnest(t.languages) spoken", "spoken")),
      subject: await rows(asked("tutors t join tutor_subjects s on s.tutor_id = t.id", "s.subject_id")),
    };
    for (const [facet, counted] of Object.entries(truth)) for (const { value, count } of facets[facet]) {
      if (counted.get(value) !== count) throw new Error(`${facet} ${value} of ${JSON.stringify(filter)} is counted ${count} where there are ${counted.get(value) ?? 0}`);
      compared++;
    }
  }
  print("counts beside a search that are the database's own", compared, `${FILTERS.length + taught.length} filters; a wrong one ends the run`);
}

/** Names of subjects as they are typed: how many of the first page teach it. */
async function words(client, find, print) {
  const shares = { typed: [], mistyped: [] };
  const lines = [];
  for (const language of LANGUAGES) {
    const { body } = await client.send(requestOf("GET", "/api/v1/subjects", { headers: { "accept-language": language } }));
    const subjects = JSON.parse(body).items.filter(({ tutor_count }) => tutor_count >= PAGE).filter((_, n) => n % 3 === 0);
    const share = async ({ name }, q) => {
      const { items } = await find({ q, limit: PAGE }, language);
      // Whoever teaches linear algebra is rightly found by algebra.
      const teaches = ({ subjects }) => subjects.some((subject) => subject.name.toLowerCase().includes(name.toLowerCase()));
      return items.length ? items.filter(teaches).length / items.length : 0;
    };
    const own = [];
    for (const subject of subjects) {
      own.push(await share(subject, subject.name));
      // Four letters say too little to be told from each other when two of them are swapped.
      if (language === "en" && /^[A-Za-z]{7,}$/.test(subject.name)) shares.mistyped.push(await share(subject, swapped(subject.name)));
    }
    shares.typed.push(...own);
    lines.push(`${language} ${mean(own).toFixed(2)}`);
  }
  for (const [how, least] of [["typed", TYPED], ["mistyped", MISTYPED]]) {
    const found = mean(shares[how]);
    print(`names of subjects ${how}: of the first ${PAGE} teach it`, found.toFixed(2), `limit ${least}; ${shares[how].length} names${how === "typed" ? `; ${lines.join(", ")}` : ""}`);
    if (!(found >= least)) throw new Error(`of the first ${PAGE} found by a name ${how}, ${found.toFixed(2)} teach it: ${least} must`);
  }
}

const swapped = (word) => word.slice(0, 2) + word[3] + word[2] + word.slice(4);
const mean = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Signs are words or nothing: none is a pattern, and none is an error of ours. */
async function signs(client, find, print) {
  const { total: all } = await find({ limit: 1 });
  for (const q of SIGNS) {
    const { status, body } = await client.send(requestOf("GET", `/api/v1/tutors?${new URLSearchParams({ q, limit: 1 })}`));
    if (status !== 200 && status !== 422) throw new Error(`${JSON.stringify(q)} answered ${status}: ${body}`);
    // A text without a letter asks for nothing, and nothing leaves nobody out.
    if (status === 200 && /[\p{L}\p{N}]/u.test(q) && JSON.parse(body).total === all) throw new Error(`${JSON.stringify(q)} finds everybody`);
  }
  print("texts of signs that are answered", SIGNS.length, "200 or 422, never all tutors by a pattern");
}

/** All pages of a search, while others come into it through the product: nobody twice, and nobody missing who was there before. */
async function walk(find, market, print) {
  const tokens = [];
  for (let n = 0; n < NEWCOMERS; n++) tokens.push(await market.signIn(`bench-tutor-${n}`));
  const priced = async (n, cents) => {
    const body = { hourly_rate: { amount: cents, currency: "USD" } };
    const { status } = await market.client.request("PATCH", `/api/v1/tutors/${benchId(3, n)}`, { headers: { authorization: `Bearer ${tokens[n]}` }, body });
    if (status !== 200) throw new Error(`a change of a price answered ${status}`);
  };
  for (const sort of ["relevance", "price_asc", "experience"]) {
    for (let n = 0; n < NEWCOMERS; n++) await priced(n, DEAR);
    await known(find, DEAR);
    const before = await pages(find, sort, async () => {});
    let come = 0;
    const after = await pages(find, sort, async () => { if (come < NEWCOMERS) await priced(come++, USUAL); });
    while (come < NEWCOMERS) await priced(come++, USUAL);
    const missing = [...before.seen].filter((id) => !after.seen.has(id));
    if (missing.length) throw new Error(`${missing.length} of ${before.seen.size} stand on no page of ${sort} while others come: ${missing[0]}`);
    if (before.seen.size !== before.total) throw new Error(`${before.seen.size} stand on the pages of ${sort}, and ${before.total} were counted`);
    print(`tutors on all pages by ${sort} while others come: each once`, after.seen.size, `${after.count} pages; ${before.seen.size} were there before`);
  }
}

const within = (sort) => ({ subject_id: SUBJECT, max_price: DEAR - 100, currency: "USD", sort });

async function pages(find, sort, between) {
  const seen = new Set();
  let cursor, total, count = 0;
  do {
    const found = await find({ ...within(sort), limit: WALK, ...(cursor && { cursor }) });
    for (const { id } of found.items) {
      if (seen.has(id)) throw new Error(`${id} stands on two pages of ${sort}`);
      seen.add(id);
    }
    total ??= found.total;
    cursor = found.next_cursor;
    count++;
    await between();
  } while (cursor);
  return { seen, total, count };
}

/** Waits until the search has heard of the new prices. */
async function known(find, cents) {
  for (const end = performance.now() + 10_000; performance.now() < end;) {
    const { items, relaxed } = await find({ subject_id: SUBJECT, min_price: cents, max_price: cents, currency: "USD", limit: 100 });
    const there = new Set(items.map(({ id }) => id));
    if (!relaxed && Array.from({ length: NEWCOMERS }, (_, n) => benchId(3, n)).every((id) => there.has(id))) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("changed prices are not found within ten seconds");
}
