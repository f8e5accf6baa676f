// Without a mouse, and as a screen reader is told: the hours of a week, another time for a lesson, a waiting list, the way to a listed profile, and a request for help.
import assert from "node:assert/strict";
import { join, pressAt, signIn, state, tabTo } from "./steps.mjs";

const json = async (page, address) => (await page.request.get(address)).json();
const me = (page) => json(page, "/api/v1/auth/me");
const iso = (days) => `${new Date(Date.now() + days * 864e5).toISOString().slice(0, 19)}Z`;
/** What a screen reader is told of the page, without what stands around it. */
const told = (page) => page.locator("main").ariaSnapshot();

const reach = (page, selector) => tabTo(page, selector, 250, false);

/** Asks until it is so: what the key did has to arrive first. */
async function until(what, test) {
  for (const end = Date.now() + 15_000; Date.now() < end;) {
    if (await test()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  assert.fail(what);
}

export default {
  "a tutor changes the hours of a week by keyboard alone, and every field says which day it is of": async ({ visitor }) => {
    const tutor = await visitor();
    await signIn(tutor, "tutor-140@demo.test");
    const { tutor_id } = await me(tutor);
    const sundays = async () => (await json(tutor, `/api/v1/tutors/${tutor_id}/availability`)).weekly.filter(({ weekday }) => weekday === "sun");
    assert.deepEqual(await sundays(), []);
    await tutor.goto("/teach/availability");
    const tree = await told(tutor);
    for (const line of [/group "Tuesday"/, /switch "Tuesday" \[checked\]/, /combobox "Tuesday, from"/, /combobox "Tuesday, to"/, /switch "Sunday"(?! \[checked\])/, /button "Add hours ?\(Tuesday\)"/]) assert.match(tree, line);
    await pressAt(tutor, "input[role=switch][value=sun]", "Space");
    await pressAt(tutor, "button[name=act][value='add:sun']");
    // The page comes back with what was switched on, and the focus is where one goes on.
    await tutor.locator("#field-starts-sun-1").waitFor();
    await tutor.waitForFunction(() => document.activeElement?.id === "field-starts-sun-1");
    assert.match(await told(tutor), /combobox "Sunday \(2\), from"/);
    const before = await tutor.inputValue("#field-ends-sun-1");
    await reach(tutor, "#field-ends-sun-1");
    await tutor.keyboard.press("ArrowUp");
    assert.notEqual(await tutor.inputValue("#field-ends-sun-1"), before, "an arrow chooses another time");
    await state(tutor, "hours that are not saved yet");
    await pressAt(tutor, ".save-bar button[type=submit]");
    await until("two stretches on Sundays are saved", async () => (await sundays()).length === 2);
    await tutor.goto("/teach/availability");
    await pressAt(tutor, "input[role=switch][value=sun]", "Space");
    await pressAt(tutor, ".save-bar button[type=submit]");
    await until("Sundays are off again", async () => (await sundays()).length === 0);
  },

  "another time for a lesson is suggested and agreed by keyboard alone, on both sides": async ({ visitor, base }) => {
    const student = await visitor(), tutor = await visitor();
    await signIn(student, "student-022@demo.test");
    await signIn(tutor, "tutor-034@demo.test");
    const { tutor_id } = await me(tutor);
    const { subjects } = await json(tutor, `/api/v1/tutors/${tutor_id}`);
    const { items: [slot] } = await json(tutor, `/api/v1/tutors/${tutor_id}/slots?from=${iso(2)}&to=${iso(13)}&minutes=60&limit=1`);
    const data = { tutor_id, subject_id: subjects[0].subject_id, start: slot.start, minutes: 60, pay_with: "wallet" };
    const booked = await student.request.post("/api/v1/bookings", { data, headers: { Origin: base, "Idempotency-Key": crypto.randomUUID() } });
    assert.equal(booked.status(), 201, await booked.text());
    const address = `/bookings/${(await booked.json()).id}`;

    await tutor.goto(address);
    await pressAt(tutor, `main a[href='${address}/reschedule']`);
    await tutor.locator("form[action='/rpc/bookings/propose']").waitFor();
    const tree = await told(tutor);
    for (const line of [/group "Time"/, /checkbox "\d\d:\d\d/, /button "Suggest these times"/]) assert.match(tree, line);
    await pressAt(tutor, "input[name='starts[]']", "Space");
    const wanted = await tutor.locator("input[name='starts[]']:checked").getAttribute("value");
    await pressAt(tutor, "form[action='/rpc/bookings/propose'] button[type=submit]");
    await tutor.getByText("You suggested").first().waitFor();
    await state(tutor, "other times that wait for an answer");

    await student.goto(address);
    const choices = await told(student);
    for (const line of [/heading "Nadia Drummond suggests another time"/, /button "Agree to .+\d\d:\d\d"/, /button "None of these suits me"/]) assert.match(choices, line);
    await pressAt(student, "form[action='/rpc/bookings/proposal-accept'] button[type=submit]");
    await student.locator("form[action='/rpc/bookings/proposal-accept']").first().waitFor({ state: "detached" });
    const { start, session_state } = await json(student, `/api/v1${address}`);
    assert.deepEqual([Date.parse(start), session_state], [Date.parse(wanted), "SCHEDULED"]);
    await state(student, "a lesson at the time that was agreed");
  },

  "a place on a waiting list is taken and given up by keyboard alone": async ({ visitor }) => {
    const student = await visitor(), tutor = await visitor();
    await signIn(student, "student-023@demo.test");
    await signIn(tutor, "tutor-142@demo.test");
    const { tutor_id } = await me(tutor);
    const { time_zone } = await me(student);
    // On this day of the student's nothing of the tutor's is free: only then there is something to wait for.
    const { items } = await json(student, `/api/v1/tutors/${tutor_id}/slots?from=${iso(1)}&to=${iso(20)}&minutes=30`);
    const days = new Set(items.map(({ start }) => new Date(start).toLocaleDateString("en-CA", { timeZone: time_zone })));
    const day = Array.from({ length: 15 }, (_, n) => iso(n + 3).slice(0, 10)).find((day) => !days.has(day));
    await student.goto(`/tutors/${tutor_id}`);
    await pressAt(student, "details:has(form[action='/rpc/bookings/wait']) > summary");
    assert.match(await told(student), /textbox "From"[\s\S]*textbox "To"[\s\S]*combobox "Length"[\s\S]*button "Join the waiting list"/);
    for (const field of ["#field-from", "#field-to"]) {
      await reach(student, field);
      await student.fill(field, day); // how a date is typed is the browser's own
    }
    await pressAt(student, "form[action='/rpc/bookings/wait'] button[type=submit]");
    await student.locator("form[action='/rpc/bookings/wait-leave']").waitFor();
    const tree = await told(student);
    for (const line of [/heading "Waiting lists" \[level=1\]/, /Number 1 in line/, /button "Leave this list"/]) assert.match(tree, line);
    await state(student, "a waiting list");
    await pressAt(student, "form[action='/rpc/bookings/wait-leave'] button[type=submit]");
    await student.getByText("You’re not waiting for anything").waitFor();
  },

  "a new tutor comes from the wizard to a listed profile by keyboard alone, and so does the one who looks at it": async ({ visitor }) => {
    const tutor = await visitor(), admin = await visitor();
    await join(tutor, { email: "tilda.keys@example.com", name: "Tilda Keys", role: "tutor" });
    await tutor.goto("/teach/onboarding");
    const tree = await told(tutor);
    for (const line of [/heading "How students find you" \[level=1\]/, /progressbar "Your profile is 0% complete\."/, /link "Fill this in: Headline and about you"/, /link "Fill this in: Price"/]) assert.match(tree, line);
    await pressAt(tutor, "main a.button-primary[href='/teach/profile#field-headline']");
    await tutor.locator("#field-headline").waitFor();
    const type = async (selector, text) => { await reach(tutor, selector); await tutor.keyboard.type(text); };
    await tutor.locator("#field-headline").focus(); // where the link leads
    await tutor.keyboard.type("Algebra that makes sense by Friday");
    await type("#field-bio", "I have taught algebra at a school in Graz for nine years. We work through your own exercises, slowly enough that you could explain them to a friend afterwards.");
    await type("select[name='subject_ids[]']", "Algebra");
    await type("#field-hourly_rate", "28.00");
    await type("#field-country", "Austria");
    assert.equal(await tutor.inputValue("#field-country"), "AT");
    await state(tutor, "a profile that is filled in");
    await pressAt(tutor, "form[action='/rpc/people/profile'] button[type=submit]:not([tabindex='-1'])");
    await tutor.getByText("Your profile is being checked.").first().waitFor();
    await tutor.goto("/teach/onboarding");
    assert.match(await told(tutor), /Your profile is being checked\./);
    const { tutor_id } = await me(tutor);

    await signIn(admin, "admin@demo.test");
    await admin.goto("/admin/tutors");
    const own = `input[name=tutor_id][value='${tutor_id}']`;
    await pressAt(admin, `details:has(${own}) > summary.opener`);
    await pressAt(admin, `form[action='/rpc/people/approve']:has(${own}) button`);
    await admin.locator(own).first().waitFor({ state: "detached" });
    await tutor.goto("/teach/onboarding");
    await tutor.getByText("Your profile is listed.").waitFor();
  },

  "a request for help is written, answered and booked by keyboard alone": async ({ visitor }) => {
    const student = await visitor(), tutor = await visitor();
    await signIn(student, "student-024@demo.test");
    await signIn(tutor, "tutor-141@demo.test");
    await student.goto("/help-requests");
    const tree = await told(student);
    for (const line of [/combobox "Subject"/, /textbox "What do you need help with\?"/, /group "When are you free\?"/, /checkbox "Monday"/, /button "Send to tutors"/]) assert.match(tree, line);
    await reach(student, "#field-subject_id");
    await student.keyboard.type("Singing");
    assert.equal(await student.locator("#field-subject_id option:checked").textContent(), "Singing");
    await reach(student, "#field-text");
    await student.keyboard.type("My voice tires after ten minutes of singing, and I have a concert in spring.");
    await pressAt(student, "form[action='/rpc/bookings/help-ask'] button[type=submit]");
    await student.getByText("No answers yet.").waitFor();
    const address = new URL(student.url()).pathname;
    await state(student, "a request nobody has answered");

    await tutor.goto("/help-requests");
    await pressAt(tutor, `main a[href='${address}']`);
    await tutor.locator("form[action='/rpc/bookings/help-offer']").waitFor();
    await reach(tutor, "#field-text");
    await tutor.keyboard.type("We find out where the strain comes from and begin there.");
    await pressAt(tutor, "input[name='starts[]']", "Space");
    await state(tutor, "an offer that is being written");
    await pressAt(tutor, "form[action='/rpc/bookings/help-offer'] button[type=submit]");
    await tutor.getByText("Offer sent.").waitFor();

    await student.goto(address);
    assert.match(await told(student), /button "Book .+\d"/);
    await pressAt(student, "form[action='/rpc/bookings/help-accept'] button[type=submit]");
    await student.waitForURL(/\/bookings\/[0-9a-f-]{36}/);
    assert.match(await student.textContent("main"), /Singing/);
    await state(student, "a lesson that was offered");
  },

  "the time that is kept counts down in sight, is said aloud at few moments, and can still be booked when it is over": async ({ visitor }) => {
    const student = await visitor(), plain = await visitor({ javaScriptEnabled: false });
    await signIn(student, "student-025@demo.test");
    await signIn(plain, "student-021@demo.test");
    const keep = async (page, tutor) => {
      await page.goto(await bookable(page, tutor));
      await page.locator("button[formaction='/rpc/bookings/hold']").click();
      await page.locator("[data-while-kept]").first().waitFor();
    };
    await keep(plain, 1);
    assert.match(await plain.textContent("time[data-while-kept]"), /Kept for you until .*\d/);
    assert.equal((await plain.textContent("[role=timer]")).trim(), "", "without a script there is no clock that stands still");
    await state(plain, "a kept time without a script");

    await student.clock.install();
    await keep(student, 2);
    const timer = student.locator("[role=timer]"), said = student.locator("[data-left-said]");
    await until("the clock shows what is left", async () => /^(10:00|9:\d\d)$/.test(await timer.textContent()));
    assert.equal(await said.textContent(), "", "a page that has just come says nothing twice");
    await state(student, "a kept time");
    const steps = [[300, /^5 minutes left/, /^4:/], [60, /^5 minutes left/, /^3:/], [120, /^2 minutes left/, /^1:/], [60, /^1 minute left/, /^0:/]];
    for (const [seconds, words, digits] of steps) {
      await student.clock.fastForward(seconds * 1_000);
      await until(`${words} and ${digits} after another ${seconds} seconds`, async () => words.test(await said.textContent()) && digits.test(await timer.textContent()));
    }
    await student.clock.fastForward(60_000);
    await student.getByText("This time is no longer kept for you.").last().waitFor();
    assert.equal(await student.locator("[data-while-kept]").count(), 0);
    assert.equal(await student.inputValue("input[name=hold_id]"), "");
    await state(student, "a kept time that is over");
  },
};

/** The booking page of a tutor's first time some days ahead, of 60 minutes. */
async function bookable(page, number) {
  const { items } = await json(page, "/api/v1/tutors?limit=20&sort=experience");
  for (const { id } of items.slice(number * 4)) {
    const { items: [slot] = [] } = await json(page, `/api/v1/tutors/${id}/slots?from=${iso(4)}&to=${iso(13)}&minutes=60&limit=1`);
    if (slot) return `/tutors/${id}/book?minutes=60&start=${encodeURIComponent(slot.start)}`;
  }
  return assert.fail("nobody has an hour free");
}
