// How good the way to the others is, and what is given up first: the picture, before it breaks the sound.
import { $, announce, say } from "./page.js";

const MEASURE_MS = 2000;
/** Bits per second that a usual line carries up, for all pictures together. */
const ALL_PICTURES = 1_500_000;
const BAD_TIMES = 3,
  GOOD_TIMES = 6;

export class Quality {
  constructor(ways) {
    this.ways = ways;
    this.bad = this.good = 0;
    this.soundOnly = false;
  }

  begin() {
    this.timer = setInterval(() => this.look(), MEASURE_MS);
  }

  end() {
    clearInterval(this.timer);
  }

  /** What each picture may take; none while only the sound gets through. */
  bits() {
    return this.soundOnly ? 0 : Math.round(ALL_PICTURES / Math.max(1, this.ways.all().length));
  }

  async look() {
    const asked = this.ways.all().map((way) => way.measure().catch(() => null));
    const found = (await Promise.all(asked)).filter(Boolean);
    $("quality").hidden = !found.length;
    if (!found.length) return;
    const level = this.level(found);
    $("quality").dataset.level = level;
    $("quality-text").textContent = say(`quality_${level}`);
    this.bad = level === "bad" ? this.bad + 1 : 0;
    this.good = level === "good" ? this.good + 1 : 0;
    if (this.soundOnly ? this.good >= GOOD_TIMES : this.bad >= BAD_TIMES) this.only(!this.soundOnly);
    for (const way of this.ways.all()) way.bits(this.bits());
  }

  level(found) {
    const most = (name) => Math.max(...found.map((each) => each[name]));
    const lost = most("lost"),
      seconds = most("seconds");
    // Without a picture nobody knows what the way would carry.
    const carries = this.soundOnly ? Infinity : Math.min(...found.map((each) => each.carries));
    if (lost > 0.12 || carries < 80_000) return "bad";
    return lost > 0.04 || seconds > 0.4 || carries < 160_000 ? "weak" : "good";
  }

  only(sound) {
    this.soundOnly = sound;
    this.bad = this.good = 0;
    announce(say(sound ? "sound_only" : "picture_back"), true);
  }
}
