// Accounts elsewhere, with a real provider of OpenID Connect beside the house: somebody new, somebody known, somebody unproved.
import assert from "node:assert/strict";
import { join as path } from "node:path";
import Provider from "oidc-provider";
import { join, newestMail, signIn, state, topUp } from "./steps.mjs";

const phone = { viewport: { width: 375, height: 800 } };

/** The provider at that address; whoever types a name there is that name, with an address that is proved unless the name says otherwise. */
async function open(issuer, base, institution = "") {
  const provider = new Provider(issuer, {
    clients: [{ client_id: "edustream", client_secret: "s3cret", redirect_uris: [`${base}/api/v1/auth/oidc/google/callback`, `${base}/sso/${institution || "none"}/callback`], grant_types: ["authorization_code"], response_types: ["code"] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    pkce: { required: () => true },
    cookies: { keys: ["of this test alone"] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, email: institution ? `${id}@${institution}.test` : `${id}@elsewhere.example`, email_verified: !id.startsWith("unproved"), name: "Ada Lovelace" }) }),
  });
  const server = await new Promise((resolve) => { const listening = provider.listen(new URL(issuer).port, "127.0.0.1", () => resolve(listening)); });
  return () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); });
}

/** Signs in there and agrees, as often as it asks. */
async function consent(page, issuer, who) {
  await page.waitForURL((url) => url.origin === issuer);
  while (new URL(page.url()).origin === issuer) {
    const login = page.locator("input[name=login]");
    if (await login.count()) { await login.fill(who); await page.fill("input[name=password]", "anything"); }
    await Promise.all([page.waitForNavigation(), page.click("button[type=submit]")]);
  }
}

const beside = (journey, institution) => async (about) => {
  const close = await open(about.issuer, about.base, institution);
  try { await journey(about); } finally { await close(); }
};

export default {
  "somebody new comes with an account elsewhere, says the rest on a phone without a script, and is in; the next time at once": beside(async ({ visitor, issuer, out }) => {
    const page = await visitor({ ...phone, javaScriptEnabled: false });
    await page.goto("/register?next=%2Fsubjects");
    await state(page, "registering with another account");
    await page.screenshot({ path: path(out, "oidc-register-phone.png"), fullPage: true });
    await page.click("a[href^='/api/v1/auth/oidc/google/start']");
    await consent(page, issuer, "ada");
    await page.waitForURL(/\/register\/finish/);
    assert.match(await page.textContent("main"), /ada@elsewhere\.example/);
    assert.equal(await page.inputValue("#field-display_name"), "Ada Lovelace");
    await state(page, "what the provider does not say");
    await page.screenshot({ path: path(out, "oidc-finish-phone.png"), fullPage: true });
    await page.fill("#field-birth_date", "2015-05-30");
    const zone = page.locator("#field-time_zone");
    if (await zone.count()) await zone.selectOption("Europe/Berlin");
    await page.click("main form button[type=submit]");
    assert.match(await page.textContent("main [role=alert]"), /parent/i);
    await page.fill("#field-birth_date", "1994-05-30");
    if (await zone.count()) await zone.selectOption("Europe/Berlin");
    await page.click("main form button[type=submit]");
    await page.waitForURL(/\/subjects/);
    const me = await (await page.request.get("/api/v1/auth/me")).json();
    assert.deepEqual([me.email, me.email_verified, me.roles], ["ada@elsewhere.example", true, ["student"]]);

    const later = await visitor();
    await later.goto("/login");
    await later.click("a[href^='/api/v1/auth/oidc/google/start']");
    await consent(later, issuer, "ada");
    await later.waitForURL(/\/home/);
    assert.equal((await (await later.request.get("/api/v1/auth/me")).json()).id, me.id);
  }),

  "an address with an account is told to sign in first, its owner connects the other account, signs in with it, and disconnects it": beside(async ({ visitor, issuer, out }) => {
    const page = await visitor();
    await join(page, { email: "grace@elsewhere.example", name: "Grace Hopper" });
    const stranger = await visitor();
    await stranger.goto("/login");
    await state(stranger, "signing in with another account");
    await stranger.click("a[href^='/api/v1/auth/oidc/google/start']");
    await consent(stranger, issuer, "grace");
    await stranger.waitForURL(/\/login/);
    assert.match(await stranger.textContent("main [role=alert]:visible"), /already has an account/);
    await state(stranger, "told to sign in first");
    await stranger.screenshot({ path: path(out, "oidc-known.png"), fullPage: true });
    assert.equal((await stranger.request.get("/api/v1/auth/me")).status(), 401);

    await page.goto("/settings/security");
    await page.click("a[href='/settings/security/accounts']");
    await state(page, "no connected account");
    await page.click("a[href^='/api/v1/auth/oidc/google/start']");
    await consent(page, issuer, "grace");
    await page.waitForURL(/\/settings\/security\/accounts/);
    assert.match(await page.textContent("main"), /grace@elsewhere\.example/);
    await state(page, "a connected account");
    await page.screenshot({ path: path(out, "oidc-connected.png"), fullPage: true });
    assert.match((await newestMail(page, "grace@elsewhere.example")).subject, /Google/);

    const second = await visitor(phone);
    await second.goto("/login?next=%2Fwallet");
    await second.click("a[href^='/api/v1/auth/oidc/google/start']");
    await consent(second, issuer, "grace");
    await second.waitForURL(/\/wallet/);

    await page.click("form[action='/rpc/identity/identity-remove'] button");
    await page.waitForURL(/\/settings\/security\/accounts/);
    assert.doesNotMatch(await page.textContent("main"), /grace@elsewhere\.example/);
  }),

  "an address that the provider has not confirmed, and somebody who says no there, come back to the sign-in": beside(async ({ visitor, issuer, base }) => {
    const page = await visitor();
    await page.goto("/login");
    await page.click("a[href^='/api/v1/auth/oidc/google/start']");
    await consent(page, issuer, "unproved");
    await page.waitForURL(/\/login/);
    assert.match(await page.textContent("main [role=alert]:visible"), /has not confirmed your email/);
    await page.goto("/login");
    await page.click("a[href^='/api/v1/auth/oidc/google/start']");
    await page.waitForURL(/\/interaction\/|\/login/);
    if (new URL(page.url()).origin === issuer) await page.click("a:has-text('Cancel')");
    await page.waitForURL((url) => url.origin === base && url.pathname === "/login");
    assert.match(await page.textContent("main [role=alert]:visible"), /did not finish|has not confirmed/);
    await signIn(page, "student-001@demo.test");
  }),

  "a school names its issuer and proves its domain, somebody new comes in by it, and whoever has connected the account there signs in by it alone": beside(async ({ visitor, issuer, out }) => {
    const admin = await visitor();
    await join(admin, { email: "head@riverside.test", name: "Rita Head" });
    await topUp(admin, 100);
    await admin.goto("/institution");
    await admin.fill("#field-name", "Riverside School");
    await admin.fill("#field-slug", "riverside");
    await admin.click("form[action='/rpc/integrations/institution-make'] button[type=submit]");
    await admin.waitForURL(/notice=saved/);
    const id = new URL(admin.url()).searchParams.get("institution");
    await admin.goto(`/institution/seats?institution=${id}&seats=3`);
    await admin.click("form[action='/rpc/integrations/institution-seats'] button[type=submit]");
    await admin.waitForURL(/notice=saved/);
    const settings = async (on) => {
      await admin.goto(`/institution/sign-in?institution=${id}`);
      await admin.fill("#field-issuer", issuer);
      await admin.fill("#field-client_id", "edustream");
      if (!on.length) await admin.fill("#field-client_secret", "s3cret");
      await admin.fill("#field-domains", "riverside.test");
      for (const name of on) await admin.check(`input[name=${name}]`);
      await admin.click("form[action='/rpc/integrations/institution-sso'] button[type=submit]");
      await admin.waitForURL(/notice=saved/);
    };
    await settings([]);
    await admin.click("form[action='/rpc/integrations/institution-domain'] button");
    await admin.waitForURL(/notice=saved/);
    await settings(["enabled"]);

    const page = await visitor({ ...phone, javaScriptEnabled: false });
    await page.goto("/sso?institution=mia%40riverside.test");
    await state(page, "the institution of an address");
    await page.click("main a.button-primary");
    await page.click("main a.button-primary");
    await consent(page, issuer, "mia");
    await page.waitForURL(/\/register\/institution/);
    await state(page, "what the institution does not say");
    await page.fill("#field-birth_date", "1994-05-30");
    const zone = page.locator("#field-time_zone");
    if (await zone.count()) await zone.selectOption("Europe/Berlin");
    await page.click("main form button[type=submit]");
    await page.waitForURL((url) => url.pathname !== "/register/institution");
    const me = await (await page.request.get("/api/v1/auth/me")).json();
    assert.deepEqual([me.email, me.email_verified], ["mia@riverside.test", true]);

    const own = await visitor();
    await join(own, { email: "bo@riverside.test", name: "Bo River" });
    await own.goto("/sso/riverside");
    await own.click("main a.button-primary");
    await consent(own, issuer, "bo");
    await own.getByText("Connected. You can sign in with it from now on.").waitFor();
    await settings(["enabled", "enforced"]);
    const again = await visitor(phone);
    await again.goto("/login");
    await again.fill("#field-email", "bo@riverside.test");
    await again.fill("#field-password", "violet-anchor-93");
    await again.click("main form button[type=submit]");
    assert.match(await again.textContent("main [role=alert]:visible"), /Riverside School signs you in/);
    await state(again, "a password where the institution alone signs in");
    await again.screenshot({ path: path(out, "sso-only-phone.png"), fullPage: true });
    await again.click("main form a.button-primary");
    await again.click("main a.button-primary");
    await consent(again, issuer, "bo");
    await again.waitForURL((url) => url.pathname === "/home");
    assert.equal((await (await again.request.get("/api/v1/auth/me")).json()).email, "bo@riverside.test");
  }, "riverside"),
};
