// People ask for what belongs to others: every row, by everybody it is not for, with the ids of somebody's lesson,
// payment, profile, account, session, message, course and institution.
import { addressOf, isRefused } from "./house.mjs";

const NOBODY = "0190b5c0-0000-7000-8000-00000000dead";

export async function attack(house, held) {
  const rows = house.rows.filter((row) => row.kind !== "dev" && row.kind !== "media");
  const thieves = [["anonymous", {}], ...Object.entries(house.thieves)];
  const things = [...Object.values(house.things), NOBODY];
  const before = await house.belongings();
  for (const row of rows) {
    const isOpen = row.roles.includes("anonymous");
    const ids = row.path.includes("{") ? things : [NOBODY];
    const tries = thieves.flatMap(([role, thief]) => ids.map((id) => ({ role, thief, id })));
    await Promise.all(tries.map(async ({ role, thief, id }) => {
      const mayCall = row.roles.includes(role);
      // What is open to everybody, or is one's own by its address, is not another's.
      if (mayCall && (!row.path.includes("{") || (isOpen && !row.mutation))) return;
      const answer = await house.ask(row.method, addressOf(row.path, id), asked(row, thief, house));
      const toLogin = row.kind === "page" && [302, 303].includes(answer.status) && /^\/login/.test(answer.headers.location ?? "");
      held(`${role}: ${row.method} ${row.path} with ${id}: ${answer.status}`, isRefused(answer) || toLogin);
    }));
  }
  await named(house, held, rows.filter((row) => row.kind === "rpc" || (row.kind === "api" && row.mutation)));
  held("something of others changed", before === (await house.belongings()));
}

function asked(row, { access_token: token }, house) {
  if (!row.mutation) return { token };
  const things = ids(house);
  if (row.kind === "rpc") return { token, form: things, headers: { origin: house.origin, accept: "application/json" } };
  return { token, body: { ...things, reason: "because", version: 1 }, key: true };
}

/** Ids of others under every name a field has. */
function ids(house) {
  const { booking, payment, tutor, person, session, message, thread, course, institution } = house.things;
  return {
    id: booking, booking_id: booking, payment_id: payment, tutor_id: tutor, user_id: person, student_id: person,
    owner_id: person, session_id: session, person_id: person, message_id: message, thread_id: thread, course_id: course,
    institution_id: institution, role: "admin", roles: "admin", approval: "approved",
  };
}

/** What names somebody else inside its body. It may succeed for the sender; nothing of others may change by it. */
async function named(house, held, rows) {
  const own = /(logout|login|register|password|settings|preferences|profile|topup|zone|\/auth\/me|\/tutors$)/;
  const before = await house.belongings();
  for (const row of rows.filter((row) => !own.test(row.path))) {
    for (const thief of Object.values(house.thieves)) {
      // Where nothing stands in the address, one body says it all.
      for (const id of row.path.includes("{") ? Object.values(house.things) : [NOBODY]) {
        const answer = await house.ask(row.method, addressOf(row.path, id), asked(row, thief, house));
        held(`${row.method} ${row.path} naming others: ${answer.status}`, answer.status > 0 && answer.status < 500);
      }
    }
  }
  held("a body that named others changed something of theirs", before === (await house.belongings()));
}
