// Recommendations a student says no to, and the support's morning by keyboard: a view that is kept, and which mails went to somebody.
import assert from "node:assert/strict";
import { signIn, state } from "./steps.mjs";

const phone = { viewport: { width: 375, height: 800 } };
const STUDENT = "student-008@demo.test", ADMIN = "admin@demo.test";

/** Whom a list of matches shows, by the button that says no to them. */
const NO = "form[action='/rpc/matching/say'] button[name=kind][value=not_interested]";

async function saysNo(page) {
  await signIn(page, STUDENT);
  await page.goto("/matches");
  await state(page, "matches");
  const shown = await page.locator(NO).count();
  assert.ok(shown > 0, "somebody fits");
  assert.equal(await page.locator(".match-reasons").count(), shown, "each with reasons");
  assert.ok(await page.locator(".match-reasons li").count() >= shown, "and none without one");
  const gone = await page.locator(NO).first().getAttribute("aria-label");
  await page.locator(NO).first().click();
  await page.waitForURL(/\/matches/);
  await page.goto("/matches");
  const labels = await page.locator(NO).evaluateAll((buttons) => buttons.map((button) => button.getAttribute("aria-label")));
  assert.ok(!labels.includes(gone), `${gone} is gone`);
  await state(page, "matches without one");
}

export default {
  "a student is shown tutors with reasons, says no to one, and that one is gone, on a phone": async ({ visitor }) => saysNo(await visitor(phone)),
  "… and without a script": async ({ visitor }) => saysNo(await visitor({ ...phone, javaScriptEnabled: false })),

  "the support keeps a view of a list by keyboard, comes back to it, and removes it": async ({ visitor }) => {
    const page = await visitor();
    await signIn(page, ADMIN);
    await page.goto("/admin/users?role=tutor&state=active");
    await state(page, "accounts, filtered");
    const opener = page.locator("details:has(form[action='/rpc/identity/view-save']) summary");
    await opener.focus();
    await page.keyboard.press("Enter");
    await page.locator("#field-name").focus();
    await page.keyboard.type("Active tutors");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/admin\/users\?role=tutor&state=active/);
    const kept = page.locator("nav a", { hasText: "Active tutors" });
    await kept.waitFor();
    assert.equal(await kept.getAttribute("aria-current"), "page");
    await page.goto("/admin/users");
    await state(page, "accounts with a view");
    await kept.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/role=tutor/);
    await page.locator("form[action='/rpc/identity/view-forget'] button").focus();
    await page.keyboard.press("Enter");
    await kept.waitFor({ state: "detached" });
  },

  "the support finds which mails went to somebody, by the whole address alone": async ({ visitor }) => {
    const page = await visitor();
    await signIn(page, ADMIN);
    const stranger = await visitor();
    await stranger.goto("/password/forgot");
    await stranger.fill("#field-email", STUDENT);
    await stranger.click("main form button[type=submit]");
    await stranger.waitForLoadState();
    await page.goto("/admin/mails");
    await state(page, "mails, before anybody is named");
    await page.locator("#field-q").focus();
    await page.keyboard.type(STUDENT);
    await page.keyboard.press("Enter");
    await page.waitForURL(/q=/);
    await page.locator("tbody tr").first().waitFor();
    await state(page, "mails of somebody");
    await page.goto("/admin/mails?q=student-008");
    assert.equal(await page.locator("tbody tr").count(), 0, "no part of an address finds anything");
  },
};
