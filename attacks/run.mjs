// Attacks that held once, tried again on the real binary: an installation of its own with the demo, loopback only,
// removed afterwards. Every attack is counted, every one that gets through is a finding and is printed; none is expected.
//
// `node attacks/run.mjs BINARY [--long N] [--minutes N] [--within SECONDS] [suite…]`; suites are the files beside this one.
// `--long 20` tries twenty times as much where more tries mean more (races, forms, methods), for a night. `--within 30`
// begins no suite after half a minute and names those that were left out.
import { House } from "./house.mjs";
import * as caps from "./caps.mjs";
import * as crosssite from "./crosssite.mjs";
import * as injection from "./injection.mjs";
import * as others from "./others.mjs";
import * as paths from "./paths.mjs";
import * as races from "./races.mjs";
import * as tokens from "./tokens.mjs";
import * as wire from "./wire.mjs";

const SUITES = { crosssite, others, tokens, wire, paths, injection, races, caps };

const options = { long: 1, minutes: 3, within: Infinity };
const rest = process.argv.slice(2);
const [binary, ...named] = rest.filter((word, at) => {
  const isValue = ["--long", "--minutes", "--within"].includes(rest[at - 1]);
  if (isValue) options[rest[at - 1].slice(2)] = Number(word);
  return !isValue && !word.startsWith("--");
});
const wanted = Object.keys(SUITES).filter((suite) => !named.length || named.includes(suite));
if (!binary || !wanted.length || !(options.long >= 1) || !(options.minutes > 0) || !(options.within > 0)) {
  console.error(`usage: node attacks/run.mjs BINARY [--long N] [--minutes N] [--within SECONDS] [${Object.keys(SUITES).join("|")}]…`);
  process.exit(2);
}

const house = new House(binary, options.long);
setTimeout(() => {
  console.error(`FINDING: not done within ${options.minutes} minutes`);
  process.exit(1);
}, options.minutes * 60_000).unref();

let findings = 0;
try {
  await house.open();
  const opened = performance.now();
  for (const name of wanted) {
    const began = performance.now();
    if (began - opened > options.within * 1_000) {
      console.log(`${name.padEnd(10)} left out: there was no time`);
      continue;
    }
    const count = { tried: 0, found: 0 };
    const held = (what, ok) => {
      count.tried++;
      if (ok) return;
      count.found++;
      if (count.found <= 20) console.log(`FINDING ${name}: ${what}`);
    };
    await SUITES[name].attack(house, held);
    held("the server does not answer any more", await house.answers());
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${name.padEnd(10)} ${String(count.tried).padStart(6)} tried  ${count.found} findings  ${seconds} s`);
    findings += count.found;
  }
  // What no single answer shows: a wrong book, an overlap, a tuple that is no state.
  const broken = await house.broken();
  findings += broken.length;
  for (const line of broken) console.log(`FINDING check: ${line}`);
} catch (error) {
  findings++;
  console.error(error, house.installation.said());
} finally {
  await house.installation.stop();
}
console.log(`${findings} findings`);
process.exit(findings ? 1 : 0);
