// What helps to decide: the way back to the search, hearts, means of reviews, figures beside what they were, what is read out while one chooses, and words as long as people have them.
import assert from "node:assert/strict";
import { accessible, fits, join, signIn } from "./steps.mjs";

const phone = { viewport: { width: 375, height: 800 } };

export default {
  "what changes in the chooser is read out": async ({ visitor }) => {
    const page = await visitor();
    await page.goto("/tutors?instant=true");
    await page.locator("article h2 a").first().click();
    await page.waitForSelector("html[data-ready]", { state: "attached" });
    await page.evaluate(() => {
      window.said = {};
      for (const region of document.querySelectorAll(".chooser [aria-live], .chooser [role=status]")) {
        const name = region.getAttribute("role") ?? region.getAttribute("aria-live");
        const hear = () => { window.said[name] = region.textContent.trim(); };
        new MutationObserver(hear).observe(region, { childList: true, subtree: true, characterData: true });
      }
    });
    await page.locator(".chooser .slot:visible").last().click();
    await page.waitForFunction(() => /^[A-Z][a-z]{2} \d+ [A-Z][a-z]{2}, \d\d:\d\d · \d+ min · [$€£]\d+/.test(window.said.status ?? ""));
    await page.click(".chooser-later");
    await page.waitForFunction(() => /^\d+( [A-Z][a-z]{2})? – \d+ [A-Z][a-z]{2}$/.test(window.said.polite ?? ""));
  },

  "the way back above a tutor leads to the search as it was, and each side of the lessons has its mean": async ({ visitor }) => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await visitor({ javaScriptEnabled });
      const inAWeek = new Date(Date.now() + 7 * 864e5).toISOString().slice(0, 10);
      await page.goto(`/tutors?free_on=${inAWeek}&free_part=evening&price_to=40&sort=rating`);
      const asked = new URL(page.url()).searchParams;
      await page.locator("article h2 a").first().click();
      await page.waitForURL(/\/tutors\/[0-9a-f-]{36}/);
      const reviews = page.locator("section[aria-labelledby=reviews]");
      assert.equal(await reviews.getByText(/out of 5$/).count(), 3);
      const back = page.getByRole("navigation", { name: "You are here" }).getByRole("link").last();
      assert.match(await back.textContent(), /, evening$/);
      await back.click();
      await page.waitForURL(/\/tutors\?/);
      for (const [name, value] of asked) assert.equal(new URL(page.url()).searchParams.get(name), value, name);
    }
  },

  "a tutor is saved from the results and taken off the list, with a script and without": async ({ visitor }) => {
    for (const [email, javaScriptEnabled] of [["student-013@demo.test", true], ["student-014@demo.test", false]]) {
      const page = await visitor({ javaScriptEnabled });
      await signIn(page, email);
      await page.goto("/saved-tutors");
      const before = await page.locator("section[aria-labelledby=tutors] article").count();
      await page.goto("/tutors");
      const card = page.locator("article", { has: page.locator(".tutor-heart[aria-pressed=false]") }).last();
      const name = (await card.locator("h2 a").textContent()).trim();
      await card.locator(".tutor-heart").click();
      await page.locator(`.tutor-heart[aria-pressed=true][title="Save ${name}"]`).waitFor();
      if (javaScriptEnabled) await accessible(page, "results with a saved tutor");
      await page.goto("/saved-tutors");
      assert.equal(await page.locator("section[aria-labelledby=tutors] article").count(), before + 1);
      const off = page.locator("section[aria-labelledby=tutors]").getByRole("button", { name: `Save ${name}`, exact: true });
      await Promise.all([page.waitForResponse((answer) => answer.url().endsWith("/rpc/catalog/tutor-save")), off.click()]);
      await page.goto("/saved-tutors");
      assert.equal(await page.locator("section[aria-labelledby=tutors] article").count(), before, `${name} is off the list`);
    }
  },

  "a password can be looked at before it is sent; without a script there is nothing to press": async ({ visitor }) => {
    const page = await visitor(phone);
    await page.goto("/register");
    await page.fill("#field-password", "violet-anchor-93");
    await page.getByRole("button", { name: "Show password" }).click();
    assert.equal(await page.getAttribute("#field-password", "type"), "text");
    await fits(page, "a shown password");
    await accessible(page, "a shown password");
    await page.getByRole("button", { name: "Show password" }).click();
    assert.equal(await page.getAttribute("#field-password", "type"), "password");
    const plain = await visitor({ ...phone, javaScriptEnabled: false });
    await plain.goto("/register");
    assert.ok(!await plain.getByText("Show password").isVisible());
  },

  "every figure of a home has what it is compared with": async ({ visitor }) => {
    for (const email of ["student-001@demo.test", "tutor-001@demo.test"]) {
      const page = await visitor();
      await signIn(page, email);
      const figures = page.locator(".figures > div");
      assert.ok(await figures.count() > 1, email);
      for (const figure of await figures.all()) assert.match(await figure.locator(".figure-change").textContent(), /\w/, `${email}: ${await figure.textContent()}`);
    }
  },

  "report 29: a word as long as people have them makes no page wider than a phone": async ({ visitor, base }) => {
    const headers = { Origin: base };
    const staff = await visitor(), reader = await visitor();
    await signIn(staff, "admin@demo.test");
    await signIn(reader, "student-002@demo.test");
    const [subject] = (await (await reader.request.get("/api/v1/subjects")).json()).items;
    const people = [["hubert.long@example.com", "Hubert Wolfeschlegelsteinhausenbergerdorff"], ["w.wide@example.com", "W".repeat(80)]];
    for (const [email, name] of people) {
      const tutor = await visitor();
      await join(tutor, { email, name, role: "tutor" });
      const profile = {
        headline: "Patient", bio: "I teach step by step.", country: "DE", languages: ["en"], lesson_lengths: [60], cancellation_policy: "standard",
        subjects: [{ subject_id: subject.id, level: "expert", years: 3 }], hourly_rate: { amount: 3_000, currency: "USD" },
      };
      const made = await tutor.request.post("/api/v1/tutors", { data: profile, headers });
      assert.equal(made.status(), 201, await made.text());
      const { tutor_id } = await (await tutor.request.get("/api/v1/auth/me")).json();
      const week = { time_zone: "Europe/Berlin", weekly: [{ weekday: "mon", start: "09:00", end: "12:00" }] };
      const hours = await tutor.request.put(`/api/v1/tutors/${tutor_id}/availability`, { data: week, headers });
      assert.equal(hours.status(), 200, await hours.text());
      const shown = await staff.request.post(`/api/v1/admin/tutors/${tutor_id}/approve`, { headers });
      assert.ok(shown.ok(), await shown.text());
      for (const width of [320, 375, 1280]) {
        const looks = [
          [reader, [`/tutors?q=${name.split(" ").at(-1)}`, `/tutors/${tutor_id}`, `/tutors/${tutor_id}/book`]],
          [tutor, ["/home", "/bookings", "/account", "/teach/profile"]],
        ];
        for (const [page, addresses] of looks) {
          await page.setViewportSize({ width, height: 800 });
          for (const address of addresses) {
            await page.goto(address);
            await fits(page, `${address} at ${width}`);
          }
        }
      }
    }
  },

  "report 29: a link of a hundred and five characters in a biography makes no page wider than a phone": async ({ visitor, base }) => {
    const link = `https://example.org/${"a".repeat(85)}`;
    assert.equal(link.length, 105);
    const tutor = await visitor();
    await signIn(tutor, "tutor-023@demo.test");
    const { tutor_id } = await (await tutor.request.get("/api/v1/auth/me")).json();
    const said = await tutor.request.patch(`/api/v1/tutors/${tutor_id}`, {
      data: { bio: `My lessons are described at ${link} and nowhere else.` }, headers: { Origin: base },
    });
    assert.equal(said.status(), 200, await said.text());
    const windows = [320, 375, 1280].map((width) => ({ viewport: { width, height: 800 } }));
    const all = async (email, addresses) => {
      for (const size of windows) {
        const page = await visitor(size);
        await signIn(page, email);
        for (const address of addresses) {
          await page.goto(address);
          await fits(page, `${address} at ${size.viewport.width}`);
        }
      }
    };
    // What waits for somebody to look at it is shown to them whole, and stands on the tutor's page afterwards.
    await all("admin@demo.test", ["/admin/tutors"]);
    const staff = await visitor();
    await signIn(staff, "admin@demo.test");
    await staff.request.post(`/api/v1/admin/tutors/${tutor_id}/approve`, { headers: { Origin: base } });
    await all("tutor-023@demo.test", ["/teach/profile"]);
    await all("student-002@demo.test", [`/tutors/${tutor_id}`, `/tutors/${tutor_id}/book`]);
    const reader = await visitor();
    await reader.goto(`/tutors/${tutor_id}`);
    assert.ok((await reader.textContent("main")).includes(link), "the link is on the page that was looked at");
  },
};
