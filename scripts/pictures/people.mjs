// Reads the list of portraits: who has one, and what is said of how it looks.
import { readFileSync } from "node:fs";

const PARTS = ["head", "look", "mouth", "beard", "glasses", "skin", "hair", "cloth", "scarf", "ground"];

/** The people of a list, each with `{ key, name, role, gender, age, colouring, set }`; an error names the line. */
export function people(file) {
  const found = [];
  let role = "";
  for (const [at, line] of readFileSync(file, "utf8").split("\n").entries()) {
    const wrong = (what) => new Error(`${file}:${at + 1}: ${what}`);
    if (line.startsWith("## ")) { role = line.slice(3).trim(); continue; }
    if (line.startsWith("#") || line.trim() === "") continue;
    const [key, name, who = "", parts = ""] = line.split("|").map((part) => part.trim());
    const [gender, age, colouring] = who.split(" ");
    const complete = /^[a-z0-9-]+$/.test(key) && name && /^\d+$/.test(age);
    if (!complete) throw wrong("a line is: key | name | gender age colouring | parts");
    if (found.some((other) => other.key === key)) throw wrong(`a second ${key}`);
    const set = Object.fromEntries(parts.split(" ").filter(Boolean).map((part) => part.split("=")));
    const unknown = Object.keys(set).find((part) => !PARTS.includes(part));
    if (unknown) throw wrong(`there is no part "${unknown}"; one of ${PARTS.join(" ")}`);
    found.push({ key, name, role, gender, age: Number(age), colouring, set });
  }
  return found;
}
