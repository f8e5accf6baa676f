// A film that was written as it happened does not say how long it is. Sent to a far end once, a browser finds out, and
// one can go to any place in it.
const film = document.querySelector("video[data-recording]");
film?.addEventListener("loadedmetadata", () => {
  if (film.duration !== Infinity) return;
  film.addEventListener("durationchange", () => (film.currentTime = 0), { once: true });
  film.currentTime = 1e7;
});
