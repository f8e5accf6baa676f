// The site as an app on a phone: installable, there without a network, told though no page is open; and what happens while a page is open.
import assert from "node:assert/strict";
import { join as path } from "node:path";
import { signIn, state } from "./steps.mjs";

const phone = { viewport: { width: 375, height: 800 } };
const STUDENT = "student-001@demo.test", TUTOR = "tutor-001@demo.test";

/** Waits for the worker beside the pages to know whose pages they are. */
async function beside(page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const owned = async () => (await (await caches.open("own")).match("/own-pages-of"))?.text();
    for (let i = 0; i < 100 && !(await owned()); i++) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  // From the second page on it is in between.
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller);
}

/** Until that holds of the page, or the journey ends. */
const until = (page, holds, argument) => page.waitForFunction(holds, argument, { timeout: 20_000, polling: 200 });

/** A conversation of the two, begun over the API; answers its id. */
async function conversation(student, tutor, base, text) {
  const { tutor_id } = await (await tutor.request.get("/api/v1/auth/me")).json();
  const sent = await student.request.post("/api/v1/messages", {
    headers: { origin: base }, data: { recipient_id: tutor_id, client_id: crypto.randomUUID(), text },
  });
  assert.ok(sent.ok(), await sent.text());
  return (await sent.json()).thread_id;
}

const texts = async (page, thread) => {
  const answer = await page.request.get(`/api/v1/messages/threads/${thread}`);
  return (await answer.json()).items.map((message) => message.text);
};

export default {
  "a browser may install it, with icons, shortcuts and a way to share": async ({ visitor }) => {
    const page = await visitor(phone);
    await signIn(page, STUDENT);
    await beside(page);
    const session = await page.context().newCDPSession(page);
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito"), []);
    const { data, errors } = await session.send("Page.getAppManifest");
    assert.deepEqual(errors, []);
    const manifest = JSON.parse(data);
    for (const { src, sizes, type } of manifest.icons) {
      const icon = await page.request.get(src);
      assert.equal(icon.headers()["content-type"], type, src);
      if (type === "image/png") {
        const bytes = await icon.body();
        assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, sizes, src);
      }
    }
    for (const { url } of manifest.shortcuts) assert.ok((await page.request.get(url)).ok(), url);
    const worker = await page.request.get("/sw.js");
    assert.match(worker.headers()["content-type"], /javascript/);
    assert.equal(worker.headers()["cache-control"], "no-cache");
    await page.goto(`${manifest.share_target.action}?title=Fractions&url=https%3A%2F%2Fa.example%2F`);
    await state(page, "share");
    assert.match(await page.textContent("main"), /Fractions/);
  },

  "without a network the schedule and the last conversations are there, and in the reader's language": async ({ visitor, base, out }) => {
    const page = await visitor(phone), tutor = await visitor();
    await signIn(page, STUDENT);
    await signIn(tutor, TUTOR);
    const thread = await conversation(page, tutor, base, "Kept for the train");
    await beside(page);
    for (const address of ["/bookings", `/messages/${thread}`, "/home"]) await page.goto(address);
    await until(page, async (count) => (await (await caches.open("own")).keys()).length >= count, 4);
    await page.context().setOffline(true);
    await page.goto("/bookings");
    await page.waitForSelector("[data-live=kept]:not([hidden])");
    await state(page, "the schedule without a network");
    await page.screenshot({ path: path(out, "phone-offline.png") });
    await page.goto(`/messages/${thread}`);
    assert.match(await page.textContent("main"), /Kept for the train/);
    await page.goto("/wallet");
    assert.match(await page.textContent("h1"), /offline/i);
    await state(page, "a page that is not kept, without a network");
    await page.context().setOffline(false);
    await page.goto("/home");
    await page.evaluate(() => document.querySelector("form[action='/rpc/identity/logout']").requestSubmit());
    await page.waitForURL((url) => !url.pathname.startsWith("/home"));
    await until(page, async () => !(await caches.has("own")) || !(await (await caches.open("own")).match(location.origin + "/bookings")));
  },

  "a unit that was taken along opens without a network until it is removed": async ({ visitor }) => {
    const page = await visitor(phone);
    await signIn(page, STUDENT);
    await beside(page);
    const { items } = await (await page.request.get("/api/v1/enrolments")).json();
    await page.goto(`/learning/${items[0].id}`);
    const [unit] = await page.locator("nav a[href*='?unit=']").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    await page.goto(unit);
    const title = await page.textContent("#unit");
    await page.click("[data-offline] [data-part=keep]");
    await page.waitForSelector("[data-offline] [data-part=forget]:not([hidden])");
    await state(page, "a unit that is taken along");
    await page.context().setOffline(true);
    await page.goto(unit);
    assert.equal(await page.textContent("#unit"), title);
    await page.context().setOffline(false);
    await page.reload();
    await page.click("[data-offline] [data-part=forget]");
    await until(page, async () => (await (await caches.open("units")).keys()).every((kept) => kept.url.includes("/pkg/")));
  },

  "what is written without a network is sent once when there is one": async ({ visitor, base }) => {
    const page = await visitor(phone), tutor = await visitor();
    await signIn(page, STUDENT);
    await signIn(tutor, TUTOR);
    const thread = await conversation(page, tutor, base, "Before the tunnel");
    await page.goto(`/messages/${thread}`);
    await beside(page);
    await page.context().setOffline(true);
    for (const text of ["From the tunnel, one", "From the tunnel, two"]) {
      await page.fill("#field-text", text);
      await page.click(".thread-write button[type=submit]");
    }
    await page.waitForSelector("[data-pending] >> nth=1");
    assert.match(await page.textContent("[data-pending] [data-state=waits]"), /Waiting to be sent/);
    await page.reload();
    await page.waitForSelector("[data-pending] >> nth=1");
    await page.context().setOffline(false);
    await until(page, () => !document.querySelector("[data-pending]"));
    const said = await texts(tutor, thread);
    assert.deepEqual(said.slice(-2), ["From the tunnel, one", "From the tunnel, two"]);
    await page.reload();
    await page.waitForLoadState("networkidle");
    assert.deepEqual((await texts(tutor, thread)).slice(-2), said.slice(-2), "and not again");
    await state(page, "a conversation");
  },

  "a message stands in the open conversation, in the menu of every tab, and says that somebody writes": async ({ visitor, base, out }) => {
    const page = await visitor(), tutor = await visitor(phone);
    await signIn(page, STUDENT);
    await signIn(tutor, TUTOR);
    const thread = await conversation(page, tutor, base, "Are you there?");
    await tutor.goto(`/messages/${thread}`);
    await page.goto(`/messages/${thread}`);
    const other = await page.context().newPage();
    await other.goto("/home");
    await page.bringToFront();
    await page.waitForTimeout(1500);
    await page.waitForSelector("[data-presence]:not([hidden])");
    await tutor.type("#field-text", "Yes, I am");
    await page.waitForSelector(".thread-typing:not([hidden])");
    await tutor.click(".thread-write button[type=submit]");
    await page.waitForSelector(".bubble:text-is('Yes, I am')");
    await page.waitForFunction(() => document.querySelector(".thread-typing").hidden);
    await state(page, "a conversation that goes on");
    await page.screenshot({ path: path(out, "live-thread.png") });
    await tutor.waitForSelector(".bubble-row.own:not([data-pending]) .bubble:text-is('Yes, I am')");
    await page.goto("/wallet");
    await page.waitForTimeout(1500);
    await tutor.fill("#field-text", "And one more");
    await tutor.click(".thread-write button[type=submit]");
    await page.waitForSelector(".nav-messages .nav-new");
    await state(page, "a page with a count in its menu");
  },

  "what is not sent yet waits in its conversation, and leaves with whoever signs out": async ({ visitor, base }) => {
    const page = await visitor(phone), tutor = await visitor();
    await signIn(page, STUDENT);
    await signIn(tutor, TUTOR);
    const thread = await conversation(page, tutor, base, "Before the draft");
    const drafts = () => page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith("drafts:")).map(([, value]) => JSON.parse(value)));
    await page.goto(`/messages/${thread}`);
    await page.fill("#field-text", "Half a thou");
    await page.goto("/home");
    await page.goto(`/messages/${thread}`);
    assert.equal(await page.inputValue("#field-text"), "Half a thou", "it stands where it was written");
    await page.fill("#field-text", "A whole thought");
    await page.click(".thread-write button[type=submit]");
    await page.waitForSelector(".bubble-row.own:not([data-pending]) .bubble:text-is('A whole thought')");
    assert.deepEqual(await drafts(), [{}], "what was sent is no draft any more");
    await page.reload();
    assert.equal(await page.inputValue("#field-text"), "");
    await page.fill("#field-text", "Nobody else's");
    assert.deepEqual(await drafts(), [{ [thread]: "Nobody else's" }]);
    await page.locator('form[action="/rpc/identity/logout"]').first().evaluate((form) => form.requestSubmit());
    await page.waitForURL((url) => !url.pathname.startsWith("/messages"));
    assert.deepEqual(await drafts(), [], "the next one at this browser reads none of it");
  },

  "a newer version waits to be asked for, and then the page is loaded anew": async ({ visitor }) => {
    const page = await visitor(phone);
    await signIn(page, STUDENT);
    await page.addInitScript(() => {
      const worker = { postMessage: (said) => sessionStorage.setItem("asked", said.type) };
      const beside = Object.assign(new EventTarget(), { controller: {}, ready: Promise.resolve({ active: { postMessage() {} } }) });
      beside.register = async () => Object.assign(new EventTarget(), { waiting: worker, installing: null });
      Object.defineProperty(Navigator.prototype, "serviceWorker", { value: beside });
    });
    await page.goto("/home");
    const offer = page.locator("[data-live=update]");
    await offer.waitFor({ state: "visible" });
    assert.equal(await page.evaluate(() => sessionStorage.getItem("asked")), null, "nothing is loaded before somebody asks");
    await offer.locator("button").click();
    assert.equal(await page.evaluate(() => sessionStorage.getItem("asked")), "update");
    const again = page.waitForEvent("load");
    await page.evaluate(() => navigator.serviceWorker.dispatchEvent(new Event("controllerchange")));
    await again;
  },

  "the app's badge is the number of what is unread, and goes with it": async ({ visitor, base }) => {
    const page = await visitor(phone), tutor = await visitor();
    await page.addInitScript(() => {
      navigator.setAppBadge = async (number) => { window.badge = number; };
      navigator.clearAppBadge = async () => { window.badge = 0; };
    });
    await signIn(page, STUDENT);
    await signIn(tutor, TUTOR);
    const thread = await conversation(page, tutor, base, "Count on me");
    await page.goto(`/messages/${thread}`);
    await page.goto("/wallet");
    const before = await page.evaluate(() => window.badge);
    const sent = await tutor.request.post("/api/v1/messages", { headers: { origin: base }, data: { thread_id: thread, client_id: crypto.randomUUID(), text: "One more" } });
    assert.ok(sent.ok(), await sent.text());
    await until(page, (before) => window.badge === before + 1, before);
    assert.equal(await page.evaluate(() => window.badge), Number(await page.textContent(".nav-messages .nav-new")), "the number of the menu");
    await page.goto(`/messages/${thread}`);
    await page.goto("/wallet");
    await until(page, (before) => window.badge === before, before);
  },

  "where no socket gets through, news are asked for instead": async ({ visitor, base }) => {
    const page = await visitor(phone), tutor = await visitor();
    await page.addInitScript(() => {
      window.WebSocket = class extends EventTarget {
        readyState = 3;
        constructor() {
          super();
          window.sockets = (window.sockets ?? 0) + 1;
          setTimeout(() => this.dispatchEvent(new CloseEvent("close", { code: 1006 })));
        }
      };
    });
    await signIn(page, STUDENT);
    await signIn(tutor, TUTOR);
    const thread = await conversation(page, tutor, base, "Through a narrow door");
    await page.goto(`/messages/${thread}`);
    await page.waitForRequest((request) => new URL(request.url()).pathname === "/api/v1/events" && request.method() === "GET", { timeout: 20_000 });
    assert.ok(await page.evaluate(() => window.sockets) >= 2, "a socket is tried twice before that");
    const sent = await tutor.request.post("/api/v1/messages", { headers: { origin: base }, data: { thread_id: thread, client_id: crypto.randomUUID(), text: "It came all the same" } });
    assert.ok(sent.ok(), await sent.text());
    await page.waitForSelector(".bubble:text-is('It came all the same')", { timeout: 40_000 });
  },

  "a message is written and read without a script": async ({ visitor, base }) => {
    const page = await visitor({ ...phone, javaScriptEnabled: false }), tutor = await visitor({ javaScriptEnabled: false });
    await signIn(page, STUDENT);
    await signIn(tutor, TUTOR);
    const thread = await conversation(page, tutor, base, "By hand");
    await page.goto(`/messages/${thread}`);
    await page.fill("#field-text", "Written without a script");
    await page.click(".thread-write button[type=submit]");
    await page.waitForSelector(".bubble:text-is('Written without a script')");
    assert.match(await page.textContent(".bubble-row.own >> nth=-1"), /Sent|Delivered/);
    await tutor.goto("/messages");
    await tutor.click(`a[href='/messages/${thread}']`);
    await tutor.waitForSelector(".bubble:text-is('Written without a script')");
    await page.reload();
    assert.match(await page.textContent(".bubble-row.own >> nth=-1"), /Read/);
    await state(page, "a conversation without a script");
  },

  "a push is shown, counted, and leads to what it is about": async ({ visitor, base }) => {
    const page = await visitor();
    await page.context().grantPermissions(["notifications"], { origin: base });
    await signIn(page, STUDENT);
    await beside(page);
    const session = await page.context().newCDPSession(page);
    const found = new Promise((resolve) => session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL === `${base}/`);
      if (own) resolve(own.registrationId);
    }));
    await session.send("ServiceWorker.enable");
    const registrationId = await found;
    const data = JSON.stringify({ title: "Confirmed: French", url: "/bookings", tag: "one" });
    for (let i = 0; i < 2; i++) await session.send("ServiceWorker.deliverPushMessage", { origin: base, registrationId, data });
    await until(page, async () => (await (await navigator.serviceWorker.ready).getNotifications()).length > 0);
    const there = () => page.evaluate(async () => (await (await navigator.serviceWorker.ready).getNotifications()).map(({ title, tag, data }) => ({ title, tag, data })));
    // Between the first and the second, which takes its place, there is none for a moment.
    let shown = await there();
    for (let i = 0; i < 100 && !shown.length; i++) shown = await there();
    assert.deepEqual(shown, [{ title: "Confirmed: French", tag: "one", data: { url: "/bookings" } }], "the same twice is one");
  },

  "notification settings tell this browser or say why not, with a script and without": async ({ visitor, out }) => {
    const page = await visitor(phone);
    await signIn(page, STUDENT);
    await page.goto("/settings/notifications");
    await page.waitForSelector("[data-push-is]:not([data-push-is=without]):not([hidden])");
    assert.equal(await page.locator("input[value='messages:push']").count(), 1);
    await state(page, "notification settings");
    await page.screenshot({ path: path(out, "push-settings.png"), fullPage: true });
    const plain = await visitor({ ...phone, javaScriptEnabled: false });
    await signIn(plain, STUDENT);
    await plain.goto("/settings/notifications");
    assert.match(await plain.textContent("[data-push]"), /needs JavaScript/);
    await state(plain, "notification settings without a script");
  },
};
