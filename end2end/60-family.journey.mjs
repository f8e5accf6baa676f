// A family: a parent makes a child's account, the child asks for a lesson, the parent says yes within the limit and cannot above it; on a phone, by keyboard, and without a script.
import assert from "node:assert/strict";
import { join as path } from "node:path";
import { signIn, state } from "./steps.mjs";

const phone = { viewport: { width: 375, height: 800 } };
const PARENT = "parent-001@demo.test", TEEN = "jonas@demo.test", TUTOR = "tutor-030@demo.test";

/** Asks for the first free hour of a tutor on its booking page; the address of what was asked for. */
async function ask(page, tutor) {
  await page.goto(`/tutors/${tutor}`);
  const slots = await (await page.request.get(`/api/v1/tutors/${tutor}/slots?from=${iso(2)}&to=${iso(13)}&minutes=60&limit=1`)).json();
  await page.goto(`/tutors/${tutor}/book?minutes=60&start=${encodeURIComponent(slots.items[0].start)}`);
  await state(page, "the booking page");
  await page.click(".book-total button[type=submit]");
  await page.waitForURL(/\/bookings\//);
  return new URL(page.url()).pathname;
}

const iso = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 19) + "Z";

async function tutorId(visitor) {
  const page = await visitor();
  await signIn(page, TUTOR);
  return (await (await page.request.get("/api/v1/auth/me")).json()).tutor_id;
}

export default {
  "a parent makes a child's account on a phone, by keyboard, and signs the child in": async ({ visitor, out }) => {
    const page = await visitor(phone);
    await signIn(page, PARENT);
    await page.goto("/family");
    await state(page, "the family");
    await page.screenshot({ path: path(out, "family-phone.png"), fullPage: true });
    const opener = page.locator("summary").last();
    await opener.focus();
    await page.keyboard.press("Enter");
    await page.fill("#field-display_name", "Lena Osei");
    await page.fill("#field-birth_date", "2017-03-14");
    await page.locator("input[name=consent_version]").focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/family\/children\/.+notice=saved/);
    await state(page, "a child");
    await page.screenshot({ path: path(out, "family-child-phone.png"), fullPage: true });
    assert.match(await page.textContent("main"), /Lena Osei/);
    await page.click("form[action='/rpc/identity/child-session'] button");
    await page.waitForURL(/\/home/);
    assert.match(await page.textContent("main"), /Hello, Lena/);
    assert.equal((await page.request.get("/family")).status(), 403, "a child decides nothing");
  },

  "a child's request waits for its parent, who says yes within the limit and cannot above it": async ({ visitor, out }) => {
    const tutor = await tutorId(visitor);
    const child = await visitor(phone), parent = await visitor({ ...phone, javaScriptEnabled: false });
    await signIn(child, TEEN);
    await signIn(parent, PARENT);
    const asked = await ask(child, tutor);
    assert.match(await child.textContent("main"), /Waiting for your parent/);
    await state(child, "a request that waits");
    const children = (await (await parent.request.get("/api/v1/family/children")).json()).items;
    const jonas = children.find(({ display_name }) => display_name.startsWith("Jonas"));
    const limit = async (amount) => {
      await parent.goto(`/family/children/${jonas.id}`);
      await parent.selectOption("#field-period", amount === null ? "" : "week");
      await parent.fill("#field-amount", amount ?? "");
      await parent.click("form[action='/rpc/identity/child-allow'] button");
      await parent.waitForURL(/notice=saved/);
    };
    const decide = async () => {
      await parent.goto("/family");
      await state(parent, "what waits");
      await parent.locator("li", { has: parent.locator(`a[href='${asked}']`) }).locator("form[action='/rpc/bookings/approve'] button").click();
    };
    await limit("1");
    await decide();
    assert.match(await parent.textContent("main [role=alert]"), /more than the limit allows/);
    await parent.screenshot({ path: path(out, "family-limit-phone.png"), fullPage: true });
    await limit(null);
    await decide();
    await parent.waitForURL(/notice=approved_request/);
    await child.goto(asked);
    assert.doesNotMatch(await child.textContent("main"), /Waiting for your parent/);
    await state(child, "an approved request");
  },

  "a parent books for a child from the booking page": async ({ visitor }) => {
    const tutor = await tutorId(visitor);
    const page = await visitor();
    await signIn(page, PARENT);
    const slots = await (await page.request.get(`/api/v1/tutors/${tutor}/slots?from=${iso(2)}&to=${iso(13)}&minutes=60&limit=3`)).json();
    await page.goto(`/tutors/${tutor}/book?minutes=60&start=${encodeURIComponent(slots.items.at(-1).start)}`);
    await page.selectOption("#field-learner_id", { label: "Mia Osei" });
    await page.click(".book-total button[type=submit]");
    await page.waitForURL(/\/bookings\//);
    await state(page, "a lesson of a child");
    assert.match(await page.textContent("main"), /Mia Osei/);
  },
};
