// Numbers of the real binary, each beside its limit: seed, search, pages, bytes, bookings. An installation of its own, removed afterwards; loopback only; bounded.
import { Client } from "./client.mjs";
import { bookings } from "./bookings.mjs";
import { Installation } from "./installation.mjs";
import { bytes, pages } from "./pages.mjs";
import { searches } from "./search.mjs";

const CONNECTIONS = 8, LONGEST_MS = 330_000;

const print = (what, value, limit) => console.log(`${what.padEnd(60)} ${String(value).padStart(14)}   ${limit}`);

async function measure(installation) {
  await installation.cli("seed", "--demo");
  const began = performance.now();
  await installation.cli("seed", "--tutors", "50000", "--students", "1000");
  print("seed of 50,000 tutors and 1,000 students, s", ((performance.now() - began) / 1000).toFixed(0), "limit 120");
  await installation.serve();
  const client = new Client(installation.port);
  try {
    await installation.settle("users", "tutors", "tutor_subjects", "availability", "search_words");
    await searches(client, print);
    await pages(client, installation, CONNECTIONS, print);
    await bytes(client, installation, print);
    await bookings(client, installation, CONNECTIONS, print);
  } finally {
    client.close();
  }
}

const installation = new Installation(process.argv[2]);
const watch = setTimeout(() => {
  console.error(`benches: not done after ${LONGEST_MS / 1000} s`);
  process.exit(1);
}, LONGEST_MS);
try {
  await measure(installation);
} catch (error) {
  console.error(`benches: ${error.stderr || error.message}\n${installation.said()}`);
  process.exitCode = 1;
} finally {
  clearTimeout(watch);
  await installation.stop();
}
