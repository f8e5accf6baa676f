// The others: a tile for each, with the name below the picture so that nothing covers a face; a shared screen has its
// own.
export class People {
  constructor({ stage, words }) {
    this.stage = stage;
    this.words = words;
    this.tiles = new Map();
  }

  know(peer) {
    const tile = this.tiles.get(peer.peer_id) ?? this.make(peer);
    const state = peer.state ?? {};
    tile.name.textContent = peer.part === "observer" ? this.words("observer", { name: peer.name }) : peer.name;
    tile.initial.textContent = [...peer.name][0] ?? "";
    tile.muted.hidden = !state.muted;
    tile.hand.hidden = !state.hand;
    tile.figure.dataset.camera = state.camera === false ? "off" : "on";
    if (!state.sharing) this.unscreen(tile);
  }

  make(peer) {
    const part = document.querySelector('[data-part="tile"]').content.cloneNode(true);
    const of = (name) => part.querySelector(`[data-tile="${name}"]`);
    const tile = {
      figure: of("figure"),
      video: of("video"),
      name: of("name"),
      initial: of("initial"),
      muted: of("muted"),
      hand: of("hand"),
      note: of("note"),
      sound: new Audio(),
    };
    tile.sound.autoplay = true;
    tile.video.setAttribute("aria-label", this.words("picture_of", { name: peer.name }));
    this.stage.append(part);
    this.tiles.set(peer.peer_id, tile);
    if (this.sink) this.speaker(this.sink);
    return tile;
  }

  show(id, kind, track, stream) {
    const tile = this.tiles.get(id);
    if (!tile) return;
    if (kind === "sound") {
      tile.sound.srcObject = new MediaStream([track]);
      return void tile.sound.play().catch(() => this.unlock());
    }
    if (kind === "screen") {
      this.unscreen(tile);
      const screen = document.createElement("video");
      Object.assign(screen, {
        autoplay: true,
        playsInline: true,
        muted: true,
        srcObject: stream ?? new MediaStream([track]),
      });
      screen.className = "room-screen";
      screen.setAttribute("aria-label", this.words("screen_of", { name: tile.name.textContent }));
      tile.screen = screen;
      const over = () => tile.screen === screen && this.unscreen(tile);
      track.addEventListener("ended", over);
      stream?.addEventListener("removetrack", over);
      this.stage.prepend(screen);
      return this.arrange();
    }
    // The picture alone: the sound has its own element, so that neither waits for the other.
    tile.video.srcObject = new MediaStream([track]);
    tile.video.play().catch(() => this.unlock());
    tile.figure.dataset.has = "picture";
  }

  /** A browser that plays nothing before a touch is asked again with the next one. */
  unlock() {
    addEventListener(
      "pointerdown",
      () => {
        for (const { video, sound } of this.tiles.values()) {
          video.play().catch(() => {});
          sound.play().catch(() => {});
        }
      },
      { once: true },
    );
  }

  unscreen(tile) {
    tile.screen?.remove();
    tile.screen = null;
    this.arrange();
  }

  mark(id, text) {
    const note = this.tiles.get(id)?.note;
    if (!note) return;
    note.textContent = text;
    note.hidden = !text;
  }

  forget(id) {
    const tile = this.tiles.get(id);
    if (!tile) return;
    this.unscreen(tile);
    tile.video.srcObject = tile.sound.srcObject = null;
    tile.figure.remove();
    this.tiles.delete(id);
  }

  /** How wide somebody's picture is shown. */
  width(id) {
    return this.tiles.get(id)?.video.clientWidth ?? 0;
  }

  speaker(sink) {
    this.sink = sink;
    for (const { sound } of this.tiles.values()) sound.setSinkId?.(sink).catch(() => {});
  }

  arrange() {
    const { size } = this.tiles;
    this.stage.dataset.people = size <= 4 ? String(size) : size <= 9 ? "many" : "crowd";
    this.stage.dataset.screen = String(!!this.stage.querySelector(".room-screen"));
  }

  async pictureInPicture() {
    if (document.pictureInPictureElement) return document.exitPictureInPicture();
    const [tile] = this.tiles.values();
    await tile?.video.requestPictureInPicture().catch(() => {});
  }
}
