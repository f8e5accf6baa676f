// pgbench with a script: what the database alone can do with the same statements, and how long each of them takes there.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Runs a script file (or one of its own, `builtin:tpcb-like`) for `seconds` with `clients` connections; `values` are its variables. Answers done, seconds and the milliseconds of each command.
 * A failed transaction ends the run.
 */
export async function pgbench(installation, file, { clients = 8, seconds = 6, values = {} }) {
  const defined = Object.entries({ clients, k: 0, ...values }).flatMap(([name, value]) => ["-D", `${name}=${value}`]);
  const script = file.startsWith("builtin:") ? ["-b", file.slice("builtin:".length)] : ["-f", file];
  const said = await installation.pgbench("-n", "-r", "-M", "prepared", "-c", String(clients), "-j", "2", "-T", String(seconds), ...defined, ...script);
  const number = (pattern) => Number(pattern.exec(said)?.[1]);
  const done = number(/transactions actually processed: (\d+)/), failed = number(/failed transactions: (\d+)/) || 0;
  if (failed) throw new Error(`pgbench: ${failed} of ${done + failed} transactions of ${file} failed`);
  const steps = [...said.matchAll(/^\s+(\d+\.\d+)\s+\d+\s{2}/gm)].map(([, milliseconds]) => Number(milliseconds));
  return { done, seconds: done / number(/tps = ([\d.]+)/), steps };
}

/** A generated script as a file of the installation. */
export function scriptFile(installation, name, script) {
  const path = join(installation.data, `${name}.sql`);
  writeFileSync(path, script.text);
  return path;
}

/** `label milliseconds` of every command that is not a variable. */
export function stepTimes(labels, steps) {
  return labels.map((label, at) => ({ label, ms: steps[at] })).filter(({ label }) => label !== undefined);
}
