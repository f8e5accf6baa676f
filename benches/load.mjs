// Runs the load generator (crates/load): the same program and the same number of connections for our server and its peers.
import { execFile } from "node:child_process";
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const LOAD = join(process.env.CARGO_TARGET_DIR ?? "target", "release/load");

/** Sends requests (an iterable of buffers) over `connections` for `seconds`; answers done, seconds, p50, p95, p99 (ms). Any other status ends the run. */
export async function load(requests, { port, connections = 8, seconds = 6, expect = 200, rate, again = false, folder }) {
  const file = join(folder, `requests-${process.hrtime.bigint()}`);
  write(file, requests);
  const options = Object.entries({ port, connections, seconds, expect, ...(rate && { rate }) }).flatMap(([name, value]) => [`--${name}`, String(value)]);
  try {
    const { stdout } = await run(LOAD, [...options, ...(again ? ["--again"] : []), file], { timeout: (seconds + 40) * 1000, maxBuffer: 1 << 20 });
    const report = JSON.parse(stdout);
    if (report.other) throw new Error(`${report.other} of ${report.other + report.done} answers were not ${expect}; the first:\n${report.first_other}`);
    return report;
  } finally {
    rmSync(file, { force: true });
  }
}

function write(path, requests) {
  const file = openSync(path, "w");
  for (const request of requests) {
    writeSync(file, `${request.length}\n`);
    writeSync(file, request);
  }
  closeSync(file);
}

/** Several rounds as one: rates are of all the time, times of the slowest round. */
export function together(rounds) {
  const sum = (pick) => rounds.reduce((total, round) => total + pick(round), 0);
  const worst = (name) => Math.max(...rounds.map((round) => round[name]));
  return { perSecond: sum((round) => round.done) / sum((round) => round.seconds), p50: worst("p50"), p99: worst("p99") };
}
