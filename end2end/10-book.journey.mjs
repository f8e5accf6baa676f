// A stranger registers, finds a tutor, books, pays from the wallet; the tutor confirms in another browser. With and without JavaScript, wide and narrow.
import assert from "node:assert/strict";
import { join, newestMail, signIn, topUp, payTopUp, state } from "./steps.mjs";

async function book(visitor, options, email) {
  const student = await visitor(options);
  await join(student, { email, name: "Nora Lind" });
  for (const empty of ["/home", "/bookings", "/wallet"]) {
    await student.goto(empty);
    await state(student, `${empty} of somebody new`);
  }
  await topUp(student, 200);
  assert.match(await student.textContent("main"), /200\.00/);

  await student.goto("/tutors");
  await state(student, "search");
  const card = student.locator("article").filter({ hasText: "Next free times" }).last();
  const tutorName = (await card.locator("h2 a").textContent()).trim();
  await card.locator("a.slot").first().click();
  await student.waitForURL(/\/book\?/);
  const offer = student.url();
  await state(student, "a chosen time");
  const missing = student.locator("main a.button-primary", { hasText: "Top up" });
  if (await missing.count()) { // the tutor is paid in another currency: the link brings amount and currency along
    await missing.click();
    await payTopUp(student, /\/book\?.*notice=topped_up/);
    assert.equal(await student.locator("main form.book-pay input[name=start]").count(), 1, `the time chosen at ${offer} is still chosen`);
  }
  await student.fill("#field-topic", "Preparing for an exam in January");
  const pay = student.locator("main form.book-pay button[type=submit]:not([formaction])");
  assert.match(await pay.textContent(), /Pay [$€]\d+\.\d\d and/);
  await pay.click();
  await student.waitForURL(/\/bookings\/[0-9a-f-]{36}/);
  await state(student, "a booked lesson");
  const address = new URL(student.url()).pathname;
  return { student, tutorName, address };
}

/** Where a lesson's timeline stands. */
const STANDS = ".timeline [aria-current=step] b";

async function tutorEmail(page, name) {
  // The demo numbers its tutors; the API says whose profile an account owns.
  for (let number = 21; number <= 195; number++) {
    const email = `tutor-${String(number).padStart(3, "0")}@demo.test`;
    const answer = await page.request.post("/api/v1/auth/login", { data: { email, password: "Demo-2026!" } });
    const { access_token } = await answer.json();
    const me = await (await page.request.get("/api/v1/auth/me", { headers: { authorization: `Bearer ${access_token}` } })).json();
    if (me.display_name === name) return email;
  }
  throw new Error(`no demo tutor is called ${name}`);
}

async function journey(visitor, options, email) {
  const { student, tutorName, address } = await book(visitor, options, email);
  const text = await student.textContent("main");
  if (/Waiting for/.test(text)) {
    const tutor = await visitor(options);
    await signIn(tutor, await tutorEmail(tutor, tutorName));
    await tutor.goto(address);
    await tutor.locator("details summary").filter({ hasText: "Decline" }).click();
    await state(tutor, "a request before the tutor");
    await tutor.click("text=Confirm lesson");
    await tutor.waitForURL(/notice=confirmed/);
    assert.equal(await tutor.textContent(STANDS), "Lesson");
    await state(tutor, "a confirmed lesson before the tutor");
    await student.reload();
  }
  assert.equal(await student.textContent(STANDS), "Lesson");
  await student.goto(`${address}/cancel`);
  assert.match(await student.textContent("main"), /You get back/);
  await state(student, "what a cancellation gives back");
  await student.click("text=Keep the lesson");
  await student.waitForURL(address);
}

export default {
  "a stranger books a lesson and the tutor confirms, with JavaScript": ({ visitor }) => journey(visitor, {}, "nora.js@example.com"),
  "a stranger books a lesson and the tutor confirms, without JavaScript": ({ visitor }) => journey(visitor, { javaScriptEnabled: false }, "nora.plain@example.com"),
  "a stranger books a lesson on a phone, without JavaScript": ({ visitor }) => journey(visitor, { javaScriptEnabled: false, viewport: { width: 375, height: 800 } }, "nora.phone@example.com"),

  "three clicks from the search to a booked lesson for somebody with money": async ({ visitor }) => {
    const student = await visitor();
    await signIn(student, "student-010@demo.test");
    await student.goto("/tutors?instant=true");
    await student.locator("article a.slot").first().click();
    await student.waitForURL(/\/book\?/);
    await student.click("main form.book-pay button[type=submit]:not([formaction])");
    await student.waitForURL(/\/bookings\/[0-9a-f-]{36}\?notice=booked/);
    assert.match(await student.textContent("main"), /Lesson booked/);
  },

  "a stranger chooses a time by keyboard, and it is still chosen after signing in": async ({ visitor }) => {
    const student = await visitor();
    await student.goto("/tutors?instant=true");
    await student.locator("article h2 a").first().click();
    await student.waitForURL(/\/tutors\/[0-9a-f-]{36}(\?|$)/);
    await student.waitForSelector("html[data-ready]", { state: "attached" });
    const title = await student.textContent(".chooser-head strong");
    const day = student.locator(".chooser-days [role=radio][aria-checked=true]");
    await day.focus();
    await student.keyboard.press("PageDown");
    await student.waitForFunction((title) => document.querySelector(".chooser-head strong").textContent !== title, title);
    await student.waitForFunction(() => document.activeElement?.matches(".chooser-days [aria-checked=true]"));
    const entry = student.locator(".chooser-times [role=radio][tabindex='0']");
    await entry.focus();
    const before = await entry.getAttribute("value");
    assert.equal(await student.evaluate(() => document.activeElement.getAttribute("value")), before, "it can have the focus");
    await student.keyboard.press("ArrowRight");
    // The focus follows the choice by a frame.
    await student.waitForFunction((before) => document.activeElement.matches(".slot[aria-checked=true]") && document.activeElement.value !== before, before);
    const first = await student.evaluate(() => document.activeElement.getAttribute("value"));
    const summary = student.locator(".chooser-summary");
    const label = await student.locator(`.slot[value="${first}"]`).getAttribute("aria-label");
    assert.ok((await summary.textContent()).startsWith(label), `${label} is in sight`);
    await student.click(".chooser-go");
    await student.waitForURL(/\/book\?/);
    await student.click("main a.button-primary");
    await student.waitForURL(/\/login\?next=/);
    await student.fill("#field-email", "student-011@demo.test");
    await student.fill("#field-password", "Demo-2026!");
    await student.click("main button[type=submit]");
    await student.waitForURL(/\/book\?/);
    assert.equal(await student.inputValue("main form.book-pay input[name=start]"), first);
  },

  "a chosen lesson stays in sight from the sign-in over the registration and the mail to the booking": async ({ visitor }) => {
    const student = await visitor();
    await student.goto("/tutors?instant=true");
    const slot = student.locator("article a.slot").first();
    const start = new URL(await slot.getAttribute("href"), "http://x").searchParams.getAll("start").at(-1);
    await slot.click();
    await student.waitForURL(/\/book\?/);
    await student.click("main a.button-primary");
    await student.waitForURL(/\/login\?next=/);
    const inSight = async (where) => {
      const lesson = student.locator("section[aria-labelledby=chosen-lesson]");
      assert.match(await lesson.textContent(), /Your lesson with .+\d\d:\d\d.+[$€]/, where);
      await state(student, where);
    };
    await inSight("signing in with a lesson in mind");
    await student.click("main a[href^='/register']");
    await student.waitForURL(/\/register\?next=/);
    await inSight("registering with a lesson in mind");
    await student.fill("#field-display_name", "Nora Lind");
    await student.fill("#field-email", "nora.intent@example.com");
    await student.fill("#field-password", "violet-anchor-93");
    await student.fill("#field-birth_date", "1994-05-30");
    await student.click("main form button[type=submit]");
    await student.waitForURL(/\/check-your-mail/);
    await inSight("check your mail with a lesson in mind");
    const link = new URL((await newestMail(student, "nora.intent@example.com")).links.find((address) => address.includes("/verify-email")));
    await student.goto(link.pathname + link.search);
    await inSight("confirming with a lesson in mind");
    await student.fill("#field-password", "violet-anchor-93");
    await student.click("main form button[type=submit]");
    await student.waitForURL(/\/tutors\/[0-9a-f-]{36}\/book\?/);
    assert.equal(new URL(student.url()).searchParams.getAll("start").at(-1), start);
    assert.match(await student.textContent("main"), /Top up/);
  },

  "another clock and another length keep the chosen moment, or say that it is not free": async ({ visitor }) => {
    const student = await visitor();
    await student.goto("/tutors?instant=true");
    await student.locator("article h2 a").first().click();
    await student.waitForSelector("html[data-ready]", { state: "attached" });
    await student.locator(".chooser .slot:visible").first().click();
    const summary = student.locator(".chooser-summary");
    const before = await summary.textContent();
    const moment = await student.inputValue(".chooser input[name=start]");
    await student.selectOption("select[name=zone]", "Asia/Tokyo");
    await student.waitForFunction((before) => document.querySelector(".chooser-summary").textContent !== before, before);
    assert.equal(await student.inputValue(".chooser input[name=start]"), moment, "the same moment on another clock");
    const lengths = await student.locator("select[name=minutes] option").evaluateAll((all) => all.map((one) => one.value));
    if (lengths.length > 1) {
      const shown = await summary.textContent();
      const taken = await student.inputValue("select[name=minutes]");
      await student.selectOption("select[name=minutes]", lengths.find((minutes) => minutes !== taken));
      await student.waitForFunction((shown) => document.querySelector(".chooser-summary").textContent !== shown, shown);
      const kept = await student.inputValue(".chooser input[name=start]");
      assert.ok(kept === moment || /no longer free/.test(await student.textContent(".chooser")), "kept, or said");
    }
  },

  "days and times are links and buttons without a script": async ({ visitor }) => {
    const student = await visitor({ javaScriptEnabled: false });
    await student.goto("/tutors?instant=true");
    await student.locator("article h2 a").first().click();
    await student.locator(".chooser-later").click();
    await student.waitForURL(/day=/);
    await student.locator("a.chooser-day").last().click();
    const time = student.locator(".chooser .slot:visible").last();
    const start = await time.getAttribute("value");
    await time.click();
    await student.waitForURL(/\/book\?/);
    assert.equal(new URL(student.url()).searchParams.getAll("start").at(-1), start);
    assert.match(await student.textContent("main"), /Sign in to book/);
  },

  "a booking without a time says that one must be chosen": async ({ visitor }) => {
    const student = await visitor();
    await join(student, { email: "nora.timeless@example.com", name: "Nora Lind" });
    await topUp(student, 500);
    await student.goto("/tutors?instant=true");
    await student.locator("article").filter({ hasText: "Next free times" }).last().locator("a.slot").first().click();
    await student.waitForURL(/\/book\?/);
    const page = new URL(student.url());
    page.searchParams.delete("start");
    await student.goto(page.href);
    const missing = student.locator("main a.button-primary", { hasText: "Top up" });
    if (await missing.count()) { // another currency than the wallet's
      await missing.click();
      await payTopUp(student, /\/book\?.*notice=topped_up/);
    }
    await student.waitForSelector("html[data-ready]", { state: "attached" });
    await student.click(".chooser-go");
    await student.waitForSelector(".chooser .field-error");
    assert.match(await student.textContent(".chooser .field-error"), /Choose a time/);
    await state(student, "a booking without a time");
  },

  "a first visit is shown the reader's own clock, and an account opened on it keeps the zone": async ({ visitor }) => {
    const reader = await visitor({ firstVisit: true, timezoneId: "Asia/Tokyo" });
    await reader.goto("/tutors");
    await reader.getByText("Times shown in Tokyo time").first().waitFor();
    const newcomer = await visitor({ firstVisit: true, timezoneId: "Asia/Tokyo" });
    await join(newcomer, { email: "nora.tokyo@example.com", name: "Nora Lind" });
    await newcomer.goto("/account");
    assert.equal(await newcomer.inputValue("#field-time_zone"), "Asia/Tokyo");
  },

  "a visitor chooses another clock than the browser's and keeps it, with a script and without": async ({ visitor }) => {
    for (const options of [{ firstVisit: true, timezoneId: "Asia/Tokyo" }, { javaScriptEnabled: false }]) {
      const reader = await visitor(options);
      await reader.goto("/tutors");
      if (reader.scripted) await reader.getByText("Times shown in Tokyo time").first().waitFor();
      await reader.locator("main a[href^='/time-zone']").first().click();
      await reader.waitForURL(/\/time-zone/);
      await reader.selectOption("#field-time_zone", "America/Sao_Paulo");
      await state(reader, "another time zone");
      await reader.click("main form button[type=submit]");
      await reader.waitForURL(/\/tutors$/);
      for (const visit of ["the first page", "the next one"]) {
        await reader.goto("/tutors");
        assert.match(await reader.textContent("main"), /Times shown in Sao Paulo time/, visit);
      }
    }
  },

  "report 25: whoever has travelled is shown the clock of where they are, and opens an account there": async ({ visitor }) => {
    const traveller = await visitor({ timezoneId: "America/New_York" }); // its cookie is from Berlin
    await traveller.goto("/tutors");
    await traveller.getByText("Times shown in New York time").first().waitFor();
    await join(traveller, { email: "nora.travels@example.com", name: "Nora Lind" });
    await traveller.goto("/account");
    assert.equal(await traveller.inputValue("#field-time_zone"), "America/New_York");
  },

  "a lesson cancelled in time is paid back and says so": async ({ visitor }) => {
    const { student, address } = await book(visitor, {}, "nora.cancels@example.com");
    await student.goto(`${address}/cancel`);
    await student.locator("main form button[type=submit]").click();
    await student.waitForURL(/\/bookings\/[0-9a-f-]{36}/);
    await state(student, "a cancelled lesson");
    assert.match(await student.textContent("main"), /Cancelled|Declined/);
    await student.goto("/bookings?state=cancelled");
    await state(student, "cancelled lessons");
    assert.equal(await student.locator(`a[href="${address}"]`).count() > 0, true, "the list holds it");
  },

  "a tutor who has just joined is led to a profile that waits for approval": async ({ visitor }) => {
    const tutor = await visitor();
    await join(tutor, { email: "tom.new@example.com", name: "Tom Berger", role: "tutor" });
    await state(tutor, "/home of a new tutor");
    await tutor.goto("/teach/profile");
    await state(tutor, "an empty profile");
    await tutor.fill("#field-headline", "Algebra that makes sense by Friday");
    await tutor.fill("#field-bio", "I have taught algebra at a school in Graz for nine years. We work through your own exercises, slowly enough that you could explain them to a friend afterwards.");
    await tutor.selectOption("#field-country", { label: "Austria" });
    await tutor.check("input[name='languages[]'][value=de]");
    await tutor.fill("#field-hourly_rate", "1.00");
    await tutor.locator("select[name^=subject_ids]").first().selectOption({ index: 1 });
    await tutor.click("main form button[type=submit]");
    await state(tutor, "a refused profile");
    assert.equal(await tutor.inputValue("#field-headline"), "Algebra that makes sense by Friday");
    assert.equal(await tutor.locator("input[name='languages[]']:checked").count(), 2);
    await tutor.fill("#field-hourly_rate", "28.00");
    await tutor.click("main form button[type=submit]");
    await tutor.waitForURL(/notice=/);
    await state(tutor, "a saved profile");
    assert.equal(await tutor.inputValue("#field-country"), "AT");
  },

  "a refused form keeps what was typed and says what to do": async ({ visitor }) => {
    const page = await visitor({ javaScriptEnabled: false });
    await page.goto("/register");
    await page.fill("#field-display_name", "Ada Lovelace");
    await page.fill("#field-email", "ada@example.com");
    await page.fill("#field-password", "password1");
    await page.fill("#field-birth_date", "1994-05-30");
    await page.click("main form button[type=submit]");
    assert.match(await page.textContent("main"), /Too easy to guess/);
    await state(page, "a refused registration");
    assert.equal(await page.inputValue("#field-display_name"), "Ada Lovelace");
    assert.equal(await page.inputValue("#field-password"), "");
  },
};
