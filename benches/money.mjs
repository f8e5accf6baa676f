// Journals of the ledger beside TPC-B of pgbench, and reports of the payment provider beside its simple updates (-N): one cluster, as many connections each, in
// turns. A journal is written as the product writes one: a head and two lines, whose triggers move both balances and prove the sum at the commit. What TPC-B does is
// of the same kind: three balances and a line of history. With one hot account every journal moves the provider's, as every transaction of pgbench with
// scale 1 moves the same branch.
import { createHmac, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { requestOf } from "./client.mjs";
import { ended, freePort } from "./installation.mjs";
import { load, together } from "./load.mjs";
import { pgbench } from "./pgbench.mjs";

const ROUNDS = 3, SECONDS = 6, HOLDERS = 1_000, REPORTS = 40_000;
const SECRET = "whsec_bench";

/** The tables of pgbench at a scale, which only who owns the database could make with `pgbench -i`. */
const tables = (scale) => `
  drop table if exists pgbench_accounts, pgbench_tellers, pgbench_branches, pgbench_history;
  create table pgbench_branches (bid int primary key, bbalance int, filler char(88));
  create table pgbench_tellers (tid int primary key, bid int, tbalance int, filler char(84));
  create table pgbench_accounts (aid int primary key, bid int, abalance int, filler char(84));
  create table pgbench_history (tid int, bid int, aid int, delta int, mtime timestamp, filler char(22));
  insert into pgbench_branches select n, 0, '' from generate_series(1, ${scale}) n;
  insert into pgbench_tellers select n, (n - 1) / 10 + 1, 0, '' from generate_series(1, 10 * ${scale}) n;
  insert into pgbench_accounts select n, (n - 1) / 100000 + 1, 0, '' from generate_series(1, 100000 * ${scale}) n;
  grant select, insert, update on pgbench_accounts, pgbench_tellers, pgbench_branches, pgbench_history to edustream_app;
  analyze pgbench_accounts, pgbench_tellers, pgbench_branches`;

const HOLDER = (variable) => `bench_id(7, ${variable})`;
const PEOPLE = `
  insert into accounts (kind, holder_id, currency, created_at)
    select kind, ${HOLDER("n")}, 'USD', now() from generate_series(1, ${HOLDERS}) n, unnest('{wallet,escrow}'::text[]) kind on conflict (id) do nothing;
  insert into accounts (kind, holder_id, currency, created_at) values ('provider_clearing', null, 'USD', now()) on conflict (id) do nothing;
  insert into journals (id, kind, phase, lines, created_at) select bench_id(8, n), 'opening', 'posted', 2, now() from generate_series(1, ${HOLDERS}) n;
  insert into postings (journal_id, line, account_id, currency, amount)
    select bench_id(8, n), line, account_id(kind, case kind when 'wallet' then ${HOLDER("n")} end, 'USD'), 'USD', amount
    from generate_series(1, ${HOLDERS}) n, (values (1, 'provider_clearing', -1000000000::bigint), (2, 'wallet', 1000000000)) posting (line, kind, amount);
  analyze accounts, journals, postings`;

/** A lesson of one of a thousand is taken from the wallet; or a payment fills one, and then the provider's account moves with every journal. */
const journal = (hot) => {
  const [kind, names] = hot ? ["topup", "payment_id"] : ["booking_capture", "booking_id"];
  const of = (account) => `account_id('${account}', ${account === "provider_clearing" ? "null" : HOLDER(":n")}, 'USD')`;
  const [from, to] = hot ? [of("provider_clearing"), of("wallet")] : [of("wallet"), of("escrow")];
  return `
\\set n random(1, ${HOLDERS})
\\set cents random(1, 5000)
begin;
with head as (insert into journals (id, kind, phase, lines, ${names}, created_at)
  values (gen_random_uuid(), '${kind}', 'posted', 2, gen_random_uuid(), now()) returning id)
insert into postings (journal_id, line, account_id, currency, amount)
  select id, line, account_id, 'USD', amount from head, (
    select 1::smallint, ${from}, -(:cents)::bigint union all select 2::smallint, ${to}, (:cents)::bigint) line (line, account_id, amount);
commit;
`;
};

export async function money(installation, connections, print) {
  await installation.psql("-c", PEOPLE);
  for (const [what, hot, scale, limit] of [["", false, connections, 80], [" of one hot account", true, 1, 50]]) {
    const file = join(installation.data, `journal-${scale}.sql`);
    writeFileSync(file, journal(hot));
    await installation.psql("-c", tables(scale));
    const { ours, theirs } = await inTurns(
      () => pgbench(installation, file, { clients: connections, seconds: SECONDS }),
      () => pgbench(installation, "builtin:tpcb-like", { clients: connections, seconds: SECONDS }),
    );
    say(print, `journals/s${what}, ${connections} connections`, ours, theirs, `pgbench TPC-B at scale ${scale}`, limit);
  }
  await webhooks(installation, connections, print);
  await installation.psql("-c", "drop table pgbench_accounts, pgbench_tellers, pgbench_branches, pgbench_history");
}

/** Reports as Stripe signs and posts them, to a server that takes them in and does nothing else. */
async function webhooks(installation, connections, print) {
  await installation.psql("-c", tables(connections));
  // Nobody is asked: what would be, is a port that answers nothing.
  const nobody = createServer((_, answer) => answer.writeHead(503).end()).listen(await freePort(), "127.0.0.1");
  const port = await freePort();
  const env = {
    ...installation.env(), EDUSTREAM_ADDR: `127.0.0.1:${port}`, STRIPE_SECRET_KEY: "sk_test_bench", STRIPE_WEBHOOK_SECRET: SECRET,
    STRIPE_API_BASE: `http://127.0.0.1:${nobody.address().port}`,
  };
  const server = await installation.launch(["--no-worker"], env);
  try {
    const { ours, theirs } = await inTurns(
      async () => {
        const before = await kept(installation);
        const reports = Array.from({ length: REPORTS }, report);
        const done = await load(reports, { port, connections, seconds: SECONDS, expect: 200, folder: installation.data });
        const there = (await kept(installation)) - before;
        if (there < done.done) throw new Error(`${done.done} reports were acknowledged, and ${there} are kept`);
        return done;
      },
      () => pgbench(installation, "builtin:simple-update", { clients: connections, seconds: SECONDS }),
    );
    say(print, `webhooks/s taken in, ${connections} connections`, ours, theirs, "pgbench -N", 50);
  } finally {
    await ended(server);
    nobody.close();
    // They are about orders that nobody knows.
    await installation.superuser("delete from payment_inbox where provider = 'stripe'", "delete from jobs where kind = 'HandleReport'");
  }
}

const kept = async (installation) => Number(await installation.psql("-c", "select count(*) from payment_inbox where provider = 'stripe'"));

/** A paid page of the provider, of an order of nobody's. */
function report() {
  const order = randomUUID(), id = randomUUID().replaceAll("-", "");
  const session = {
    id: `cs_${id}`, object: "checkout.session", mode: "payment", payment_status: "paid", status: "complete", client_reference_id: order,
    metadata: { order }, amount_total: 2_500, currency: "usd", payment_intent: `pi_${id}`,
  };
  const body = { id: `evt_${id}`, object: "event", type: "checkout.session.completed", livemode: false, created: Math.floor(Date.now() / 1000), data: { object: session } };
  const time = Math.floor(Date.now() / 1000);
  const signature = createHmac("sha256", SECRET).update(`${time}.${JSON.stringify(body)}`).digest("hex");
  return requestOf("POST", "/api/v1/webhooks/stripe", { body, headers: { "stripe-signature": `t=${time},v1=${signature}` } });
}

async function inTurns(one, other) {
  const rounds = { ours: [], theirs: [] };
  for (let round = 0; round < ROUNDS; round++) {
    rounds.ours.push(await one());
    rounds.theirs.push(await other());
  }
  const rate = (parts) => together(parts.map((part) => ({ p50: 0, p99: 0, ...part }))).perSecond;
  return { ours: rate(rounds.ours), theirs: rate(rounds.theirs) };
}

function say(print, what, ours, theirs, beside, limit) {
  print(what, ours.toFixed(0), `${((100 * ours) / theirs).toFixed(0)} % of ${beside} (${theirs.toFixed(0)}/s): limit ${limit} %`);
}
