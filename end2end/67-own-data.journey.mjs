// What somebody does with their own data: a copy is asked for and fetched by keyboard on a phone, the account is closed without a script and kept after all;
// somebody of fifteen is told the way out, and nothing of them stays.
import assert from "node:assert/strict";
import { join as path } from "node:path";
import { join, signIn, state } from "./steps.mjs";

const phone = { viewport: { width: 375, height: 800 } };
const PASSWORD = "violet-anchor-93", OTTO = "otto.data@example.com", YOUNG = "yara.fifteen@example.com";
const leave = "form[action='/rpc/privacy/leave']", stay = "form[action='/rpc/privacy/stay']";

/** Asks for the end of the account with that password, and what is left in it given up where something is. */
async function close(page, password) {
  await page.fill(`${leave} #field-password`, password);
  const forfeit = page.locator(`${leave} input[name=forfeit]`);
  if (await forfeit.count()) await forfeit.check();
  await page.click(`${leave} button[type=submit]`);
}

export default {
  "a copy of the own data is fetched by keyboard on a phone, and an account that closes is kept after all": async ({ visitor, out }) => {
    const page = await visitor(phone);
    await join(page, { email: OTTO, name: "Otto Data" });
    await page.goto("/settings/privacy");
    await state(page, "the own data");
    await page.locator("form[action='/rpc/privacy/copy'] button").focus();
    await page.keyboard.press("Enter");
    const copy = page.locator("main a.button-primary[download]");
    await copy.waitFor({ timeout: 60_000 }); // the page looks again by itself
    await state(page, "a copy that is ready");
    await page.screenshot({ path: path(out, "own-data-phone.png"), fullPage: true });
    const archive = await page.request.get(await copy.getAttribute("href"));
    assert.equal(archive.status(), 200);
    const bytes = await archive.body();
    assert.equal(bytes.subarray(0, 2).toString(), "PK");
    for (const name of ["README.txt", "users.json", "sessions.json"]) assert.ok(bytes.includes(name), `${name} is in the copy`);

    const plain = await visitor({ ...phone, javaScriptEnabled: false });
    await signIn(plain, OTTO, PASSWORD);
    assert.equal((await plain.request.get(await copy.getAttribute("href"))).status(), 200, "it is theirs on every device");
    await plain.goto("/settings/privacy");
    await close(plain, "not-the-password");
    assert.ok((await plain.textContent("main [role=alert]")).trim().length > 0);
    await state(plain, "a refused end");
    assert.equal(await plain.locator(stay).count(), 0, "a wrong password closes nothing");
    await close(plain, PASSWORD);
    await plain.waitForURL(/\/settings\/privacy/);
    assert.match(await plain.textContent("main"), /Your account will be closed on/);
    await state(plain, "an account that closes");
    await plain.click(`${stay} button`);
    await plain.waitForURL(/\/settings\/privacy/);
    assert.equal(await plain.locator(stay).count(), 0);
    assert.equal((await plain.request.get("/api/v1/privacy/deletion")).status(), 200);
    assert.equal((await (await plain.request.get("/api/v1/privacy/deletion")).json()).scheduled_for, null, "nothing is planned any more");

    const other = await visitor();
    await signIn(other, "student-001@demo.test");
    assert.equal((await other.request.get(await copy.getAttribute("href"))).status(), 404, "nobody else's");
  },

  "somebody of fifteen is told the way out on a phone without a script, and nothing of them stays": async ({ visitor }) => {
    const page = await visitor({ ...phone, javaScriptEnabled: false });
    await page.goto("/register");
    await page.fill("#field-display_name", "Yara Fifteen");
    await page.fill("#field-email", YOUNG);
    await page.fill("#field-password", PASSWORD);
    await page.fill("#field-birth_date", `${new Date().getFullYear() - 15}-01-01`);
    const zone = page.locator("#field-time_zone");
    if (await zone.count()) await zone.selectOption("Europe/Berlin");
    await page.click("main form button[type=submit]");
    assert.match(await page.textContent("main [role=alert]"), /Ask a parent to set this up/);
    await state(page, "a refused fifteen-year-old");
    assert.equal(await page.inputValue("#field-display_name"), "Yara Fifteen", "what was typed is kept");
    const { items } = await (await page.request.get(`/dev/mailbox?to=${encodeURIComponent(YOUNG)}`)).json();
    assert.deepEqual(items, [], "nobody is mailed");
    const tried = await page.request.post("/api/v1/auth/login", { data: { email: YOUNG, password: PASSWORD } });
    assert.equal(tried.status(), 401, "there is nothing to sign in to");
  },
};
