// A fresh installation with the demo for journeys: own port, own Postgres, removed afterwards.
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, createWriteStream, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
export const out = join(here, "out");
mkdirSync(out, { recursive: true });

export const freePort = () => new Promise((resolve) => {
  const probe = createServer().listen(0, "127.0.0.1", () => { const { port } = probe.address(); probe.close(() => resolve(port)); });
});

/** Asks until somebody answers well; nobody within a minute is an error. */
export async function answers(address, who) {
  for (let i = 0; i < 600; i++) {
    try { if ((await fetch(address)).ok) return; } catch { /* not yet listening */ }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${who} was not ready within a minute`);
}

/** Starts it; `close` stops the server and removes everything. `publicUrl` is where readers find it, when that is another address than its own; `more` are further options. */
export async function open(binary, publicUrl, more = {}) {
  const data = mkdtempSync(join(tmpdir(), "edustream-e2e-"));
  chmodSync(data, 0o755);
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env, EDUSTREAM_ADDR: `127.0.0.1:${port}`, EDUSTREAM_DATA_DIR: data, EDUSTREAM_MODE: "dev", EDUSTREAM_RATE_LIMITS: "off",
    EDUSTREAM_PUBLIC_URL: publicUrl ?? base, EDUSTREAM_SITE_ROOT: join(here, "..", "dist"), ...more,
  };
  delete env.DATABASE_URL;
  const seeded = spawnSync(binary, ["seed", "--demo"], { env, encoding: "utf8" });
  if (seeded.status !== 0) { console.error(seeded.stdout, seeded.stderr); process.exit(1); }
  const server = spawn(binary, ["serve"], { env, stdio: ["ignore", "pipe", "pipe"] });
  const log = createWriteStream(join(out, "server.log"));
  server.stdout.pipe(log); server.stderr.pipe(log);
  let stopped = false;
  server.on("exit", (code) => { if (!stopped) { console.error(`the server stopped (${code}); see end2end/out/server.log`); process.exit(1); } });
  const close = async () => {
    stopped = true;
    server.kill("SIGTERM");
    await new Promise((resolve) => (server.exitCode !== null ? resolve() : server.on("exit", resolve)));
    rmSync(data, { recursive: true, force: true });
  };
  try { await answers(`${base}/readyz`, "the server"); } catch (error) { await close(); throw error; }
  return { base, close };
}
