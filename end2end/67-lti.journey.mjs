// A school's learning platform beside the house, written from LTI 1.3: a course opens from there, its owner links the account once, and who is in the class is read there.
import assert from "node:assert/strict";
import { createPublicKey, generateKeyPairSync, randomUUID, sign, verify } from "node:crypto";
import { createServer } from "node:http";
import { join as path } from "node:path";
import { join, state, topUp } from "./steps.mjs";

const LTI = "https://purl.imsglobal.org/spec/lti";
const ROLES = "http://purl.imsglobal.org/vocab/lis/v2/membership";
const CLIENT = "edustream-tool";
const PEOPLE = [
  { user_id: "head", name: "Rita Head", email: "head@hillside.test", roles: [`${ROLES}#Instructor`] },
  { user_id: "mia", name: "Mia Berger", email: "mia@hillside.test", roles: [`${ROLES}#Learner`] },
  { user_id: "tom", name: "Tom Lind", status: "Inactive", roles: [`${ROLES}#Learner`] },
];

const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** The platform at that address; who opens a course there, and as what, stands in the hint it is begun with. */
class Platform {
  #keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
  asked = [];

  constructor(issuer, base) {
    Object.assign(this, { issuer, base });
  }

  async open() {
    const server = createServer((request, response) => this.#answer(request, response).catch((error) => response.writeHead(500).end(String(error))));
    await new Promise((resolve) => server.listen(new URL(this.issuer).port, "127.0.0.1", resolve));
    return () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); });
  }

  /** Where somebody of the platform opens a course of ours. */
  place(course, role) {
    return `${this.issuer}/open?${new URLSearchParams({ course, role })}`;
  }

  async #answer(request, response) {
    const url = new URL(request.url, this.issuer);
    const said = (type, text, status = 200, headers = {}) => response.writeHead(status, { "content-type": type, ...headers }).end(text);
    const json = (value, status) => said("application/json", JSON.stringify(value), status);
    if (url.pathname === "/open") {
      const begin = new URLSearchParams({ iss: this.issuer, client_id: CLIENT, login_hint: "head", target_link_uri: this.base, lti_message_hint: JSON.stringify(Object.fromEntries(url.searchParams)) });
      return said("text/plain", "", 303, { location: `${this.base}/api/v1/lti/login?${begin}` });
    }
    if (url.pathname === "/auth") return said("text/html", this.#word(url.searchParams));
    if (url.pathname === "/jwks") return json({ keys: [{ ...this.#keys.publicKey.export({ format: "jwk" }), kid: "one", alg: "RS256", use: "sig" }] });
    if (url.pathname === "/token") return json({ access_token: await this.#letIn(request), token_type: "Bearer", expires_in: 600 });
    if (url.pathname === "/members") {
      this.asked.push(request.headers.authorization);
      return json({ id: url.href, context: { id: "c-9" }, members: PEOPLE }, request.headers.authorization === "Bearer names" ? 200 : 401);
    }
    return said("text/plain", "nothing here", 404);
  }

  /** What the platform says of whoever opens it: a page that posts itself. */
  #word(asked) {
    const { course, role } = JSON.parse(asked.get("lti_message_hint"));
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: this.issuer, aud: CLIENT, sub: asked.get("login_hint"), nonce: asked.get("nonce"), iat: now, exp: now + 300, jti: randomUUID(),
      [`${LTI}/claim/message_type`]: "LtiResourceLinkRequest", [`${LTI}/claim/version`]: "1.3.0", [`${LTI}/claim/deployment_id`]: "1",
      [`${LTI}/claim/target_link_uri`]: `${this.base}/courses/${course}`, [`${LTI}/claim/resource_link`]: { id: "place-1" },
      [`${LTI}/claim/roles`]: [`${ROLES}#${role}`], [`${LTI}/claim/context`]: { id: "c-9", title: "Mathematics 9b" },
      [`${LTI}-nrps/claim/namesroleservice`]: { context_memberships_url: `${this.issuer}/members`, service_versions: ["2.0"] },
    };
    const word = `${part({ typ: "JWT", alg: "RS256", kid: "one" })}.${part(claims)}`;
    const token = `${word}.${sign("RSA-SHA256", Buffer.from(word), this.#keys.privateKey).toString("base64url")}`;
    return `<form method="post" action="${asked.get("redirect_uri")}"><input name="state" value="${asked.get("state")}"><input name="id_token" value="${token}"></form><script>document.forms[0].submit()</script>`;
  }

  /** Whoever proves by a word that the house signed that it is the tool. */
  async #letIn(request) {
    let body = "";
    for await (const piece of request) body += piece;
    const form = new URLSearchParams(body);
    const [head, claims, signature] = form.get("client_assertion").split(".");
    const { kid } = JSON.parse(Buffer.from(head, "base64url"));
    const { keys } = await (await fetch(`${this.base}/api/v1/lti/jwks`)).json();
    const key = createPublicKey({ key: keys.find((known) => known.kid === kid), format: "jwk" });
    assert.ok(verify("RSA-SHA256", Buffer.from(`${head}.${claims}`), key, Buffer.from(signature, "base64url")));
    return form.get("scope").includes("lti-nrps") ? "names" : "results";
  }
}

const beside = (journey) => async (about) => {
  const platform = new Platform(about.issuer, about.base);
  const close = await platform.open();
  try { await journey({ ...about, platform }); } finally { await close(); }
};

export default {
  "a course opens from a school's learning platform, the account is linked once, and who is in the class is read and invited": beside(async ({ visitor, issuer, out, platform }) => {
    const admin = await visitor();
    await join(admin, { email: "head@hillside.test", name: "Rita Head" });
    await topUp(admin, 100);
    await admin.goto("/institution");
    await admin.fill("#field-name", "Hillside School");
    await admin.fill("#field-slug", "hillside");
    await admin.click("form[action='/rpc/integrations/institution-make'] button[type=submit]");
    await admin.waitForURL(/notice=saved/);
    const id = new URL(admin.url()).searchParams.get("institution");
    await admin.goto(`/institution/seats?institution=${id}&seats=3`);
    await admin.click("form[action='/rpc/integrations/institution-seats'] button[type=submit]");
    await admin.waitForURL(/notice=saved/);

    await admin.goto(`/institution/lti?institution=${id}`);
    for (const [name, value] of Object.entries({ name: "Moodle", issuer, client_id: CLIENT, deployment_ids: "1", auth_url: `${issuer}/auth`, token_url: `${issuer}/token`, jwks_url: `${issuer}/jwks` })) {
      await admin.fill(`form[action='/rpc/integrations/lti-add'] [name=${name}]`, value);
    }
    await admin.click("form[action='/rpc/integrations/lti-add'] button[type=submit]");
    await admin.waitForURL(/notice=saved/);
    await state(admin, "a registered learning platform");

    const { items } = await (await admin.request.get("/api/v1/courses?limit=50")).json();
    const free = items.find((course) => !course.price);
    assert.ok(free, "the demo has a free course");
    await admin.goto(platform.place(free.id, "Learner"));
    await admin.waitForURL(/\/lti\/link\?launch=/);
    await state(admin, "the question whose account it is");
    await admin.screenshot({ path: path(out, "lti-link.png"), fullPage: true });
    await admin.click("form[action='/rpc/integrations/lti-link'] button[type=submit]");
    await admin.waitForURL(/\/learning\/[0-9a-f-]{36}/);

    const phone = await visitor({ viewport: { width: 375, height: 800 } });
    await phone.goto(platform.place(free.id, "Learner"));
    await phone.waitForURL(/\/learning\/[0-9a-f-]{36}/);
    assert.equal((await (await phone.request.get("/api/v1/auth/me")).json()).email, "head@hillside.test", "signed in by the link alone");

    assert.equal(platform.asked.length, 0, "nobody asks who is in the class before somebody looks");
    await phone.goto(platform.place(free.id, "Instructor"));
    await phone.waitForURL(new RegExp(`/courses/${free.id}`));
    await admin.goto(`/institution/lti?institution=${id}`);
    await state(admin, "a platform with a class");
    await admin.click("section[aria-labelledby=classes] a");
    await admin.waitForURL(/\/institution\/lti\/class/);
    await state(admin, "who is in the class");
    await admin.screenshot({ path: path(out, "lti-class.png"), fullPage: true });
    const told = await admin.textContent("main");
    assert.match(told, /Mathematics 9b/);
    assert.match(told, /Mia Berger/);
    assert.doesNotMatch(told, /Tom Lind/, "who is gone is not named");
    assert.ok(platform.asked.every((token) => token === "Bearer names"));
    await admin.click("form[action='/rpc/integrations/institution-check'] button[type=submit]");
    await admin.waitForURL(/\/institution\/members/);
    assert.match(await admin.textContent("main"), /mia@hillside\.test/);
    await state(admin, "a list out of a class, looked at before it is sent");
  }),
};
