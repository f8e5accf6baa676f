// Starts a fresh installation with the demo, runs every journey in Chromium, stops it. Prints "N passed, N failed" at the end.
// Usage: node end2end/run.mjs BINARY [journey name part]
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { freePort, open, out } from "./house.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const [binary, only = ""] = process.argv.slice(2);
// Where a journey opens a provider of accounts; until then nobody answers there.
const issuer = `http://127.0.0.1:${await freePort()}`;
const { base, close } = await open(binary, undefined, { EDUSTREAM_OIDC: `google edustream s3cret ${issuer} Google` });

let passed = 0, failed = 0;
try {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--use-fake-device-for-media-stream=fps=10", "--use-fake-ui-for-media-stream", "--autoplay-policy=no-user-gesture-required", "--allow-loopback-in-peer-connection"] });
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
      try { await act({ visitor, base, out, issuer }); passed++; console.log(`  ok    ${name}`); }
      catch (error) {
        failed++; console.log(`  FAIL  ${name}\n        ${String(error.stack ?? error).split("\n").slice(0, 12).join("\n        ")}`);
        for (const [index, context] of contexts.entries()) for (const page of context.pages()) await page.screenshot({ path: join(out, `failed-${failed}-${index}.png`), fullPage: true }).catch(() => {});
      }
      for (const context of contexts) await context.close();
    }
  }
  await browser.close();
} catch (error) { failed++; console.error(error); }
finally { await close(); }
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
