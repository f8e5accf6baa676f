// The way from the search to a booked lesson in the browsers that Chromium's journeys say nothing of: Firefox, and WebKit through WebKitGTK.
// Usage: node end2end/elsewhere.mjs BINARY. A browser that is not installed is named and left out (`make browsers` installs them).
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:https";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { Builder, By, Capabilities, until } from "selenium-webdriver";
import { answers, freePort, open, out } from "./house.mjs";
import { PASSWORD } from "./steps.mjs";

const first = (paths) => paths.find((path) => path && existsSync(path));
const libraries = existsSync("/usr/lib") ? readdirSync("/usr/lib").filter((name) => name.endsWith("-linux-gnu")).map((name) => `/usr/lib/${name}`) : [];
const folders = (process.env.PATH ?? "").split(":").concat(join(homedir(), ".cargo", "bin"));
const program = (name) => first(folders.map((folder) => join(folder, name)));

const BROWSERS = {
  Firefox: {
    parts: { "firefox-esr": program("firefox-esr") ?? program("firefox"), geckodriver: program("geckodriver") },
    driver: ({ geckodriver }, port) => [geckodriver, ["--port", String(port), "--host", "127.0.0.1"]],
    wants: (parts) => ({ browserName: "firefox", acceptInsecureCerts: true, "moz:firefoxOptions": { binary: parts["firefox-esr"], args: ["-headless"], prefs: { "intl.accept_languages": "en-GB" } } }),
  },
  WebKit: {
    parts: { WebKitWebDriver: program("WebKitWebDriver"), MiniBrowser: first(libraries.map((folder) => `${folder}/webkit2gtk-4.1/MiniBrowser`)), Xvfb: program("Xvfb") },
    driver: ({ WebKitWebDriver }, port) => [WebKitWebDriver, [`--port=${port}`, "--host=127.0.0.1"]],
    wants: ({ MiniBrowser }) => ({ browserName: "MiniBrowser", acceptInsecureCerts: true, "webkitgtk:browserOptions": { binary: MiniBrowser, args: ["--automation"] } }),
    display: true,
  },
};

const stop = (child) => new Promise((resolve) => { child.once("exit", resolve); child.kill("SIGTERM"); });

/** A session of that browser, and how to end it with everything it needed. */
async function session({ parts, driver, wants, display }) {
  const port = await freePort();
  const children = [];
  const env = { ...process.env, TZ: "Europe/Berlin", LANG: "en_GB.UTF-8" };
  if (display) {
    const screen = `:${90 + (process.pid % 400)}`;
    children.push(spawn(parts.Xvfb, [screen, "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], { stdio: "ignore" }));
    env.DISPLAY = screen;
    env.WEBKIT_DISABLE_COMPOSITING_MODE = "1";
    env.WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS = "1";
  }
  const [command, args] = driver(parts, port);
  children.push(spawn(command, args, { stdio: "ignore", env }));
  await answers(`http://127.0.0.1:${port}/status`, command);
  const browser = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(new Capabilities(wants(parts))).build();
  const close = async () => { await browser.quit().catch(() => {}); for (const child of children.reverse()) await stop(child); };
  return { browser, close };
}

/** TLS in front of the house, as in production: WebKit keeps no secure cookie of a plain address, not even of this machine's own. */
async function front(port, house) {
  const folder = mkdtempSync(join(tmpdir(), "edustream-tls-"));
  const [key, cert] = ["key.pem", "cert.pem"].map((name) => join(folder, name));
  const made = spawnSync("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", cert], { encoding: "utf8" });
  if (made.status !== 0) throw new Error(`no certificate: ${made.stderr ?? made.error}`);
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (asked, answer) => {
    const { hostname, port } = new URL(house());
    const inner = request({ hostname, port, path: asked.url, method: asked.method, headers: asked.headers }, (reply) => {
      answer.writeHead(reply.statusCode, reply.rawHeaders);
      reply.pipe(answer);
    });
    inner.on("error", () => answer.destroy());
    asked.pipe(inner);
  }).listen(port, "127.0.0.1");
  return () => { server.closeAllConnections(); server.close(); rmSync(folder, { recursive: true, force: true }); };
}

const PATIENCE = 15_000;

async function signIn(browser, base, email) {
  await browser.get(`${base}/login`);
  await browser.findElement(By.id("field-email")).sendKeys(email);
  await browser.findElement(By.id("field-password")).sendKeys(PASSWORD);
  await browser.findElement(By.css("main button[type=submit]")).click();
  await browser.wait(until.urlContains("/home"), PATIENCE);
}

const text = (browser, selector) => browser.findElement(By.css(selector)).getText();
/** Clicked by the page itself where it is: what a driver scrolls to may end below what stays in sight. */
const press = async (browser, selector) => browser.executeScript("arguments[0].click()", await browser.findElement(By.css(selector)));

const JOURNEYS = {
  "a student finds a tutor, takes the first free time and has a lesson": async (browser, base, student) => {
    await signIn(browser, base, student);
    await browser.get(`${base}/tutors?instant=true`);
    await press(browser, "article a.slot");
    await browser.wait(until.urlContains("/book?"), PATIENCE);
    await press(browser, "main form.book-pay button[type=submit]:not([formaction])");
    await browser.wait(until.urlMatches(/\/bookings\/[0-9a-f-]{36}/), PATIENCE);
    assert.match(await text(browser, "main"), /Starts|Happening|now/i);
    assert.equal(await text(browser, ".timeline [aria-current=step] b"), "Lesson");
  },

  "another week, a time in it and what it costs, chosen in the page": async (browser, base) => {
    await browser.get(`${base}/tutors?instant=true`);
    const tutor = await browser.findElement(By.css("article h2 a")).getAttribute("href");
    await browser.get(tutor.split("?")[0]);
    await browser.wait(until.elementLocated(By.css("html[data-ready]")), PATIENCE);
    const week = await text(browser, ".chooser-head strong");
    await press(browser, ".chooser-later");
    await browser.wait(async () => (await text(browser, ".chooser-head strong")) !== week, PATIENCE);
    await press(browser, ".chooser-part:not(details) .slot");
    await browser.wait(async () => /\d\d:\d\d/.test(await text(browser, ".chooser-summary")), PATIENCE);
    const chosen = await browser.findElement(By.css(".chooser .slot[aria-checked=true]")).getAttribute("value");
    await press(browser, ".chooser-go");
    await browser.wait(until.urlContains("/book?"), PATIENCE);
    assert.equal(new URL(await browser.getCurrentUrl()).searchParams.getAll("start").at(-1), chosen);
  },

  "public pages fit a narrow window, and Arabic runs from right to left": async (browser, base) => {
    await browser.manage().window().setRect({ width: 500, height: 800 });
    for (const path of ["/", "/tutors", "/subjects", "/register", "/login", "/terms"]) {
      await browser.get(base + path);
      const [wide, inner] = await browser.executeScript("return [document.documentElement.scrollWidth, window.innerWidth]");
      assert.ok(wide <= inner, `${path} is ${wide} px wide in a window of ${inner}`);
    }
    await browser.manage().addCookie({ name: "edustream_locale", value: "ar" });
    await browser.get(`${base}/`);
    assert.equal(await browser.findElement(By.css("html")).getAttribute("dir"), "rtl");
    const brand = await browser.findElement(By.css(".site-brand")).getRect();
    assert.ok(brand.x > 250, "the brand stands on the right");
  },
};

const [binary] = process.argv.slice(2);
const missing = ({ parts }) => Object.entries(parts).filter(([, path]) => !path).map(([name]) => name);
const there = Object.entries(BROWSERS).filter(([name, browser]) => {
  const lacks = missing(browser);
  if (lacks.length) console.log(`  left out: ${name}, which needs ${lacks.join(", ")} (make browsers)`);
  return !lacks.length;
});
let passed = 0, failed = 0;
if (there.length) {
  const port = await freePort();
  const base = `https://127.0.0.1:${port}`;
  const house = await open(binary, base);
  const close = await front(port, () => house.base);
  try {
    for (const [index, [name, parts]] of there.entries()) for (const [journey, act] of Object.entries(JOURNEYS)) {
      const { browser, close: leave } = await session(parts);
      try { await act(browser, base, `student-0${20 + index}@demo.test`); passed++; console.log(`  ok    ${name}: ${journey}`); }
      catch (error) {
        failed++; console.log(`  FAIL  ${name}: ${journey}\n        ${String(error.stack ?? error).split("\n").slice(0, 8).join("\n        ")}`);
        await browser.takeScreenshot().then((picture) => writeFileSync(join(out, `failed-${name}-${failed}.png`), picture, "base64")).catch(() => {});
      } finally { await leave(); }
    }
  } finally { close(); await house.close(); }
}
console.log(`${passed} passed, ${failed} failed, ${Object.keys(BROWSERS).length - there.length} browsers left out`);
process.exit(failed ? 1 : 0);
