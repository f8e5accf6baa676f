// Words the journeys are written in.
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
export const PASSWORD = "Demo-2026!";

/** No violation of WCAG 2.2 A and AA, no text outside landmarks. Runs in an isolated world of the page, so that the page's own policy stays as it is. */
export async function accessible(page, what) {
  // What sticks to the lower edge of the window or of a card lies over whatever is scrolled there: here it lies where it belongs.
  const sticks = (position) => page.evaluate((position) => { for (const bar of document.querySelectorAll(".book-bar, .chooser-summary, .chooser-go")) bar.style.position = position; }, position);
  await sticks("static");
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId } = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id });
  const run = async (expression) => {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", { expression, contextId: executionContextId, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await run(axeSource + ";1");
  const violations = JSON.parse(await run(`axe.run(document, { runOnly: ["wcag2a","wcag2aa","wcag21a","wcag21aa","wcag22aa","best-practice"] })
    .then((r) => JSON.stringify(r.violations.map((v) => ({ id: v.id, nodes: v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160) + " :: " + (n.any[0]?.message ?? n.all[0]?.message ?? "")) }))))`));
  await session.detach();
  await sticks("");
  assert.deepEqual(violations, [], `axe on ${what}`);
}

/** The text is as the golden file says; `GOLDEN=write` writes it. */
export function golden(name, text) {
  const file = new URL(`./golden/${name}`, import.meta.url);
  if (process.env.GOLDEN === "write" || !existsSync(file)) {
    assert.equal(process.env.GOLDEN, "write", `${name} is missing: run with GOLDEN=write and read what it says`);
    writeFileSync(file, `${text}\n`);
  }
  assert.equal(`${text}\n`, readFileSync(file, "utf8"), name);
}

/** Nothing is wider than the window. */
export async function fits(page, what) {
  const [wide, inner] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  assert.ok(wide <= inner, `${what} is ${wide} px wide in a window of ${inner}`);
}

/** The state a journey has reached, looked at as every page is: nothing too wide, and no violation (the check itself needs a script). */
export async function state(page, what) {
  await fits(page, what);
  if (page.scripted) await accessible(page, what);
}

export async function signIn(page, email, password = PASSWORD) {
  await page.goto("/login");
  await page.fill("#field-email", email);
  await page.fill("#field-password", password);
  await page.click("main button[type=submit]");
  await page.waitForURL(/\/home/);
}

/** The newest mail to an address, as dev mode keeps it. */
export async function newestMail(page, email) {
  const answer = await page.request.get(`/dev/mailbox?to=${encodeURIComponent(email)}`);
  const { items } = await answer.json();
  assert.ok(items.length > 0, `no mail to ${email}`);
  return items[0];
}

/** Opens an account and confirms its address through the mail's link. */
export async function join(page, { email, name, role = "student" }) {
  await page.goto("/register");
  await page.check(`input[name=role][value=${role}]`);
  await page.fill("#field-display_name", name);
  await page.fill("#field-email", email);
  await page.fill("#field-password", "violet-anchor-93");
  await page.fill("#field-birth_date", "1994-05-30");
  const zone = page.locator("#field-time_zone"); // asked for where the browser does not say it
  if (await zone.count()) await zone.selectOption("Europe/Berlin");
  await page.click("main form button[type=submit]");
  await page.waitForURL(/\/check-your-mail/);
  await state(page, "check your mail");
  const mail = await newestMail(page, email);
  const link = mail.links.find((address) => address.includes("/verify-email"));
  await page.goto(new URL(link).pathname + new URL(link).search);
  await page.fill("#field-password", "violet-anchor-93");
  await page.click("main form button[type=submit]");
  await page.waitForURL(/\/home/);
}

/** Tops the wallet up through the sandbox's page. */
export async function topUp(page, amount) {
  await page.goto("/wallet");
  await page.fill("#field-amount", String(amount));
  await payTopUp(page);
}

/** Pays what stands in the wallet's form, and is led back to what the money is for. */
export async function payTopUp(page, back = /\/wallet\?notice=topped_up/) {
  await page.click("main form button[type=submit]");
  await page.waitForURL(/\/sandbox\/payments\//);
  await state(page, "the sandbox's payment page");
  await page.click("main form button[type=submit] >> nth=0");
  await page.waitForURL(back);
}

/** Tabs on until such an element has the focus and is in sight; answers how many stops that took. Where something sticks to the window's edge, `seen` may be left out. */
export async function tabTo(page, selector, most = 60, seen = true) {
  for (let stops = 1; stops <= most; stops++) {
    await page.keyboard.press("Tab");
    if (!await page.evaluate((selector) => document.activeElement.matches(selector), selector)) continue;
    if (!seen) return stops;
    const inSight = await page.evaluate(() => {
      const box = document.activeElement.getBoundingClientRect();
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return document.activeElement.contains(top) || top?.contains(document.activeElement);
    });
    assert.ok(inSight, `${selector} has the focus and nobody sees it`);
    return stops;
  }
  return assert.fail(`${selector} is not reached within ${most} stops`);
}

/** The same for pages with more stops; and the key that does what the element does. */
export async function pressAt(page, selector, key = "Enter") {
  await tabTo(page, selector, 250, false);
  await page.keyboard.press(key);
}
