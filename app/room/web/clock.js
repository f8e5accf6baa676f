// How long until the lesson begins, and until it ends; by the server's clock.
import { $, announce, facts, root, say } from "./page.js";

const WARN_MS = 5 * 60e3;
const START = Date.parse(facts.start),
  END = Date.parse(facts.end);

export class Clock {
  constructor() {
    this.set(facts.now);
    this.tick();
    setInterval(() => this.tick(), 1000);
  }

  set(now) {
    this.skew = Date.parse(now) - Date.now();
  }

  tick() {
    const now = Date.now() + this.skew,
      timer = $("timer");
    const late = END - now < WARN_MS && now >= START;
    if (now < START) timer.textContent = say("starts_in", { time: clock(START - now) });
    else timer.textContent = now < END ? say("time_left", { time: clock(END - now) }) : say("time_over");
    timer.dataset.late = String(late);
    if (root.dataset.state !== "in" || !late) return;
    if (now < END && !this.warned) announce(say("ends_soon"), true);
    if (now >= END && !this.ended) announce(say("time_over"), true);
    this.warned = true;
    this.ended = now >= END;
  }
}

function clock(ms) {
  const seconds = Math.max(0, Math.round(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
