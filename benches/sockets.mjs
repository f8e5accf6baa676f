// What a socket costs, beside the least that could do its work: memory of an idle one beside a program that accepts and forgets, deliveries a second beside a
// loop of write(2), and how long a message takes to whoever it is for beside a commit of one row.
import { spawn } from "node:child_process";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { benchId } from "./bookings.mjs";
import { percentile, requestOf } from "./client.mjs";
import { load } from "./load.mjs";

const LOAD = join(process.env.CARGO_TARGET_DIR ?? "target", "release/load");
const IDLE_EACH = 20, IDLE_LIMIT = 8 * 1024, EACH = 60, SECONDS = 6, MESSAGES = 400, FRAME_BYTES = 600, SETTLE_MS = 3_000;
const HELLO = Buffer.concat([Buffer.from([0x81, 0xa2, 0, 0, 0, 0]), Buffer.from('{"type":"hello","last_event_id":0}')]);

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const upgrade = (token) => requestOf("GET", "/api/v1/ws", { headers: {
  authorization: `Bearer ${token}`, connection: "Upgrade", upgrade: "websocket", "sec-websocket-version": "13", "sec-websocket-key": "MDEyMzQ1Njc4OWFiY2RlZg==",
} });

/** A socket that has said hello; `hear` is called with what each frame holds. */
function socket(port, token, hear = () => {}) {
  return new Promise((resolve, reject) => {
    const stream = net.connect({ port, host: "127.0.0.1", noDelay: true });
    let buffer = Buffer.alloc(0), open = false;
    stream.once("error", reject);
    stream.on("data", (part) => {
      buffer = buffer.length ? Buffer.concat([buffer, part]) : part;
      const end = open ? -1 : buffer.indexOf("\r\n\r\n");
      if (!open && end < 0) return;
      if (!open) {
        if (!buffer.toString("latin1", 0, 12).endsWith("101")) return reject(new Error(buffer.toString("latin1", 0, 400)));
        open = true;
        buffer = buffer.subarray(end + 4);
        stream.write(HELLO);
        resolve(stream);
      }
      for (;;) {
        if (buffer.length < 2) return;
        const short = buffer[1] & 0x7f, head = short < 126 ? 2 : short === 126 ? 4 : 10;
        if (buffer.length < head) return;
        const length = short < 126 ? short : short === 126 ? buffer.readUInt16BE(2) : Number(buffer.readBigUInt64BE(2));
        if (buffer.length < head + length) return;
        hear(buffer.subarray(head, head + length));
        buffer = buffer.subarray(head + length);
      }
    });
    stream.write(upgrade(token));
  });
}

/** Bytes of memory that are a process's own. */
function memory(pid) {
  const told = /^Private_Dirty:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "latin1"));
  return Number(told[1]) * 1024;
}

/** A part of the load generator; its first line is what it says when it is ready, `over` the rest. */
async function helper(...words) {
  const child = spawn(LOAD, words, { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { value: first } = await lines.next();
  return { first, child, over: async () => JSON.parse((await lines.next()).value ?? "{}") };
}

export async function sockets(market, installation, print) {
  await idle(market, installation, print);
  await told(market, installation, print);
  await delivered(market, installation, print);
}

async function idle(market, installation, print) {
  const { tokens } = market, many = tokens.length * IDLE_EACH, port = installation.port;
  const opened = async (token) => Promise.all(Array.from({ length: IDLE_EACH }, () => socket(port, token)));
  // What is made once for all of them is none of theirs.
  for (const stream of await opened(tokens[0])) stream.destroy();
  await wait(SETTLE_MS);
  const before = memory(installation.server.pid), all = [];
  for (const token of tokens) all.push(...await opened(token));
  await wait(SETTLE_MS);
  const each = (memory(installation.server.pid) - before) / many;
  for (const stream of all) stream.destroy();
  const bare = await helper("accept", "--connections", String(many), "--seconds", "8");
  const empty = memory(bare.child.pid);
  const kept = await Promise.all(Array.from({ length: many }, () => new Promise((resolve, reject) => {
    const stream = net.connect({ port: Number(bare.first), host: "127.0.0.1" }, () => resolve(stream));
    stream.once("error", reject);
  })));
  await wait(1_000);
  const least = (memory(bare.child.pid) - empty) / many;
  for (const stream of kept) stream.destroy();
  bare.child.kill();
  print(`memory of an idle socket, bytes, of ${many}`, each.toFixed(0), `limit ${IDLE_LIMIT}; accepted and forgotten: ${least.toFixed(0)}`);
}

/** The student with whom everything is tried, and the tutor written to. */
const pair = async (market) => [market.tokens[0], await market.signIn("bench-tutor-0")];
const message = (token, text, client_id) =>
  requestOf("POST", "/api/v1/messages", { headers: { authorization: `Bearer ${token}` }, body: { recipient_id: benchId(2, 0), text, client_id } });

async function told(market, installation, print) {
  const [student, tutor] = await pair(market), many = 2 * EACH, file = join(installation.data, "sockets");
  const asked = [student, tutor].flatMap((token) => Array.from({ length: EACH }, () => upgrade(token)));
  writeFileSync(file, Buffer.concat(asked.flatMap((request) => [Buffer.from(`${request.length}\n`), request])));
  const listening = await helper("listen", "--port", String(installation.port), "--seconds", String(SECONDS + 2), file);
  const texts = Array.from({ length: 20_000 }, (_, n) => message(student, "x".repeat(200), benchId(9, n)));
  const { done, seconds } = await load(texts, { port: installation.port, connections: 8, seconds: SECONDS, expect: 201, folder: installation.data });
  const { frames } = await listening.over(), rate = frames / seconds;
  const bare = await helper("write", "--connections", String(many), "--seconds", String(SECONDS + 4), "--bytes", String(FRAME_BYTES));
  const reading = await helper("listen", "--port", bare.first, "--seconds", String(SECONDS), file);
  const loop = await reading.over(), most = loop.frames / loop.seconds;
  bare.child.kill();
  rmSync(file);
  const share = `${((100 * rate) / most).toFixed(1)} % of a loop of write(2), ${most.toFixed(0)}; limit 50 %`;
  print(`frames told to ${many} sockets, per second`, rate.toFixed(0), `${share}; ${(done / seconds).toFixed(0)} messages a second, each kept first`);
}

async function delivered(market, installation, print) {
  const [student, tutor] = await pair(market), waits = new Map(), times = [];
  const stream = await socket(installation.port, tutor, (frame) => {
    const text = frame.toString();
    const id = text.includes('"message.new"') ? JSON.parse(text).data.text : undefined;
    waits.get(id)?.();
  });
  for (let n = 0; n < MESSAGES; n++) {
    const text = `Number ${n}.`, arrived = new Promise((resolve) => waits.set(text, resolve));
    const began = performance.now();
    const { status, body } = await market.client.send(message(student, text, benchId(10, n)));
    if (status !== 201) throw new Error(`a message answered ${status}: ${body}`);
    await Promise.race([arrived, wait(5_000).then(() => { throw new Error(`message ${n} did not arrive within five seconds`); })]);
    times.push(performance.now() - began);
  }
  stream.destroy();
  const commits = await committed(installation), [own, least] = [times, commits].map((all) => percentile(all, 0.99));
  print("a message sent, kept and told to whom it is for, p99 ms", own.toFixed(2), `${(own / least).toFixed(1)} times a commit of one row, ${least.toFixed(2)}; limit 5 times`);
}

/** Milliseconds of commits of one row each, by one client. */
async function committed(installation) {
  const script = join(installation.data, "commit.sql"), prefix = join(installation.data, "commit-log");
  await installation.psql("-c", "create table bench_commits (at timestamptz); grant insert on bench_commits to edustream_app");
  writeFileSync(script, "insert into bench_commits values (now());\n");
  await installation.pgbench("-n", "-c", "1", "-t", String(MESSAGES), "-f", script, "-l", `--log-prefix=${prefix}`);
  await installation.psql("-c", "drop table bench_commits");
  const logs = readdirSync(installation.data).filter((name) => name.startsWith("commit-log"));
  return logs.flatMap((name) => readFileSync(join(installation.data, name), "latin1").trim().split("\n")).map((line) => Number(line.split(" ")[2]) / 1000);
}
