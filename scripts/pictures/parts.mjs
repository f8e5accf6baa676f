// What a portrait may be made of. A part that is not here is not used: thirty faces became five looks and six mouths.

/** Skin from pale to deep. The deepest is light enough that black eyes and a black mouth are seen at 40 pixels. */
export const SKINS = {
  pale: "ffe0c8", light: "f8cfa9", beige: "edb98a", tan: "dba06c", brown: "bf7d49", deep: "9a6240",
};

/** Hair: `fill` where a drawing has hair of its own, `tint` where a black shape is to be coloured (none for black). */
export const HAIRS = {
  black: { fill: "2c2623" }, dark: { fill: "4a3428", tint: "4a3428" }, brown: { fill: "7a5238", tint: "7a5238" },
  chestnut: { fill: "95603c", tint: "95603c" }, auburn: { fill: "a8512c", tint: "a8512c" },
  ginger: { fill: "d0793a", tint: "d0793a" }, blond: { fill: "e2b866", tint: "e2b866" },
  fair: { fill: "efd79f", tint: "efd79f" }, grey: { fill: "a8a29a", tint: "a8a29a" },
  silver: { fill: "d9d5ce", tint: "d9d5ce" }, white: { fill: "f4f1eb", tint: "f4f1eb" },
};

/** Clothes: light or middle tones, so that the black line of the drawing stands out. */
export const CLOTHS = {
  coral: "e98a78", rose: "eaa5b4", amber: "f4bd5c", butter: "f9dc86", leaf: "8fc79a", teal: "7cc4bd",
  sky: "8db4ee", blue: "6f97e8", violet: "ab93e6", slate: "9aa7b8", sand: "d9bd94", cream: "fbf4e6",
};

/** Grounds: pale and warm, the same in light and dark. */
export const GROUNDS = {
  sand: "f3e2cf", butter: "f5e9c6", rose: "f6dcd4", lilac: "e7e0f2", sky: "dae5f5", mint: "d8eadf", stone: "e8e2d8",
};

/** Looks: which subpaths of a drawn face are its nose, eyes and brows. */
export const LOOKS = {
  smile: [1, 2, 3, 4, 5], calm: [1, 2, 3, 4, 5], cute: [1, 2, 3, 4, 5],
  explaining: [3, 5, 6, 7, 8], eatingHappy: [1, 2, 3, 4, 5], smileBig: [9, 10, 11, 12, 13],
  smileTeethGap: [0, 1, 11, 12, 13],
};

const open = "M112 212c-4-7 4-13 11-9 22 9 48 8 68-3 7-4 14 3 11 10-8 25-25 43-48 43-21 0-36-17-42-41z";
const teeth = "M124 215c20 8 46 8 67-3-2 7-5 12-9 16-15 5-33 6-49 1-4-4-7-9-9-14z";
const tongue = "M140 240c8-8 24-8 31 0-10 7-22 7-31 0z";

/** Mouths: of a drawn face by its subpath, or drawn for these portraits. */
export const MOUTHS = {
  smile: [0], calm: [0], cute: [0], driven: [0],
  grin: `<path fill="#000" d="${open}"/><path fill="#fff" d="${teeth}"/>`,
  laugh: `<path fill="#000" d="${open}"/><path fill="#fff" d="${teeth}"/><path fill="#e9776b" d="${tongue}"/>`,
};

/** How heads are placed: scale, left and top. The tall and the wide ones need more room than all others. */
export const PLACES = {
  all: [1.06, -38, -28],
  longAfro: [0.82, 66, 118], bun: [0.9, 34, 60], bun2: [0.9, 34, 60], turban: [0.98, -6, 14],
  flatTopLong: [1, -14, 10], longCurly: [0.9, 34, 70], buns: [0.94, 10, 36], hijab: [1, -14, 10],
  cornrows: [0.98, 4, 20], cornrows2: [0.98, 10, 20], long: [0.96, 20, 30], longBangs: [0.96, 20, 30],
};
