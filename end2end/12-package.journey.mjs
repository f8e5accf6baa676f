// Lessons paid ahead: bought by card, given away, taken by the link of the mail, and used. Without a script: every step is a link or a form.
import assert from "node:assert/strict";
import { join, newestMail, state } from "./steps.mjs";

/** How many tutors are looked at for one who offers packages. */
const LOOKED_AT = 8;
const BUY = "form[action='/rpc/money/package-buy'] button[name=pay_with]";
const GIVE = "form[action='/rpc/money/package-gift']";

/** The page of a tutor who offers packages. */
async function seller(page) {
  await page.goto("/tutors?instant=true");
  const addresses = await page.locator("article h2 a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  for (const address of addresses.slice(0, LOOKED_AT)) {
    await page.goto(address);
    if (await page.locator(BUY).count()) return;
  }
  throw new Error(`none of ${Math.min(addresses.length, LOOKED_AT)} tutors offers packages`);
}

const at = (start) => (url) => url.pathname.startsWith(start);

export default {
  "a package is bought by card, given away, taken by its mail and used, without a script": async ({ visitor }) => {
    const giver = await visitor({ javaScriptEnabled: false });
    await join(giver, { email: "gil.gives@example.com", name: "Gil Moor" });
    await seller(giver);
    await giver.locator(BUY).first().click();
    await giver.waitForURL(at("/sandbox/payments/"));
    await giver.click("main form button[type=submit] >> nth=0");
    await giver.waitForURL(at("/packages/"));
    await state(giver, "a package that was bought");

    await giver.locator("details", { has: giver.locator(GIVE) }).locator("summary").click();
    await giver.fill(`${GIVE} input[name=email]`, "tara.takes@example.com");
    await giver.fill(`${GIVE} textarea[name=message]`, "For your exam.");
    await giver.click(`${GIVE} button[type=submit]`);
    await giver.waitForURL(/notice=package_given/);
    assert.match(await giver.textContent("main"), /tara\.takes@example\.com/);
    const mail = await newestMail(giver, "tara.takes@example.com");
    const claim = new URL(mail.links.find((link) => link.includes("/packages/claim")));

    const taker = await visitor({ javaScriptEnabled: false });
    await join(taker, { email: "tara.takes@example.com", name: "Tara Lind" });
    await taker.goto(claim.pathname + claim.search);
    await state(taker, "a gift before it is taken");
    await taker.click("main form button[type=submit]");
    await taker.waitForURL(/notice=package_claimed/);
    const own = new URL(taker.url()).pathname;

    await taker.locator("main a.button-primary", { hasText: "Book a lesson" }).click();
    await taker.waitForURL(/\/book\?/);
    await taker.locator(".chooser .slot:visible").last().click();
    await taker.waitForURL(/\/book\?.*start=/);
    assert.equal(await taker.locator("main form.book-pay select[name=package_id]").count(), 1, "it is paid from the package");
    await taker.locator("main form.book-pay button[type=submit]:not([formaction]):not([name])").click();
    await taker.waitForURL(at("/bookings/"));
    await taker.goto(own);
    assert.match(await taker.textContent("main"), /4 of 5 lessons left/, "one of five was used");
  },
};
