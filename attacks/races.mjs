// Many at once where one must win.

export async function attack(house, held) {
  for (let round = 0; round < house.long; round++) {
    await oneSlot(house, held, round);
    await oneWallet(house, held, round);
    await oneKey(house, held, round);
    await oneRefresh(house, held);
    await oneLink(house, held, round);
  }
}

const people = (house, from, count) =>
  Promise.all(Array.from({ length: count }, (_, at) => house.person(`student-${String(from + at).padStart(3, "0")}@demo.test`)));

/** The rate of an hour decides how many a wallet can pay. */
async function instant(house, nth) {
  const { json } = await house.ask("GET", "/api/v1/tutors?instant=true&sort=price_desc&currency=USD&limit=20");
  return json.items[nth % json.items.length].id;
}

/** Thirty people want one hour. */
async function oneSlot(house, held, round) {
  const crowd = await people(house, 10 + (round % 10) * 30, 30);
  const tutor = await instant(house, round);
  const answers = await Promise.all(crowd.map((student) => house.booked(student, tutor, 0)));
  const won = answers.filter(({ status }) => status === 201).length;
  held(`${won} people have one hour: ${answers.map(({ status }) => status)}`, won === 1);
  held("the others were told something else than no", answers.every(({ status }) => status === 201 || status === 409));
}

/** One wallet pays for all hours of some tutors at once, in many tabs. */
async function oneWallet(house, held, round) {
  const [student] = await people(house, 400 + (round % 90), 1);
  const wallet = async () => (await house.ask("GET", "/api/v1/payments/wallet", { token: student.access_token })).json;
  const tutor = await instant(house, round + 1);
  const before = (await wallet()).balances;
  const answers = await Promise.all(Array.from({ length: 40 }, (_, nth) => house.booked(student, tutor, 2 * nth)));
  const booked = answers.filter(({ status }) => status === 201);
  const after = (await wallet()).balances;
  const paid = booked.reduce((sum, { json }) => sum + json.total.amount, 0);
  const spent = before.reduce((sum, own, at) => sum + own.available - after[at].available, 0);
  held(`booked for ${paid}, paid ${spent}`, paid === spent);
  held("a wallet is below zero", after.every((own) => own.available >= 0));
  const wrong = answers.filter(({ status }) => ![201, 402, 409, 422].includes(status));
  held(`a race was answered ${wrong.map(({ status }) => status)}`, wrong.length === 0);
}

/** One act under one key, sent twenty times at once, and the key with another act. */
async function oneKey(house, held, round) {
  const [student] = await people(house, 300 + (round % 90), 1);
  const key = crypto.randomUUID();
  const topup = (amount) => house.ask("POST", "/api/v1/payments/wallet/topup",
    { body: { amount, currency: "USD" }, token: student.access_token, key });
  const answers = await Promise.all(Array.from({ length: 20 }, () => topup(2_000)));
  const made = new Set(answers.filter(({ status }) => status === 201).map(({ json }) => json.id));
  held(`one key made ${made.size} payments`, made.size === 1);
  const other = await topup(9_000);
  held(`a key is used for another act: ${other.status}`, other.status === 409 || other.status === 422);
}

/** A refresh token is good once; used again, everything that came from it ends. */
async function oneRefresh(house, held) {
  const { refresh_token, access_token } = await house.person("student-003@demo.test");
  const refresh = () => house.ask("POST", "/api/v1/auth/refresh", { body: { refresh_token } });
  const answers = await Promise.all(Array.from({ length: 20 }, refresh));
  const won = answers.filter(({ status }) => status === 200);
  held(`a refresh token was good ${won.length} times`, won.length <= 1);
  for (const token of [access_token, ...won.map(({ json }) => json.access_token)]) {
    const { status } = await house.ask("GET", "/api/v1/auth/me", { token });
    held(`a token outlives the reuse of its family: ${status}`, status === 401);
  }
}

/** A link of a mail is good once. */
async function oneLink(house, held, round) {
  const email = `student-${String(200 + (round % 90)).padStart(3, "0")}@demo.test`;
  await house.ask("POST", "/api/v1/auth/password/reset", { body: { email } });
  let mail;
  for (let tries = 0; !mail && tries < 50; tries++) {
    const { json } = await house.ask("GET", `/dev/mailbox?to=${encodeURIComponent(email)}`);
    mail = json.items.find(({ token }) => token);
    if (!mail) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  held("no mail with a link", mail !== undefined);
  if (!mail) return;
  const body = { token: mail.token, new_password: `violet-anchor-${round}-93` };
  const answers = await Promise.all(Array.from({ length: 20 }, () => house.ask("POST", "/api/v1/auth/password/reset", { body })));
  const won = answers.filter(({ status }) => status < 300).length;
  held(`a link was good ${won} times: ${answers.map(({ status }) => status)}`, won === 1);
}
