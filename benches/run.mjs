// Booking commits, search, server-rendered pages and transferred bytes of the real binary, each beside its limit. Own installation, removed afterwards.
// Bounded in count and time; loopback only.
import { spawn, spawnSync, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, chmodSync, cpSync, writeFileSync, readdirSync } from "node:fs";
import http from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const binary = process.argv[2];
const SECONDS = 8, PEOPLE = 400, CONNECTIONS = 8;
const data = mkdtempSync(join(tmpdir(), "edustream-bench-"));
chmodSync(data, 0o755);
const site = join(data, "site");
cpSync("dist", site, { recursive: true });
const port = await new Promise((resolve) => { const probe = createServer().listen(0, "127.0.0.1", () => { const { port } = probe.address(); probe.close(() => resolve(port)); }); });
const env = { ...process.env, EDUSTREAM_ADDR: `127.0.0.1:${port}`, EDUSTREAM_DATA_DIR: data, EDUSTREAM_MODE: "dev", EDUSTREAM_RATE_LIMITS: "off", EDUSTREAM_SITE_ROOT: site, EDUSTREAM_LOG: "warn" };
delete env.DATABASE_URL;
const cli = (...args) => { const r = spawnSync(binary, args, { env, encoding: "utf8" }); if (r.status !== 0) throw new Error(r.stderr || r.stdout); return r.stdout.trim(); };

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
function request(method, path, { body, headers = {} } = {}) {
  return new Promise((resolve, reject) => {
    const payload = body === undefined ? undefined : JSON.stringify(body);
    const req = http.request({ port, host: "127.0.0.1", method, path, agent, headers: { ...(payload ? { "content-type": "application/json", "content-length": Buffer.byteLength(payload) } : {}), ...headers } }, (res) => {
      const parts = []; res.on("data", (part) => parts.push(part)); res.on("end", () => resolve({ status: res.statusCode, body: Buffer.concat(parts) }));
    });
    req.on("error", reject); req.end(payload);
  });
}
const percentile = (list, p) => list.sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * p))];
const print = (what, value, limit) => console.log(`${what.padEnd(58)} ${String(value).padStart(14)}   ${limit}`);

/** As many as possible from a fixed number of connections. */
async function closed(seconds, act) {
  const end = performance.now() + seconds * 1000; let done = 0;
  await Promise.all(Array.from({ length: CONNECTIONS }, async () => { while (performance.now() < end) { if (await act()) done++; } }));
  return done / seconds;
}
/** A fixed number per second, however long each takes. */
async function open(perSecond, seconds, act) {
  const times = [], waiting = [];
  for (let i = 0; i < perSecond * seconds; i++) {
    const due = performance.now();
    waiting.push(act(i).then(() => times.push(performance.now() - due)));
    await new Promise((resolve) => setTimeout(resolve, 1000 / perSecond));
  }
  await Promise.all(waiting);
  return times;
}

const server = { process: null };
try {
  cli("seed", "--demo");
  const started = performance.now();
  cli("seed", "--tutors", "50000", "--students", "1000");
  print("seed of 50,000 tutors, s", ((performance.now() - started) / 1000).toFixed(1), "limit 120");
  server.process = spawn(binary, ["serve"], { env, stdio: "ignore" });
  for (let i = 0; i < 300; i++) { try { if ((await request("GET", "/readyz")).status === 200) break; } catch { await new Promise((r) => setTimeout(r, 100)); } }

  const words = ["algebra", "spanish", "guitar", "physics", "essay", "algbra", "maths", "python"];
  const subjects = JSON.parse((await request("GET", "/api/v1/subjects")).body).items;
  await closed(1, async () => (await request("GET", "/api/v1/tutors?q=algebra")).status === 200);
  const times = await open(50, SECONDS, (i) => request("GET", i % 2 ? `/api/v1/tutors?q=${words[i % words.length]}&limit=20` : `/api/v1/tutors?subject_id=${subjects[i % subjects.length].id}&max_price=${3000 + (i % 40) * 100}&sort=rating`));
  print("search, 51,000 tutors with facets, 50/s: p50 ms", percentile(times, 0.5).toFixed(1), "");
  print("search, 51,000 tutors with facets, 50/s: p95 ms", percentile(times, 0.95).toFixed(1), "limit 50, goal 10 at 200/s");

  const page = await request("GET", "/tutors");
  writeFileSync(join(site, "bench.html"), page.body);
  const rendered = await closed(SECONDS, async () => (await request("GET", "/tutors")).status === 200);
  const fixed = await closed(SECONDS, async () => (await request("GET", "/bench.html")).status === 200);
  print("search page rendered from the database, pages/s", rendered.toFixed(0), `${((100 * rendered) / fixed).toFixed(0)} % of the same ${page.body.length} bytes static (${fixed.toFixed(0)}/s), goal 30 %`);

  const html = (await request("GET", "/tutors", { headers: { "accept-encoding": "br" } })).body.length;
  const assets = Object.fromEntries(await Promise.all(["css", "js", "wasm"].map(async (kind) => {
    const name = readdirSync(join(site, "pkg")).find((file) => file.startsWith("edustream.") && file.endsWith(`.${kind}`));
    return [kind, (await request("GET", `/pkg/${name}`, { headers: { "accept-encoding": "br" } })).body.length];
  })));
  print("search page: HTML + CSS, brotli bytes", html + assets.css, "goal 60,000 on the critical path");
  print("with JS + WASM (a page with an island), brotli bytes", html + assets.css + assets.js + assets.wasm, "limit 250,000, goal 150,000");

  const tokens = [];
  for (let n = 1; n <= 40; n++) tokens.push(JSON.parse((await request("POST", "/api/v1/auth/login", { body: { email: `student-${String(n).padStart(3, "0")}@demo.test`, password: "Demo-2026!" } })).body).access_token);
  const offers = [];
  for (let n = 1; n <= 120; n++) {
    const login = JSON.parse((await request("POST", "/api/v1/auth/login", { body: { email: `tutor-${String(n).padStart(3, "0")}@demo.test`, password: "Demo-2026!" } })).body);
    const me = JSON.parse((await request("GET", "/api/v1/auth/me", { headers: { authorization: `Bearer ${login.access_token}` } })).body);
    const tutor = JSON.parse((await request("GET", `/api/v1/tutors/${me.tutor_id}`)).body);
    const slots = JSON.parse((await request("GET", `/api/v1/tutors/${me.tutor_id}/slots?minutes=60&limit=300&to=${new Date(Date.now() + 28 * 864e5).toISOString()}`)).body).items;
    for (let i = 0; i < slots.length; i += 3) offers.push({ tutor_id: me.tutor_id, subject_id: tutor.subjects[0].subject_id, start: slots[i].start, minutes: 60, pay_with: "wallet" });
  }
  for (let i = offers.length - 1; i > 0; i--) { const j = (i * 7919) % (i + 1); [offers[i], offers[j]] = [offers[j], offers[i]]; }
  let next = 0; const seen = {};
  const began = performance.now();
  let booked = 0;
  await Promise.all(Array.from({ length: CONNECTIONS }, async () => {
    while (next < offers.length && performance.now() - began < SECONDS * 1000) {
      const mine = next++;
      const answer = await request("POST", "/api/v1/bookings", { body: offers[mine], headers: { authorization: `Bearer ${tokens[mine % tokens.length]}`, "idempotency-key": `bench-${mine}` } });
      seen[answer.status] = (seen[answer.status] ?? 0) + 1;
      if (answer.status === 201) booked++;
    }
  }));
  const commits = booked / ((performance.now() - began) / 1000);
  const url = cli("database-url");
  const psql = (sql) => execFileSync("psql", ["-X", "-q", "-d", url, "-v", "ON_ERROR_STOP=1", "-c", sql]);
  psql(`create table if not exists bench_people as select row_number() over () as n, u.id as id, u.id as user_id, t.id as tutor, w.id as account_wallet, h.id as account_hold
    from users u join accounts w on w.holder_id = u.id and w.kind = 'wallet' and w.currency = 'USD' left join tutors t on t.user_id = u.id
    join accounts h on h.holder_id = u.id and h.kind = 'wallet_hold' and h.currency = 'USD' limit ${PEOPLE}`);
  const people = execFileSync("psql", ["-X", "-At", "-d", url, "-c", "select count(*) from bench_people"]).toString().trim();
  const bin = readdirSync("/usr/lib/postgresql").sort().pop();
  const bench = execFileSync(`/usr/lib/postgresql/${bin}/bin/pgbench`, ["-n", "-M", "prepared", "-c", String(CONNECTIONS), "-j", "2", "-T", String(SECONDS), "-D", `people=${people}`, "-f", "benches/booking.sql", url]).toString();
  const tps = Number(/tps = ([\d.]+)/.exec(bench)[1]);
  print("booking commits over HTTP, per second", commits.toFixed(0), `${((100 * commits) / tps).toFixed(0)} % of pgbench with the same statements (${tps.toFixed(0)}/s); first number 35 %, goal 60 %; answers ${JSON.stringify(seen)}`);
} finally {
  agent.destroy();
  if (server.process) { server.process.kill("SIGTERM"); await new Promise((resolve) => server.process.on("exit", resolve)); }
  rmSync(data, { recursive: true, force: true });
}
