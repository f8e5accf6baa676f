// Whether one program costs more than another, from pairs of measurements that were made in turns: not a mean, which one busy second moves, but the median
// and the band that holds it.

/** An odd number of rounds; of eleven the band between the second and the tenth ratio holds the median in 98.8 of 100 cases. */
export const ROUNDS = 11;

/** The median ratio, its band, and whether all of the band is above `most`. */
export function judged(ratios, most) {
  if (ratios.length !== ROUNDS) throw new Error(`${ROUNDS} rounds are judged, not ${ratios.length}`);
  const sorted = [...ratios].sort((a, b) => a - b);
  const [low, median, high] = [sorted[1], sorted[(ROUNDS - 1) / 2], sorted[ROUNDS - 2]];
  return { low, median, high, worse: low > most };
}
