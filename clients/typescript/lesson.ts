// A lesson with the generated client: found, booked, paid, talked about; reviewed when it was held.
// Usage: node lesson.js BASE EMAIL PASSWORD book|review
import { randomUUID } from "node:crypto";
import createClient from "openapi-fetch";
import type { paths } from "./edustream.js";

const [baseUrl, email, password, act] = process.argv.slice(2) as [string, string, string, string];
const client = createClient<paths>({ baseUrl });

/** What was answered; a refusal says what to do, so it is what is thrown. */
function answered<T>({ data, error }: { data?: T; error?: { code: string; detail?: string | null } }): T {
  if (data === undefined) throw new Error(`${error?.code}: ${error?.detail}`);
  return data;
}

const signedIn = answered(await client.POST("/api/v1/auth/login", { body: { email, password } }));
client.use({ onRequest({ request }) { request.headers.set("Authorization", `Bearer ${signedIn.access_token}`); } });

async function book(): Promise<void> {
  const query = { instant: "true", sort: "price", limit: 20 } as const;
  const found = answered(await client.GET("/api/v1/tutors", { params: { query } }));
  const tutor = found.items.find((card) => card.next_slot && card.subjects.length);
  if (!tutor?.next_slot) throw new Error("nobody is free");
  const minutes = (Date.parse(tutor.next_slot.end) - Date.parse(tutor.next_slot.start)) / 60_000;
  const booking = answered(await client.POST("/api/v1/bookings", {
    params: { header: { "Idempotency-Key": randomUUID() } },
    body: {
      tutor_id: tutor.id, subject_id: tutor.subjects[0]!.subject_id, start: tutor.next_slot.start, minutes: minutes as 60,
      pay_with: "wallet", topic: "A first look",
    },
  }));
  const message = { booking_id: booking.id, client_id: randomUUID(), text: "I look forward to it." };
  answered(await client.POST("/api/v1/messages", { body: message }));
  console.log(JSON.stringify({ id: booking.id, end: booking.end, state: booking.session_state, total: booking.total }));
}

/** The latest lesson that was held and has no review yet. */
async function review(): Promise<void> {
  const past = answered(await client.GET("/api/v1/bookings", { params: { query: { state: "past" } } }));
  for (const { id } of past.items.filter((booking) => booking.session_outcome === "COMPLETED")) {
    const said = { booking_id: id, rating: 5, knowledge: 5, communication: 4, professionalism: 5, comment: "Clear and kind." };
    const { data, error } = await client.POST("/api/v1/reviews", { body: said });
    if (data) return console.log(JSON.stringify({ id: data.id, rating: data.rating }));
    if (error.status !== 409) throw new Error(`${error.code}: ${error.detail}`);
  }
  throw new Error("every lesson has its review");
}

await (act === "review" ? review() : book());
