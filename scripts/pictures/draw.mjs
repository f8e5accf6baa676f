// Draws one portrait from named parts: Open Peeps by Pablo Stanley (CC0), in the redrawing of @dicebear/open-peeps.
//
// Three things are ours. Hair may have any colour: the drawings fill hair and outline as one black shape, so the shape
// is filled with the colour and its inner edge drawn black again. A face is eyes and brows of one drawing with a mouth
// of another, because of thirty faces few are friendly. Coordinates are rounded to the unit of the drawing, of which a
// portrait has 704: that makes a third of the bytes and cannot be seen.
import { create, schema } from "@dicebear/open-peeps";
import { optimize } from "svgo";
import { CLOTHS, GROUNDS, HAIRS, LOOKS, MOUTHS, PLACES, SKINS } from "./parts.mjs";

const first = { pick: (values) => values[0], bool: (percent) => percent > 50 };
const known = (kind) => schema.properties[kind].items.enum;

/** The drawing's groups in order: body, head, face, beard, mask, glasses. */
function groups({ head, face, beard, glasses, skin, hair, cloth }) {
  const options = {
    head: [head], face: [face], facialHair: beard ? [beard] : [], accessories: glasses ? [glasses] : [], mask: [],
    facialHairProbability: beard ? 100 : 0, accessoriesProbability: glasses ? 100 : 0, maskProbability: 0,
    skinColor: [skin], headContrastColor: [hair], clothingColor: [cloth],
  };
  const { body } = create({ prng: first, options });
  return body.split(/(?<=<\/g>)(?=<g transform=)/);
}

/** Subpaths of a face that is one path: mouth, nose, two eyes, two brows in the order given; each starts absolutely. */
function subpaths(d) {
  let at = [0, 0];
  return d.split(/(?=[Mm])/).map((part) => {
    const [, letter, x, y, rest] = /^([Mm])(-?(?:\d+\.?\d*|\.\d+))[ ,]?(-?(?:\d+\.?\d*|\.\d+))(.*)$/s.exec(part);
    at = letter === "M" ? [+x, +y] : [at[0] + +x, at[1] + +y];
    // Numbers that follow the start at once are lines, relative ones after a relative start.
    const line = /^[\s\d.-]/.test(rest) ? (letter === "M" ? "L" : "l") : "";
    return `M${round(at[0])} ${round(at[1])}${line}${rest}`;
  });
}

const round = (number) => Math.round(number * 10) / 10;

/** Some subpaths of a drawn face as one shape. */
function features(name, chosen) {
  const face = groups({ head: "short1", face: name, skin: "ffffff", hair: "000000", cloth: "ffffff" })[2];
  const parts = subpaths([...face.matchAll(/ d="([^"]*)"/g)].at(-1)[1]);
  return `<path fill="#000" fill-rule="evenodd" d="${chosen.map((index) => parts[index]).join("")}"/>`;
}

const mouthOf = (name) => Array.isArray(MOUTHS[name]) ? features(name, MOUTHS[name]) : MOUTHS[name];

/** A black shape, in a colour when one is given, with its edge still black. */
function tinted(markup, colour, id) {
  const shape = [...markup.matchAll(/<path[^>]* d="([^"]*)" fill="#000"\/>/g)].at(-1);
  if (!colour || !shape) return markup;
  const path = `<path id="${id}s" clip-rule="evenodd" fill-rule="evenodd" d="${shape[1]}"/>`;
  const edge = `<clipPath id="${id}">${path}</clipPath>`
    + `<use href="#${id}s" fill="#${colour}"/>`
    + `<use href="#${id}s" stroke="#000" stroke-width="21" clip-path="url(#${id})"/>`;
  return markup.replace(shape[0], edge);
}

const short = new Map();
const plugins = [{ name: "convertPathData", params: { floatPrecision: 0, transformPrecision: 5 } }];

/** The same outline in whole units; each is worked out once, however many people wear it. */
function shortened(markup) {
  return markup.replaceAll(/ d="([^"]*)"/g, (whole, d) => {
    if (!short.has(d)) {
      const { data } = optimize(`<svg xmlns="http://www.w3.org/2000/svg"><path d="${d}"/></svg>`, { plugins });
      short.set(d, / d="[^"]*"/.exec(data)[0]);
    }
    return short.get(d);
  });
}

/** Throws when a part is none that we have. */
function proved({ head, look, mouth, beard, glasses, skin, hair, cloth, scarf = cloth, ground }) {
  for (const [part, value, all] of [
    ["head", head, known("head")], ["beard", beard ?? "none", ["none", ...known("facialHair")]],
    ["glasses", glasses ?? "none", ["none", ...known("accessories")]], ["look", look, Object.keys(LOOKS)],
    ["mouth", mouth, Object.keys(MOUTHS)], ["skin", skin, Object.keys(SKINS)], ["hair", hair, Object.keys(HAIRS)],
    ["cloth", cloth, Object.keys(CLOTHS)], ["scarf", scarf, Object.keys(CLOTHS)],
    ["ground", ground, Object.keys(GROUNDS)],
  ]) {
    if (!all.includes(value)) throw new Error(`${part}: there is no "${value}"; one of ${all.join(" ")}`);
  }
}

/** What colours the black shape of a head: a scarf, nothing under a turban or a hat, else the hair. */
function tintOf({ head, hair, scarf, cloth }) {
  if (head === "hijab") return CLOTHS[scarf ?? cloth];
  return head === "turban" || head.startsWith("hat") ? undefined : HAIRS[hair].tint;
}

/** The SVG of a portrait. `parts` are keys of parts.mjs and of the drawings. */
export function portrait(parts) {
  proved(parts);
  const { head, look, mouth, beard, glasses, skin, hair, cloth, scarf, ground } = parts;
  const colours = { skin: SKINS[skin], hair: HAIRS[hair].fill, cloth: CLOTHS[cloth] };
  const [body] = groups({ head, face: "smile", ...colours });
  const drawn = groups({ head, face: "smile", beard, glasses, ...colours, cloth: CLOTHS[scarf ?? cloth] });
  const face = `<g transform="translate(315 248)">${features(look, LOOKS[look])}${mouthOf(mouth)}</g>`;
  const whole = [
    body, tinted(drawn[1], tintOf(parts), "h"), face,
    beard ? tinted(drawn[3], HAIRS[hair].tint, "b") : "", glasses ? drawn[5] : "",
  ].join("");
  const [scale, left, top] = PLACES[head] ?? PLACES.all;
  const slim = shortened(whole).replaceAll(' fill-rule="evenodd" clip-rule="evenodd"', ' fill-rule="evenodd"');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 704 704" fill="none">`
    + `<path fill="#${GROUNDS[ground]}" d="M0 0h704v704H0z"/>`
    + `<g transform="translate(${left} ${top}) scale(${scale})">${slim}</g></svg>`;
}
