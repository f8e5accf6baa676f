// The way to the server: one socket that comes back by itself, under the same name while the others still know it.
const PAUSES = [200, 500, 1000, 1500, 2000];
// Closed for good: left, another page took over, the lesson is over, the sign-in ended, misbehaved.
const FINAL = new Set([1000, 1008, 4401, 4409, 4410]);

export class RoomSocket {
  constructor(room, hear) {
    this.room = room;
    this.hear = hear;
    this.peer = "";
    this.tries = 0;
    this.over = false;
    this.opened = false;
  }

  open() {
    clearTimeout(this.timer);
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const socket = new WebSocket(`${scheme}://${location.host}/api/v1/rooms/${this.room}/ws?resume=${this.peer}`);
    socket.binaryType = "arraybuffer";
    this.socket = socket;
    this.opened = false;
    // An upgrade that hangs is a lost one.
    const patience = setTimeout(() => socket.close(), 6000);
    socket.onopen = () => {
      clearTimeout(patience);
      this.opened = true;
    };
    socket.onmessage = ({ data }) => {
      if (this.socket !== socket) return;
      if (typeof data !== "string") return this.hear("binary", new Uint8Array(data));
      const { type, data: told } = JSON.parse(data);
      if (type === "welcome") {
        this.peer = told.peer_id;
        this.tries = 0;
      }
      this.hear(type, told);
    };
    socket.onclose = ({ code }) => {
      clearTimeout(patience);
      if (this.socket !== socket || this.over) return;
      if (FINAL.has(code)) {
        this.over = true;
        return this.hear("over", { code });
      }
      this.hear("lost", { refused: !this.opened, tries: this.tries });
      this.again();
    };
  }

  again() {
    const pause = PAUSES[Math.min(this.tries++, PAUSES.length - 1)];
    this.timer = setTimeout(() => this.open(), pause);
  }

  /** The network changed: what is left of the old way is not waited for. */
  hurry() {
    if (this.over) return;
    const old = this.socket;
    this.tries = 0;
    this.socket = null;
    old?.close();
    this.hear("lost", { refused: false, tries: 0 });
    this.open();
  }

  get live() {
    return this.socket?.readyState === WebSocket.OPEN;
  }

  say(type, data = {}) {
    if (this.live) this.socket.send(JSON.stringify({ type, ...data }));
  }

  send(bytes) {
    if (this.live) this.socket.send(bytes);
  }

  leave() {
    this.say("leave");
    this.over = true;
    clearTimeout(this.timer);
    setTimeout(() => this.socket?.close(1000), 300);
  }
}
