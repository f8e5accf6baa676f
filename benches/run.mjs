// Numbers of the real binary, each beside its limit. An installation of its own, removed afterwards; loopback only; bounded.
//
// `node benches/run.mjs BINARY [section…]`: catalogue (seed, search, pages, bytes), truths, reads, matches, slots, beside, alike, bookings, races, money, sockets, statements, lighthouse, events; all without a name.
// The last need no large catalogue and are done in a minute or two each. `large`, ten times the catalogue, is done only by its name and takes half an hour.
import { alike } from "./alike.mjs";
import { beside } from "./beside.mjs";
import { Client } from "./client.mjs";
import { Market, bookingScript, bookings } from "./bookings.mjs";
import { Counted } from "./counted.mjs";
import { events } from "./events.mjs";
import { Installation } from "./installation.mjs";
import { large } from "./large.mjs";
import { bytes, pages } from "./pages.mjs";
import { lighthouse } from "./lighthouse.mjs";
import { Peer } from "./peer.mjs";
import { matches } from "./matches.mjs";
import { money } from "./money.mjs";
import { reads, tutorScript } from "./reads.mjs";
import { races } from "./races.mjs";
import { Recorder } from "./recorder.mjs";
import { searches } from "./search.mjs";
import { slots } from "./slots.mjs";
import { sockets } from "./sockets.mjs";
import { statements } from "./statements.mjs";
import { truths } from "./truths.mjs";

const CONNECTIONS = 8, LONGEST_MS = 900_000, LARGE_MS = 3_600_000;
const SECTIONS = ["catalogue", "truths", "reads", "matches", "slots", "beside", "alike", "bookings", "races", "money", "sockets", "statements", "lighthouse", "events", "large"];

const [binary, ...named] = process.argv.slice(2);
const wanted = (section) => (!named.length && section !== "large") || named.includes(section);
const print = (what, value, beside) => console.log(`${what.padEnd(64)} ${String(value).padStart(10)}   ${beside}`.trimEnd());

/** With a server that does nothing by itself: what the use cases send, and how often. */
async function record(installation) {
  await installation.serve("--no-worker");
  const client = new Client(installation.port);
  try {
    const market = await Market.open(client, installation);
    const recorder = new Recorder(installation);
    await recorder.start();
    const scripts = { booking: await bookingScript(market, recorder), tutor: await tutorScript(client, installation, recorder) };
    await recorder.stop();
    if (wanted("statements")) await count(market, installation);
    return { market, scripts };
  } finally {
    client.close();
    await installation.halt();
  }
}

/** The same market through a server whose conversation with the database is counted. */
async function count(market, installation) {
  const counted = await Counted.start(installation);
  market.client = new Client(counted.port);
  try {
    await statements(market, counted, print);
  } finally {
    market.client.close();
    await counted.stop();
  }
}

async function measure(installation) {
  await installation.cli("seed", "--demo");
  if (wanted("large")) return large(installation, print);
  if (["catalogue", "truths", "reads", "beside"].some(wanted)) {
    const began = performance.now();
    await installation.cli("seed", "--tutors", "50000", "--students", "1000");
    print("seed of 50,000 tutors and 1,000 students, s", ((performance.now() - began) / 1000).toFixed(0), "limit 120");
  }
  if (wanted("matches") && !["catalogue", "truths", "reads", "beside"].some(wanted)) await installation.cli("seed", "--tutors", "5000", "--students", "1000");
  const { market, scripts } = await record(installation);
  await installation.serve();
  const client = new Client(installation.port);
  market.client = client;
  let peer;
  try {
    await installation.settle("users", "tutors", "tutor_subjects", "availability", "search_words");
    if (wanted("catalogue")) {
      await searches(client, print);
      await pages(client, installation, CONNECTIONS, print);
      await bytes(client, installation, print);
    }
    if (wanted("truths")) await truths(market, print);
    if (wanted("matches")) await matches(client, market, print);
    if (wanted("slots")) await slots(client, installation, print);
    if (wanted("lighthouse")) await lighthouse(client, installation, print);
    const compared = wanted("reads") || wanted("bookings");
    peer = compared ? await Peer.start(installation) : undefined;
    if (compared && !peer) console.log("the peer is not installed: nothing is compared with it (scripts/bench.sh says why)");
    if (wanted("reads")) await reads(client, installation, peer, scripts.tutor, CONNECTIONS, print);
    if (wanted("beside")) await beside(market, print);
    if (wanted("alike")) await alike(market, print);
    if (wanted("bookings")) await bookings(market, scripts.booking, peer, CONNECTIONS, print);
    if (wanted("races")) await races(market, print);
    if (wanted("money")) await money(installation, CONNECTIONS, print);
    if (wanted("sockets")) await sockets(market, installation, print);
    // Last: it kills the server once.
    if (wanted("events")) await events(installation, CONNECTIONS, print);
  } finally {
    client.close();
    peer?.stop();
  }
}

const unknown = named.find((section) => !SECTIONS.includes(section));
if (unknown) throw new Error(`benches: there is no section ${unknown}; there are ${SECTIONS.join(", ")}`);
if (wanted("large") && named.length > 1) throw new Error("benches: large is a catalogue of its own, measured alone");
const installation = new Installation(binary);
const longest = wanted("large") || process.env.RACES ? LARGE_MS : LONGEST_MS;
const watch = setTimeout(() => {
  console.error(`benches: not done after ${longest / 1000} s`);
  process.exit(1);
}, longest);
try {
  await measure(installation);
} catch (error) {
  console.error(`benches: ${error.stderr || error.stack}\n${installation.said()}`);
  process.exitCode = 1;
} finally {
  clearTimeout(watch);
  await installation.stop();
}
