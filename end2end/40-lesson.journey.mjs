// A lesson's page in its states: what is next, where it takes place, and the file for the calendar; on both sides, with and without a script.
import assert from "node:assert/strict";
import { join as path } from "node:path";
import { signIn, state } from "./steps.mjs";

const phone = { viewport: { width: 375, height: 800 } };
const dark = { colorScheme: "dark" };
const STUDENT = "student-001@demo.test", TUTOR = "tutor-001@demo.test";

/** The first lesson of a list whose timeline stands at that step. */
async function lessonAt(page, step, list = "/bookings") {
  await page.goto(list);
  const card = page.locator("article", { has: page.locator(`.timeline [aria-current=step] b:text-is("${step}")`) }).first();
  return card.locator("h3 a").getAttribute("href");
}

async function look(page, out, name, address) {
  await page.goto(address);
  await state(page, name);
  await page.screenshot({ path: path(out, `lesson-${name}.png`), fullPage: true });
}

export default {
  "a lesson says where it stands and what is next, in every state and on both sides": async ({ visitor, out }) => {
    for (const [view, options] of [["wide", {}], ["phone-dark", { ...phone, ...dark }]]) {
      const student = await visitor(options), tutor = await visitor(options);
      await signIn(student, STUDENT);
      await signIn(tutor, TUTOR);
      for (const [who, page, lists] of [["student", student, [["Answer", "/bookings"], ["Lesson", "/bookings"], ["Review", "/bookings?state=past"]]], ["tutor", tutor, [["Answer", "/bookings"], ["Lesson", "/bookings"], ["Review", "/bookings?state=past"]]]]) {
        await look(page, out, `home-${who}-${view}`, "/home");
        for (const [step, list] of lists) {
          const address = await lessonAt(page, step, list);
          await look(page, out, `${who}-${step.toLowerCase()}-${view}`, address);
          assert.equal(await page.locator("main .next-card .button-big").count(), 1, `one big action: ${who}, ${step}`);
        }
        await look(page, out, `list-${who}-${view}`, "/bookings");
      }
    }
  },

  "a request is upcoming at home, with who is waited for": async ({ visitor }) => {
    const page = await visitor();
    await signIn(page, STUDENT);
    assert.match(await page.textContent("main"), /answers by .+ is on hold; you pay only if/);
    assert.doesNotMatch(await page.textContent("main"), /No upcoming lessons/);
  },

  "the tutor's link reaches the student of a confirmed lesson and its calendar file, without a script": async ({ visitor }) => {
    const options = { javaScriptEnabled: false };
    const tutor = await visitor(options), student = await visitor(options);
    await signIn(tutor, TUTOR);
    await signIn(student, STUDENT);
    await tutor.goto("/teach/profile");
    await tutor.fill("#field-link", "javascript:alert(1)");
    await tutor.click("#meeting-link button[type=submit]");
    assert.match(await tutor.textContent("#meeting-link"), /beginning with https/);
    await tutor.fill("#field-link", "https://meet.example/first-lesson");
    await tutor.click("#meeting-link button[type=submit]");
    await tutor.waitForURL(/notice=saved/);
    await student.goto(await lessonAt(student, "Lesson"));
    assert.match(await student.textContent("main .next-card"), /meet\.example\/first-lesson/);
    const href = await student.locator("a[download]").first().getAttribute("href");
    const file = await student.request.get(href);
    assert.match(file.headers()["content-type"], /text\/calendar.*method=PUBLISH/);
    assert.match((await file.text()).replaceAll("\r\n ", ""), /LOCATION:https:\/\/meet\.example\/first-lesson\r\n/);
    await student.goto(await lessonAt(student, "Answer"));
    assert.doesNotMatch(await student.textContent("main"), /meet\.example/, "nobody agreed yet");
  },

  "a lesson's page reads from right to left": async ({ visitor, base, out }) => {
    const page = await visitor(phone);
    await signIn(page, "student-003@demo.test");
    const said = await page.request.patch("/api/v1/auth/me", { data: { locale: "ar" }, headers: { Origin: base } });
    assert.ok(said.ok(), await said.text());
    await page.goto("/bookings");
    assert.equal(await page.getAttribute("html", "dir"), "rtl");
    await look(page, out, "arabic-phone", await page.locator("article h3 a").first().getAttribute("href"));
    await look(page, out, "arabic-home-phone", "/home");
  },
};
