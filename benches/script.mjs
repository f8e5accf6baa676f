// Turns recorded statements into a script for pgbench, so that "the same statements" are those the server sends today and nobody copies them by hand.
//
// What belongs to one request (ids, the start of the lesson, the time) becomes an expression over the numbers of the script; everything else stays as it was
// recorded. Parameters keep the types the server prepared them with.
const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const INSTANT = "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|\\+00(?::00)?)";
const VARIES = new RegExp(`(${UUID})|(${INSTANT})`, "g");
/** A lock whose number is written into the statement. */
const LOCK = /(advisory_xact_lock\()-?\d+\)/g;
/** Numbers of ids that a request makes begin here; benches/people.sql has those below. */
const FIRST_KIND = 16;

/**
 * A script from two recordings of the same use case for different people.
 * `known` maps ids of the first recording to expressions; `start` is the first one's lesson in milliseconds, `:base + :h * 3600` the script's in seconds.
 */
export async function scriptOf(first, second, { known = {}, start, sets = [] }, installation) {
  const [one, other] = [first, second].map((statements) => statements.map(({ text }) => text.replace(LOCK, "$1_)")).join("\n"));
  if (one !== other) throw new Error(`two recordings of one use case differ:\n${one}\n----\n${other}`);
  const constant = new Set(second.flatMap(({ parameters }) => parameters.flatMap((value) => value?.match(new RegExp(UUID, "g")) ?? [])));
  const fresh = new Map();
  const idOf = (id) => {
    if (known[id]) return known[id];
    if (constant.has(id)) return undefined;
    if (!fresh.has(id)) fresh.set(id, FIRST_KIND + fresh.size);
    return `bench_id(${fresh.get(id)}, :n)`;
  };
  const values = { idOf, instantOf: (text) => instantOf(text, start) };
  const steps = [];
  let locks = 1;
  for (const [at, { text, parameters }] of first.entries()) {
    const types = parameters.length ? await typesOf(text, installation) : [];
    const argument = (number) => {
      const value = parameters[number - 1], type = types[number - 1];
      const differs = value !== second[at].parameters[number - 1];
      if (value === null) return `null::${type}`;
      if (differs && type === "bigint" && /advisory/.test(text)) return "(:n + 5000000000)";
      return `(${expression(value, values)})::${type}`;
    };
    const filled = text.replace(/\$(\d+)/g, (_, number) => argument(Number(number))).replace(LOCK, (_, call) => `${call}:n + ${5e9 + 1e9 * locks++})`);
    steps.push(...commands(labelOf(text), parameters.length ? [filled] : filled.split(/;\s*/).filter(Boolean)));
  }
  const all = [...sets.map((text) => ({ text })), ...steps];
  return { text: all.map(({ text }) => `${text}\n`).join(""), labels: all.map(({ label }) => label) };
}

/** Several statements sent as one go in a pipeline, which waits once, too; pgbench counts the waiting at its end. */
function commands(label, statements) {
  if (statements.length === 1) return [{ label, text: `${statements[0]};` }];
  return [{ text: "\\startpipeline" }, ...statements.map((text) => ({ text: `${text};` })), { label, text: "\\endpipeline" }];
}

/** A value as SQL: pieces that vary become expressions, the rest texts. */
function expression(value, { idOf, instantOf }) {
  const pieces = [];
  let from = 0;
  for (const found of value.matchAll(VARIES)) {
    const varying = found[1] ? idOf(found[1]) : instantOf(found[2]);
    if (!varying) continue;
    if (found.index > from) pieces.push(quoted(value.slice(from, found.index)));
    pieces.push(varying);
    from = found.index + found[0].length;
  }
  if (from < value.length || !pieces.length) pieces.push(quoted(value.slice(from)));
  return pieces.length === 1 ? pieces[0] : pieces.map((piece) => (piece.startsWith("e'") ? piece : `(${piece})::text`)).join(" || ");
}

/** No colons: pgbench would take what follows for a variable. */
const quoted = (text) => `e'${text.replaceAll("\\", "\\\\").replaceAll("'", "''").replaceAll(":", "\\x3a")}'`;

/** The lesson starts on a whole minute, the time of a request does not. */
function instantOf(text, start) {
  const at = Date.parse(text.replace(" ", "T").replace(/\+00$/, "Z").replace(/(\.\d{3})\d+/, "$1"));
  const minutes = (at - start) / 60_000;
  const whole = Number.isInteger(minutes) && !/\.\d*[1-9]/.test(text);
  if (start !== undefined && whole) return `to_timestamp(:base + :h * 3600 + ${minutes * 60})`;
  const seconds = Math.round((at - Date.now()) / 1000);
  return Math.abs(seconds) < 90 ? "now()" : `now() + interval '${seconds} seconds'`;
}

async function typesOf(text, installation) {
  const asked = "select array_to_string(parameter_types::text[], '|') from pg_prepared_statements where name = 'asked'";
  return (await installation.psql("-c", `prepare asked as ${text}`, "-c", asked)).split("|");
}

/** What a statement writes, else what it reads. */
export function labelOf(text) {
  const names = (pattern) => [...new Set([...text.matchAll(pattern)].map(([, verb, table]) => `${verb.split(/\s/)[0].toLowerCase()} ${table}`))];
  const written = names(/\b(insert\s+into|update|delete\s+from)\s+([a-z_]+)/gi).filter((name) => !/^update (set|skip|of)$/.test(name));
  const read = names(/\b(from|join)\s+([a-z_]+)/gi).map((name) => name.replace(/^\w+ /, ""));
  const locks = /advisory/.test(text) ? "lock, " : "";
  if (written.length) return locks + written.join(", ");
  return read.length ? `${locks}read ${[...new Set(read)].slice(0, 4).join(", ")}` : text.split(/\s/).slice(0, 3).join(" ").toLowerCase();
}
