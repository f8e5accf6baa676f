// The document of the API against the server that prints it: `node fuzz/run.mjs BINARY SCHEMATHESIS MINUTES`. An
// installation of its own with the demo, removed afterwards; loopback only.
import { spawn } from "node:child_process";
import { House } from "../attacks/house.mjs";

const [binary, schemathesis, minutes] = process.argv.slice(2);
// What the four of them send ends sign-ins and passwords; each has its own people. The key is a student's.
const WHO = { student: "student-040@demo.test", tutor: "tutor-040@demo.test", admin: "admin@demo.test", key: "student-041@demo.test" };
const KEY = { name: "fuzz", scopes: ["read", "book", "money"] };
// A request that fits the document may be refused for what is (a slot that is taken), so acceptance is no check; that what
// does not fit is refused is one. Who may call what is asked by attacks/others.mjs: an admin's address is 404 to others.
const CHECKS = ["not_a_server_error", "status_code_conformance", "content_type_conformance", "response_schema_conformance",
  "negative_data_rejection", "unsupported_method", "missing_required_header"];
// They end the very token that asks.
const LEFT_OUT = ["/api/v1/auth/logout", "/api/v1/auth/password/change"];

const house = new House(binary, 1);
let failed = 0;
try {
  await house.open();
  for (const [role, email] of Object.entries(WHO)) {
    const { access_token } = await house.person(email);
    console.log(`== ${role}`);
    const token = role === "key" ? await keyOf(access_token) : access_token;
    failed += await run(token, Math.max(5, Math.round((minutes * 60) / Object.keys(WHO).length)));
    if (!(await house.answers())) throw new Error("the server does not answer any more");
  }
  const broken = await house.broken();
  for (const line of broken) console.log(`FINDING check: ${line}`);
  failed += broken.length;
} catch (error) {
  failed++;
  console.error(error, house.installation.said());
} finally {
  await house.installation.stop();
}
console.log(`${failed} findings`);
process.exit(failed ? 1 : 0);

/** A key of somebody who is signed in, told once. */
async function keyOf(token) {
  const made = await house.ask("POST", "/api/v1/api-keys", { token, body: KEY });
  if (made.status !== 201) throw new Error(`no key was made: ${made.status} ${made.text}`);
  return made.json.key;
}

/** One role's share of the time; 1 when something was found. */
function run(token, seconds) {
  const options = ["run", `${house.origin}/api/v1/openapi.json`, "--header", `Authorization: Bearer ${token}`,
    "--checks", CHECKS.join(","), "--max-time", String(seconds), "--mode", "all", "--continue-on-failure", "--workers", "2",
    "--request-timeout", "10", "--no-color", "--warnings", "off", "--suppress-health-check", "all",
    "--generation-database", "none", "--phases", "examples,coverage,fuzzing",
    ...LEFT_OUT.flatMap((path) => ["--exclude-path", path])];
  return new Promise((resolve) => {
    // It leaves a directory of its own where it is called.
    const cwd = house.installation.data;
    const running = spawn(schemathesis, options, { cwd, stdio: ["ignore", "inherit", "inherit"] });
    // Its own limit does not count the time it takes to make a failure small.
    const late = setTimeout(() => running.kill("SIGTERM"), (seconds + Math.min(180, seconds)) * 1000);
    running.once("exit", (code) => {
      clearTimeout(late);
      resolve(code === 0 ? 0 : 1);
    });
  });
}
