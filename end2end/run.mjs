// Starts a fresh installation with the demo, runs every journey in Chromium, stops it. Prints "N passed, N failed" at the end.
// Usage: node end2end/run.mjs BINARY [journey name part]
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, mkdirSync, createWriteStream, chmodSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const here = dirname(fileURLToPath(import.meta.url));
const [binary, only = ""] = process.argv.slice(2);
const out = join(here, "out");
mkdirSync(out, { recursive: true });

const freePort = () => new Promise((resolve) => {
  const probe = createServer().listen(0, "127.0.0.1", () => { const { port } = probe.address(); probe.close(() => resolve(port)); });
});

const data = mkdtempSync(join(tmpdir(), "edustream-e2e-"));
chmodSync(data, 0o755);
const port = await freePort();
const base = `http://127.0.0.1:${port}`;
const env = {
  ...process.env, EDUSTREAM_ADDR: `127.0.0.1:${port}`, EDUSTREAM_DATA_DIR: data, EDUSTREAM_MODE: "dev", EDUSTREAM_RATE_LIMITS: "off",
  EDUSTREAM_PUBLIC_URL: base, EDUSTREAM_SITE_ROOT: join(here, "..", "dist"), DATABASE_URL: "",
};
delete env.DATABASE_URL;

const seeded = spawnSync(binary, ["seed", "--demo"], { env, encoding: "utf8" });
if (seeded.status !== 0) { console.error(seeded.stdout, seeded.stderr); process.exit(1); }
const server = spawn(binary, ["serve"], { env, stdio: ["ignore", "pipe", "pipe"] });
const log = createWriteStream(join(out, "server.log"));
server.stdout.pipe(log); server.stderr.pipe(log);
let stopped = false;
server.on("exit", (code) => { if (!stopped) { console.error(`the server stopped (${code}); see end2end/out/server.log`); process.exit(1); } });

async function ready() {
  for (let i = 0; i < 600; i++) {
    try { if ((await fetch(`${base}/readyz`)).ok) return; } catch { /* not yet listening */ }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the server was not ready within a minute");
}

let passed = 0, failed = 0;
try {
  await ready();
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
  for (const file of readdirSync(here).filter((name) => name.endsWith(".journey.mjs")).sort()) {
    const journeys = (await import(pathToFileURL(join(here, file)))).default;
    for (const [name, act] of Object.entries(journeys)) {
      if (only && !`${file} ${name}`.includes(only)) continue;
      const contexts = [];
      // Whoever has been here before has told the zone; the very first page says it, and is asked for again.
      const visitor = async ({ firstVisit = false, ...options } = {}) => {
        const context = await browser.newContext({ baseURL: base, locale: "en-GB", timezoneId: "Europe/Berlin", viewport: { width: 1280, height: 900 }, ...options });
        context.setDefaultTimeout(15_000);
        if (!firstVisit && options.javaScriptEnabled !== false) await context.addCookies([{ name: "edustream_zone", value: "Europe/Berlin", url: base }]);
        contexts.push(context);
        return Object.assign(await context.newPage(), { scripted: options.javaScriptEnabled !== false });
      };
      try { await act({ visitor, base, out }); passed++; console.log(`  ok    ${name}`); }
      catch (error) {
        failed++; console.log(`  FAIL  ${name}\n        ${String(error.stack ?? error).split("\n").slice(0, 12).join("\n        ")}`);
        for (const [index, context] of contexts.entries()) for (const page of context.pages()) await page.screenshot({ path: join(out, `failed-${failed}-${index}.png`), fullPage: true }).catch(() => {});
      }
      for (const context of contexts) await context.close();
    }
  }
  await browser.close();
} catch (error) { failed++; console.error(error); }
finally {
  stopped = true;
  server.kill("SIGTERM");
  await new Promise((resolve) => (server.exitCode !== null ? resolve() : server.on("exit", resolve)));
  rmSync(data, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
