// An installation of its own for the measurements: data directory, cluster, server. Removed afterwards, however the run ends.
import { execFile, spawn } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const POSTGRES = "/usr/lib/postgresql";

export class Installation {
  constructor(binary) {
    this.binary = binary;
    this.data = mkdtempSync(join(tmpdir(), "edustream-bench-"));
    chmodSync(this.data, 0o755); // the cluster's own user has to reach its directory in it
    this.site = join(this.data, "site");
    if (existsSync("dist")) cpSync("dist", this.site, { recursive: true });
    this.log = openSync(join(this.data, "server.log"), "a+");
    process.once("exit", () => this.remove());
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(130));
  }

  /** A command of the product. */
  async cli(...args) {
    const running = run(this.binary, args, { env: this.env(), maxBuffer: 64 << 20 });
    this.command = running.child;
    return (await running).stdout.trim();
  }

  /** Starts the server; without its worker when nothing but a request may ask the database. */
  async serve(...options) {
    this.port = await freePort();
    this.server = await this.launch(options, this.env());
    this.url = await this.cli("database-url");
  }

  /** A process of the server that answers. */
  async launch(options, env) {
    const server = spawn(this.binary, ["serve", ...options], { env, stdio: ["ignore", this.log, this.log] });
    for (let tries = 0; ; tries++) {
      const ready = await fetch(`http://${env.EDUSTREAM_ADDR}/readyz`).catch(() => undefined);
      if (ready?.ok) return server;
      if (tries > 300 || server.exitCode !== null) throw new Error("the server did not become ready");
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  env() {
    const { DATABASE_URL: _, ...env } = process.env;
    return {
      ...env, EDUSTREAM_ADDR: `127.0.0.1:${this.port ?? 0}`, EDUSTREAM_DATA_DIR: this.data, EDUSTREAM_MODE: "dev", EDUSTREAM_RATE_LIMITS: "off",
      EDUSTREAM_SITE_ROOT: this.site, EDUSTREAM_LOG: "error",
    };
  }

  /** SQL as the owner of the database; unaligned rows. */
  async psql(...args) {
    return (await run("psql", ["-X", "-q", "-At", "-v", "ON_ERROR_STOP=1", "-d", this.url, ...args])).stdout.trim();
  }

  /** SQL (or psql's options) as superuser, one transaction each. */
  async superuser(...commands) {
    const asked = commands.flatMap((command, at) => (command.startsWith("-") || commands[at - 1] === "-f" ? [command] : ["-c", command]));
    return (await run("psql", ["-X", "-q", "-At", "-v", "ON_ERROR_STOP=1", "-d", this.url.replace("edustream_owner", "postgres"), ...asked])).stdout.trim();
  }

  /** Does what autovacuum and the checkpointer would do a minute later, in the middle of a measurement. */
  async settle(...tables) {
    const vacuum = tables.length ? [`vacuum (analyze) ${tables.join(", ")}`] : [];
    await this.superuser(...vacuum, "checkpoint");
  }

  /** pgbench, connected as the application connects: its role, its time-outs, its zone. Throws when a statement fails. */
  async pgbench(...args) {
    const options = { role: "edustream_app", statement_timeout: "5s", lock_timeout: "3s", idle_in_transaction_session_timeout: "10s", timezone: "UTC" };
    const PGOPTIONS = Object.entries(options).map(([name, value]) => `-c ${name}=${value}`).join(" ");
    const newest = readdirSync(POSTGRES).filter((name) => Number(name)).sort((a, b) => b - a)[0];
    const { stdout } = await run(join(POSTGRES, newest, "bin/pgbench"), [...args, this.url], { env: { ...process.env, PGOPTIONS }, timeout: 60_000 });
    return stdout;
  }

  /** Stops the server; the cluster stops with its last user. */
  async halt() {
    await ended(this.server);
  }

  async stop() {
    await this.halt();
    this.remove();
  }

  /** What the server had to say, when something went wrong. */
  said() {
    return readFileSync(join(this.data, "server.log"), "utf8").split("\n").slice(-20).join("\n").trim();
  }

  /** The last resort too: kills what still runs on the data directory, then removes it. */
  remove() {
    for (const process of [this.server, this.command]) if (process?.exitCode === null) process.kill("SIGKILL");
    const file = join(this.data, "postgres/cluster/postmaster.pid");
    if (existsSync(file)) {
      try { process.kill(Number(readFileSync(file, "utf8").split("\n")[0]), "SIGQUIT"); } catch { /* it went by itself */ }
    }
    rmSync(this.data, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** Asks a process to end and waits for it, a quarter of a minute at most. */
export async function ended(server) {
  if (server?.exitCode !== null) return;
  const gone = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 15_000).unref())]);
}

export function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
