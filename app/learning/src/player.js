// The player of a course: keeps what was really watched, sends it when the page goes away, and plays HLS where the
// browser does not. Without it a browser that plays HLS by itself still plays, and nothing is counted.

// The sizes to choose from, with what an hour of each costs at most; whoever saves data begins with the smallest.
function sizes(player, saves) {
  const choice = document.querySelector("select[data-quality]");
  if (!choice || player.levels.length < 2 || choice.length > 1) return;
  for (const [level, { height, bitrate }] of player.levels.entries()) {
    const size = Math.round((bitrate * 3600) / 8e6);
    choice.add(new Option(choice.dataset.quality.replace("{height}", height).replace("{size}", size), level));
  }
  choice.addEventListener("change", () => {
    player.nextLevel = Number(choice.value);
  });
  choice.parentElement.hidden = false;
  if (!saves) return;
  choice.value = "0";
  player.nextLevel = 0;
}

function plays(film) {
  const address = film.src;
  if (!window.MediaSource) return;
  import(film.dataset.library)
    .then(({ default: Hls }) => {
      if (!Hls.isSupported()) return;
      const at = film.currentTime;
      film.removeAttribute("src");
      // As large as it is shown, so that nothing is sent that nobody sees. The first segment is asked for in the size
      // that the browser thinks its line carries, with room to spare. Segments need no repacking, so no worker.
      const line = navigator.connection;
      const guess = line?.downlink ? { abrEwmaDefaultEstimate: line.downlink * 800000 } : {};
      const own = { startPosition: at || -1, capLevelToPlayerSize: true, maxBufferLength: 30, enableWorker: false };
      const player = new Hls({ ...own, ...guess });
      player.on(Hls.Events.MANIFEST_PARSED, () => sizes(player, line?.saveData));
      player.loadSource(address);
      player.attachMedia(film);
    })
    .catch(() => {});
}

// A film that is folded away is fetched when somebody opens it.
for (const film of document.querySelectorAll("video[data-film]")) {
  const fold = film.closest("details");
  if (fold && !fold.open) fold.addEventListener("toggle", () => plays(film), { once: true });
  else plays(film);
}

const film = document.querySelector("video[data-watched]");
if (film) {
  // What was watched: from where it began to play to where it stopped; a jump ends a stretch and begins another.
  const known = `watched ${film.dataset.watched}`;
  let stretches = JSON.parse(localStorage.getItem(known) ?? "[]");
  let from = null;
  let last = 0;
  const close = () => {
    if (from !== null && last > from) stretches.push([from, last]);
    from = null;
    if (stretches.length > 150) send();
    else localStorage.setItem(known, JSON.stringify(stretches));
  };
  const body = () =>
    JSON.stringify({ intervals: stretches, position: film.currentTime || 0, sending: crypto.randomUUID() });
  const sent = () => {
    stretches = [];
    localStorage.removeItem(known);
  };
  const send = () => {
    if (!stretches.length) return;
    const text = body();
    const kept = stretches;
    sent();
    const headers = { "content-type": "application/json" };
    // What could not be sent is kept for the next time.
    fetch(film.dataset.watched, { method: "POST", headers, body: text, keepalive: true })
      .then((answer) => answer.ok || Promise.reject(answer.status))
      .catch((status) => {
        if (typeof status === "number" && status < 500) return;
        stretches = [...kept, ...stretches];
        localStorage.setItem(known, JSON.stringify(stretches));
      });
  };
  film.addEventListener("playing", () => {
    from ??= film.currentTime;
    last = film.currentTime;
  });
  film.addEventListener("timeupdate", () => {
    const now = film.currentTime;
    if (from !== null && now >= last && now - last < 2 * film.playbackRate) last = now;
    else if (from !== null && !film.seeking) {
      close();
      from = last = now;
    }
  });
  film.addEventListener("seeking", close);
  film.addEventListener("seeked", () => {
    if (!film.paused) from = last = film.currentTime;
  });
  for (const end of ["pause", "ended"])
    film.addEventListener(end, () => {
      last = Math.max(last, film.ended ? film.duration : film.currentTime);
      close();
      send();
    });
  setInterval(() => {
    if (from === null) return;
    const now = last;
    close();
    from = now;
    send();
  }, 20000);
  addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden") return;
    const going = from;
    close();
    from = going === null ? null : last;
    if (!stretches.length) return;
    if (navigator.sendBeacon(film.dataset.watched, new Blob([body()], { type: "application/json" }))) sent();
  });

  // Where it stood, or the moment in the address.
  const asked = /^#t=(\d+)/.exec(location.hash);
  film.addEventListener(
    "loadedmetadata",
    () => {
      const at = asked ? Number(asked[1]) : Number(film.dataset.position);
      if (at > 0 && at < film.duration - 3) film.currentTime = at;
    },
    { once: true },
  );
  for (const link of document.querySelectorAll("a[data-moment]"))
    link.addEventListener("click", (event) => {
      event.preventDefault();
      film.currentTime = Number(link.dataset.moment);
      film.play();
      film.focus();
    });

  // The bar with the chapters: as it is drawn, it says in which one it is; the film goes there when it is let go.
  const scrub = document.querySelector("input[data-scrub]");
  if (scrub) {
    scrub.closest("[hidden]").hidden = false;
    const told = document.querySelector("[data-scrub-told]");
    const chapters = [...scrub.list.options].map((mark) => [Number(mark.value), mark.label]);
    let held = false;
    const tell = (at) => {
      const clock = `${Math.floor(at / 60)}:${String(Math.floor(at % 60)).padStart(2, "0")}`;
      const chapter = chapters.filter(([from]) => from <= at).pop();
      told.textContent = chapter ? `${clock} · ${chapter[1]}` : clock;
      scrub.setAttribute("aria-valuetext", told.textContent);
    };
    scrub.addEventListener("input", () => {
      held = true;
      tell(Number(scrub.value));
    });
    scrub.addEventListener("change", () => {
      held = false;
      film.currentTime = Number(scrub.value);
    });
    film.addEventListener("timeupdate", () => {
      if (held) return;
      scrub.value = film.currentTime;
      tell(film.currentTime);
    });
    tell(0);
  }

  // What is said can be searched; without a script it is a plain list.
  const search = document.querySelector("input[data-said]");
  if (search) {
    search.closest("[hidden]").hidden = false;
    const lines = [...document.querySelectorAll("li[data-line]")];
    const none = document.querySelector("[data-said-none]");
    search.addEventListener("input", () => {
      const wanted = search.value.trim().toLocaleLowerCase();
      for (const line of lines) line.hidden = !line.textContent.toLocaleLowerCase().includes(wanted);
      none.hidden = lines.some((line) => !line.hidden);
    });
  }

  // A note belongs to the moment at which somebody begins to write it.
  const note = document.querySelector("form[data-note]");
  note?.addEventListener("focusin", () => {
    note.elements.at.value = film.currentTime.toFixed(1);
  });

  const speed = document.querySelector("select[data-speed]");
  speed?.addEventListener("change", () => {
    film.playbackRate = Number(speed.value);
  });

  // A small picture beside other windows, and back.
  const apart = () => {
    const asked = document.pictureInPictureElement ? document.exitPictureInPicture() : film.requestPictureInPicture?.();
    asked?.catch(() => {});
  };

  // Keys of players everywhere, while nobody types.
  addEventListener("keydown", (event) => {
    if (event.target.closest("input, textarea, select, button, a, video") || event.ctrlKey || event.metaKey) return;
    const jump = { j: -10, l: 10, ArrowLeft: -5, ArrowRight: 5 }[event.key];
    if (jump) film.currentTime = Math.max(0, film.currentTime + jump);
    else if (event.key === "k") film.paused ? film.play() : film.pause();
    else if (event.key === "m") film.muted = !film.muted;
    else if (event.key === "f") film.requestFullscreen?.();
    else if (event.key === "p") apart();
    else return;
    event.preventDefault();
  });
}
