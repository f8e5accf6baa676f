// An account's own security: register, confirm, add a passkey, sign in with it on a second device, end that, take the key away; another address, taken back from the old mailbox.
import assert from "node:assert/strict";
import { join as path } from "node:path";
import { join, newestMail, signIn, state } from "./steps.mjs";

const phone = { viewport: { width: 375, height: 800 } };
const PASSWORD = "violet-anchor-93";

/** Passkeys belong to a name; an address of numbers has none. */
const named = (base) => ({ baseURL: base.replace("127.0.0.1", "localhost") });

/** A device that keeps passkeys and whose owner always unlocks it. */
async function device(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable", { enableUI: false });
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
  return {
    keys: async () => (await session.send("WebAuthn.getCredentials", { authenticatorId })).credentials,
    take: (credential) => session.send("WebAuthn.addCredential", { authenticatorId, credential }),
    locked: () => session.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false }),
  };
}

const linkOf = (mail, part) => { const link = new URL(mail.links.find((address) => address.includes(part))); return link.pathname + link.search; };

export default {
  "a passkey is added, signs in on a second device by itself, and that device is signed out from the first": async ({ visitor, base, out }) => {
    const first = await visitor(named(base));
    await join(first, { email: "pia.keys@example.com", name: "Pia Keys" });
    await first.goto("/settings/security");
    await state(first, "security");
    await first.click("a[href='/settings/security/passkeys']");
    await first.fill("#field-name", "My laptop");
    await state(first, "adding a passkey");
    // After the look at the page, which takes the browser's devices away.
    const own = await device(first);
    await first.click("form[data-passkey=register] button");
    await first.waitForURL(/notice=passkey_added/);
    assert.match(await first.textContent("main"), /My laptop/);
    const [key] = await own.keys();
    await state(first, "an added passkey");
    assert.equal(key.rpId, "localhost");
    assert.equal(key.isResidentCredential, true);

    const second = await visitor({ ...named(base), ...phone });
    await second.goto("/cookies");
    const theirs = await device(second);
    await theirs.take(key);
    await second.goto("/login");
    await second.waitForURL(/\/home/);
    assert.equal((await (await second.request.get("/api/v1/auth/me")).json()).email, "pia.keys@example.com");
    await second.goto("/settings/sessions");
    await state(second, "sessions on a phone");
    await second.screenshot({ path: path(out, "sessions-phone.png"), fullPage: true });

    await first.goto("/settings/sessions");
    assert.equal(await first.locator("form[action='/rpc/identity/revoke-session']").count(), 2);
    await first.click("form[action='/rpc/identity/revoke-others'] button");
    await first.waitForURL(/notice=signed_out_others/);
    await state(first, "signed out everywhere else");
    assert.equal((await second.request.get("/api/v1/auth/me")).status(), 401);
    assert.equal((await first.request.get("/api/v1/auth/me")).status(), 200);

    // A lost device: its key is taken away too.
    await first.goto("/settings/security/passkeys");
    await first.click("form[action='/rpc/identity/passkey-remove'] button");
    await first.locator("form[action='/rpc/identity/passkey-remove']").waitFor({ state: "detached" });
    await state(first, "no passkey any more");
    assert.equal((await second.request.get("/api/v1/auth/me")).status(), 401);
  },

  "a passkey that its owner does not unlock opens nothing and says what else to do": async ({ visitor, base }) => {
    const page = await visitor(named(base));
    await page.goto("/cookies");
    await (await device(page)).locked();
    await page.goto("/login");
    await page.locator("form[data-passkey=login] button").click();
    await page.locator("[data-passkey-failed]:visible").waitFor();
    assert.match(await page.textContent("[data-passkey-failed]"), /sign in another way/);
    await state(page, "a passkey that did not work");
  },

  "another address is confirmed in the new mailbox and taken back from the old one, on a phone without a script": async ({ visitor }) => {
    const page = await visitor({ ...phone, javaScriptEnabled: false });
    const [old, other] = ["mira.old@example.com", "mira.new@example.com"];
    await join(page, { email: old, name: "Mira Moves" });
    await page.goto("/account");
    await page.click("a[href='/settings/account/email']");
    await state(page, "another address");
    await page.fill("#field-email", other);
    await page.fill("#field-password", "not-her-password");
    await page.click("main form button[type=submit]");
    assert.match(await page.textContent("main"), /not your password/);
    assert.equal(await page.inputValue("#field-email"), other, "what was typed is kept");
    await page.fill("#field-password", PASSWORD);
    await page.click("main form button[type=submit]");
    await page.waitForURL(/\/email\/sent/);
    await state(page, "a link is on its way");
    await page.goto(linkOf(await newestMail(page, other), "/email/confirm"));
    await state(page, "confirming another address");
    await page.click("main form button[type=submit]");
    await page.waitForURL(/notice=email_changed/);
    assert.match(await page.textContent("main"), /mira\.new@example\.com/);
    await page.goto(linkOf(await newestMail(page, old), "/email/undo"));
    await state(page, "taking it back");
    await page.click("main form button[type=submit]");
    await page.waitForURL(/done=1/);
    await state(page, "taken back");
    assert.equal((await page.request.get("/api/v1/auth/me")).status(), 401);
    await page.goto(linkOf(await newestMail(page, old), "/password/reset"));
    await page.fill("#field-password", "copper-lantern-41");
    await page.click("main form button[type=submit]");
    await page.waitForURL(/\/login/);
    await signIn(page, old, "copper-lantern-41");
  },

  "the question who it is, and the own password, are accessible on a phone in the dark": async ({ visitor }) => {
    const page = await visitor({ ...phone, colorScheme: "dark" });
    await signIn(page, "student-012@demo.test");
    for (const address of ["/confirm-it-is-you?next=%2Fsettings%2Fsecurity", "/settings/security", "/settings/security/password", "/settings/security/passkeys", "/settings/sessions", "/settings/account/email"]) {
      await page.goto(address);
      await state(page, address);
    }
    await page.goto("/confirm-it-is-you?next=%2Fsettings%2Fsecurity%2Fpassword");
    await page.fill("#field-password", "Demo-2026!");
    await page.click("main form button[type=submit] >> nth=0");
    await page.waitForURL(/\/settings\/security\/password/);
  },
};
