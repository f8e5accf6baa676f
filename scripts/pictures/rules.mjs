// Fills in what a line of the list leaves open, by gender, age and colouring, and always the same for the same key.
import { createHash } from "node:crypto";
import { CLOTHS, GROUNDS } from "./parts.mjs";

/** Skin and hair that go together, each as often as it is named. */
const COLOURINGS = {
  fair: {
    skin: "pale pale light",
    hair: "fair blond blond ginger brown brown brown chestnut chestnut dark dark auburn",
  },
  warm: { skin: "light light beige", hair: "dark dark dark brown brown black chestnut" },
  ivory: { skin: "pale light light beige", hair: "black black black black dark" },
  olive: { skin: "beige beige tan", hair: "black black dark dark brown" },
  bronze: { skin: "beige tan tan brown", hair: "black black black dark" },
  deep: { skin: "brown deep deep", hair: "black black black black dark" },
};

/** Hair styles by gender: of all, of tight hair, and of those who are older. */
const HEADS = {
  f: {
    all: "long longBangs medium1 medium2 medium3 mediumBangs mediumBangs2 mediumBangs3 bangs bangs2 bun bun2 grayBun "
      + "grayMedium longCurly medium1 medium3 bangs",
    deep: "afro longAfro bantuKnots bun bun2 cornrows cornrows2 dreads1 dreads2 longCurly medium1 afro",
    late: "grayBun grayMedium medium1 medium3 bangs mediumBangs longCurly grayMedium",
    lateDeep: "dreads2 afro bun grayBun medium1 bantuKnots",
  },
  m: {
    all: "short1 short2 short3 short4 short5 pomp shaved2 grayShort short4 short5 grayShort shaved3",
    deep: "short1 short2 short5 flatTop twists twists2 dreads2 noHair1 short5 short1",
    late: "short2 short3 grayShort short4 noHair3 pomp grayShort",
    lateDeep: "short1 short2 noHair1 short5 twists2 noHair1",
  },
};
const LOOKS = "smile smile smile smile explaining explaining smileTeethGap smileTeethGap calm calm cute eatingHappy "
  + "smileBig";
const MOUTHS = "smile smile smile calm calm driven grin grin grin grin laugh laugh";
const BEARDS = "full full full full4 chin chin goatee2 moustache6 moustache7";
const FRAMES = "glasses glasses2 glasses3 glasses5 glasses5 glasses2";
/** Clothes that would melt into a ground or into skin. */
const MELTS = {
  sand: "sand cream butter", butter: "butter cream amber", rose: "rose coral", lilac: "violet", sky: "sky",
  mint: "leaf", stone: "cream sand slate", beige: "sand", tan: "sand", brown: "sand", light: "cream sand",
  pale: "cream",
};

const list = (words) => words.split(" ");

/** Draws of one person: every purpose has its own, so that a rule added later moves no other. */
function dice(key) {
  const draw = (purpose) => createHash("sha256").update(`${key} ${purpose}`).digest().readUInt32BE() / 2 ** 32;
  return {
    pick: (purpose, words) => { const all = list(words); return all[Math.floor(draw(purpose) * all.length)]; },
    chance: (purpose, percent) => draw(purpose) * 100 < percent,
  };
}

/** All parts of somebody. `set` is what the list says of them and always wins. */
export function choose({ key, gender, age, colouring, set }) {
  const { pick, chance } = dice(key);
  const colours = COLOURINGS[colouring];
  const heads = HEADS[gender];
  if (!colours || !heads) throw new Error(`${key}: colouring and gender are ${Object.keys(COLOURINGS)} and f, m`);
  const late = age >= 50 || (age >= 44 && chance("late", 50));
  const deep = colouring === "deep";
  const head = set.head ?? pick("head", heads[late ? (deep ? "lateDeep" : "late") : deep ? "deep" : "all"]);
  const skin = set.skin ?? pick("skin", colours.skin);
  const greying = (age - 44) * (gender === "f" ? 4 : 6);
  const grey = age >= 60 ? "silver white grey" : "grey grey silver";
  const hair = set.hair ?? (chance("greying", greying) ? pick("grey", grey) : pick("hair", colours.hair));
  const covered = ["hijab", "turban"].includes(head);
  const bearded = gender === "m" && age >= 24 && chance("bearded", colouring === "ivory" ? 14 : 42);
  const ground = set.ground ?? pick("ground", Object.keys(GROUNDS).join(" "));
  const melting = `${MELTS[ground] ?? ""} ${MELTS[skin] ?? ""}`.split(" ");
  const clothes = Object.keys(CLOTHS).filter((cloth) => !melting.includes(cloth));
  const cloth = set.cloth ?? pick("cloth", clothes.join(" "));
  const scarves = clothes.filter((scarf) => scarf !== cloth);
  const parts = {
    head, skin, hair, ground, cloth,
    look: pick("look", LOOKS),
    mouth: pick("mouth", MOUTHS),
    beard: bearded ? pick("beard", BEARDS) : undefined,
    glasses: chance("glasses", age > 45 ? 40 : 24) ? pick("frame", FRAMES) : undefined,
    scarf: covered || /^(bun2?|hatBeanie)$/.test(head) ? pick("scarf", scarves.join(" ")) : undefined,
    ...set,
  };
  for (const part of ["beard", "glasses"]) if (parts[part] === "none") parts[part] = undefined;
  // A closed mouth disappears in a beard, and what is left of it looks sad; above a broad moustache eyes must smile.
  if (["full", "goatee2"].includes(parts.beard) && !set.mouth) parts.mouth = "grin";
  const broad = ["full4", "moustache6"].includes(parts.beard);
  if (broad && !set.look) parts.look = pick("above a moustache", "calm eatingHappy");
  return parts;
}
