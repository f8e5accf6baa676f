// The whiteboard: shapes of the shared document, drawn as SVG. The server draws the same shapes into board.png.
import * as Y from "yjs";
import { announce, say } from "./page.js";
import { address, bring, shifted, sized } from "./pictures.js";
import { OWN } from "./shared.js";

const NS = "http://www.w3.org/2000/svg";
const WIDE = 1600,
  HIGH = 900,
  LETTERS = 32;
const TELL_MS = 45,
  SHAPES_MAX = 5000,
  SHEETS_MAX = 20,
  POINTS_MAX = 4000,
  CORNER = 60,
  STEP = 20;
const round = (value) => Math.round(value * 10) / 10;
const sheetOf = (shape) => Math.max(0, Math.round(Number(shape.get("g")) || 0));

export class Board {
  constructor(shared, { svg, tools, colours, text, file, undo, redo, back, on, pointed, full, turned }) {
    Object.assign(this, { shared, svg, text, back, on, pointed, full, turned });
    // Which sheet is open is one for all: who speaks of it and who looks at it see the same.
    this.view = shared.doc.getMap("view");
    this.tool = "pen";
    this.colour = colours[0]?.value ?? "#1c1917";
    this.elements = new Map();
    this.undoes = new Y.UndoManager([shared.board], { trackedOrigins: new Set([OWN]), captureTimeout: 1e9 });
    for (const button of tools) button.addEventListener("click", () => this.choose(button, tools));
    for (const radio of colours)
      radio.addEventListener("change", () => {
        this.colour = radio.value;
      });
    // What is undone elsewhere is seen there.
    this.undoes.on("stack-item-added", ({ stackItem }) => {
      if (!this.undoes.undoing) stackItem.meta.set("g", this.sheet);
    });
    this.undoes.on("stack-item-popped", ({ stackItem }) => this.turn(stackItem.meta.get("g")));
    back.addEventListener("click", () => this.turn(this.sheet - 1));
    on.addEventListener("click", () => this.turn(this.sheet + 1));
    undo.addEventListener("click", () => this.undoes.undo());
    redo.addEventListener("click", () => this.undoes.redo());
    text.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
        this.write(WIDE / 3, HIGH / 2);
      }
    });
    this.mover = tools.find((button) => button.dataset.tool === "move");
    this.choices = tools;
    this.mover.addEventListener("keydown", (event) => this.nudge(event));
    file.addEventListener("change", () => {
      this.place(file.files);
      file.value = "";
    });
    addEventListener("paste", (event) => {
      if (svg.getClientRects().length && this.place(event.clipboardData?.files ?? [])) event.preventDefault();
    });
    svg.addEventListener("pointerdown", (event) => this.down(event));
    svg.addEventListener("pointermove", (event) => this.move(event));
    for (const end of ["pointerup", "pointercancel"]) svg.addEventListener(end, () => this.up());
    shared.board.observeDeep(() => this.draw());
    this.view.observe(() => this.draw());
  }

  /** The open sheet, from 0. */
  get sheet() {
    const sheet = Math.round(Number(this.view.get("sheet")) || 0);
    return Math.max(0, Math.min(SHEETS_MAX - 1, sheet));
  }

  turn(sheet) {
    if (!this.shared.ready || !(sheet >= 0 && sheet < SHEETS_MAX) || sheet === this.sheet) return;
    this.shared.doc.transact(() => this.view.set("sheet", sheet), OWN);
  }

  choose(button, tools) {
    this.tool = button.dataset.tool;
    for (const other of tools) other.setAttribute("aria-pressed", String(other === button));
    if (this.tool === "text") this.text.focus();
  }

  at(event) {
    const { left, top, width, height } = this.svg.getBoundingClientRect();
    // The sheet keeps its shape and stands in the middle of what room there is.
    const scale = Math.min(width / WIDE, height / HIGH);
    const x = (event.clientX - left - (width - WIDE * scale) / 2) / scale,
      y = (event.clientY - top - (height - HIGH * scale) / 2) / scale;
    return [round(Math.max(0, Math.min(WIDE, x))), round(Math.max(0, Math.min(HIGH, y)))];
  }

  add(kind, points, more = {}) {
    if (this.shared.board.length >= SHAPES_MAX) return this.full();
    const shape = new Y.Map(Object.entries({ k: kind, c: this.colour, w: 4, g: this.sheet, ...more }));
    const list = new Y.Array();
    list.push(points);
    shape.set("p", list);
    this.undoes.stopCapturing();
    this.shared.doc.transact(() => this.shared.board.push([shape]), OWN);
    return shape;
  }

  write(x, y) {
    const text = this.text.value.trim();
    if (!text) return this.text.focus();
    this.add("text", [x, y], { t: text.slice(0, 500) });
    this.text.value = "";
  }

  down(event) {
    if (event.button || !this.shared.ready) return;
    const [x, y] = this.at(event);
    this.svg.setPointerCapture(event.pointerId);
    event.preventDefault();
    if (this.tool === "text") return this.write(x, y);
    if (this.tool === "eraser") {
      this.undoes.stopCapturing();
      this.erasing = true;
      return this.erase(event);
    }
    if (this.tool === "move") return this.grip(event, x, y);
    const flat = this.tool === "pen" ? [x, y] : [x, y, x, y];
    this.drawing = this.add(this.tool, flat);
    this.begun = [x, y];
    this.fresh = [];
  }

  move(event) {
    const [x, y] = this.at(event);
    if (this.erasing) return this.erase(event);
    if (this.gripped) {
      this.gripped.to = [x, y];
      this.timer ??= setTimeout(() => this.tell(), TELL_MS);
      return;
    }
    if (!this.drawing) return this.point(x, y);
    const events = event.getCoalescedEvents?.() ?? [];
    for (const each of events.length ? events : [event]) this.fresh.push(...this.at(each));
    this.timer ??= setTimeout(() => this.tell(), TELL_MS);
  }

  /** Where one points is told now and then, and kept nowhere. */
  point(x, y) {
    const now = performance.now();
    if (now - (this.toldAt ?? 0) < 120) return;
    this.toldAt = now;
    this.pointed(x, y);
  }

  tell() {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.gripped) return this.follow();
    const points = this.drawing?.get("p");
    if (!points || !this.fresh.length) return;
    this.shared.doc.transact(() => {
      if (this.drawing.get("k") === "pen") {
        if (points.length < POINTS_MAX) points.push(this.fresh);
      } else {
        points.delete(0, points.length);
        points.push([...this.begun, ...this.fresh.slice(-2)]);
      }
    }, OWN);
    this.fresh = [];
  }

  up() {
    this.tell();
    this.drawing = null;
    this.gripped = null;
    this.erasing = false;
  }

  // --- pictures ------------------------------------------------------------------------------------------------------
  /** The first picture among them comes to the middle of the sheet; whether there is one. */
  place(files) {
    const file = [...files].find(({ type }) => type.startsWith("image/"));
    if (!file || !this.shared.ready) return false;
    announce(say("picture_wait"), true);
    bring(file)
      .then(({ id, width, height }) => {
        const scale = Math.min(1, WIDE / 2 / width, HIGH / 2 / height);
        const wide = width * scale,
          high = height * scale;
        const corner = [(WIDE - wide) / 2, (HIGH - high) / 2];
        const held = this.add("image", [...corner, corner[0] + wide, corner[1] + high].map(round), { u: id });
        if (!held) return;
        this.held = held;
        this.choose(this.mover, this.choices);
        this.mover.focus();
        announce(say("picture_there"), true);
      })
      .catch((error) => announce(error.message, true));
    return true;
  }

  /** By its last corner it is made larger, anywhere else it is moved. */
  grip(event, x, y) {
    const shape = this.under(event, (shape) => shape.get("k") === "image");
    if (!shape) return;
    const from = shape.get("p").toArray();
    this.undoes.stopCapturing();
    this.held = shape;
    const corner = Math.min(CORNER, (from[2] - from[0]) / 3);
    this.gripped = { from, begun: [x, y], sizes: Math.hypot(x - from[2], y - from[3]) < corner };
  }

  follow() {
    const { from, begun, to, sizes } = this.gripped;
    if (!to) return;
    const [dx, dy] = [to[0] - begun[0], to[1] - begun[1]];
    this.put(this.held, sizes ? sized(from, dx) : shifted(from, dx, dy));
  }

  /** A picture by keys, from the tool that moves them. */
  nudge(event) {
    const way = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[event.key];
    const wider = { "+": 2 * STEP, "-": -2 * STEP }[event.key];
    const pictures = [...this.elements.keys()].filter((shape) => shape.get("k") === "image");
    const shape = pictures.includes(this.held) ? this.held : pictures.at(-1);
    if (!shape || !this.shared.ready || !(way || wider)) return;
    event.preventDefault();
    const from = shape.get("p").toArray();
    this.undoes.stopCapturing();
    this.put(shape, way ? shifted(from, ...way) : sized(from, wider));
  }

  /** All four numbers at once, so that of two who move it at the same time one is right and not half of each. */
  put(shape, points) {
    this.shared.doc.transact(() => shape.set("p", Y.Array.from(points.map(round))), OWN);
  }

  under(event, fits = () => true) {
    const elements = document.elementsFromPoint(event.clientX, event.clientY);
    return elements.find((each) => each.parentNode === this.svg && each.shape && fits(each.shape))?.shape;
  }

  erase(event) {
    const shape = this.under(event);
    const at = shape ? this.shared.board.toArray().indexOf(shape) : -1;
    if (at >= 0) this.shared.doc.transact(() => this.shared.board.delete(at, 1), OWN);
  }

  draw() {
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = undefined;
      const all = this.shared.board.toArray().filter((shape) => shape instanceof Y.Map);
      const sheet = this.sheet;
      const shapes = all.filter((shape) => sheetOf(shape) === sheet);
      const last = all.reduce((most, shape) => Math.max(most, Math.min(SHEETS_MAX - 1, sheetOf(shape))), sheet);
      this.back.disabled = sheet === 0;
      // A new one is begun behind the last, once something is on that.
      this.on.disabled = sheet === SHEETS_MAX - 1 || (sheet === last && !shapes.length);
      this.turned(sheet + 1, last + 1);
      const here = new Set(shapes);
      for (const [shape, element] of this.elements)
        if (!here.has(shape)) {
          element.remove();
          this.elements.delete(shape);
        }
      for (const shape of shapes) this.show(shape);
    });
  }

  show(shape) {
    const kind = shape.get("k"),
      points = shape.get("p")?.toArray?.() ?? [];
    const known = this.elements.get(shape);
    if (known?.count === points.length && kind === "pen") return;
    const names = { box: "rect", round: "ellipse", text: "text", image: "image" };
    const element = known ?? document.createElementNS(NS, names[kind] ?? "path");
    for (const [name, value] of Object.entries(attributes(kind, points, shape)))
      if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
    element.count = points.length;
    if (known) return;
    element.shape = shape;
    if (kind === "text") element.textContent = String(shape.get("t") ?? "");
    this.elements.set(shape, element);
    this.svg.append(element);
  }

  /** Where somebody else points. */
  pointer(peer, x, y) {
    const dots = (this.dots ??= new Map());
    let dot = dots.get(peer);
    if (!dot) {
      dot = document.createElementNS(NS, "circle");
      dot.setAttribute("r", "9");
      dot.setAttribute("class", "board-pointer");
      dots.set(peer, dot);
    }
    dot.setAttribute("cx", x);
    dot.setAttribute("cy", y);
    this.svg.append(dot);
    clearTimeout(dot.timer);
    dot.timer = setTimeout(() => {
      dot.remove();
      dots.delete(peer);
    }, 2500);
  }
}

function attributes(kind, points, shape) {
  const colour = /^#[0-9a-f]{6}$/i.test(shape.get("c")) ? shape.get("c") : "#1c1917";
  const [x1 = 0, y1 = 0, x2 = x1, y2 = y1] = points;
  const line = {
    fill: "none",
    stroke: colour,
    "stroke-width": Math.max(1, Math.min(40, Number(shape.get("w")) || 4)),
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  };
  switch (kind) {
    case "pen": {
      if (points.length < 4) return { d: `M${x1} ${y1}l0.1 0`, ...line };
      let way = "";
      for (let at = 0; at + 1 < points.length; at += 2) way += `${at ? "L" : "M"}${points[at]} ${points[at + 1]}`;
      return { d: way, ...line };
    }
    case "line":
      return { d: `M${x1} ${y1}L${x2} ${y2}`, ...line };
    case "box":
      return {
        x: Math.min(x1, x2),
        y: Math.min(y1, y2),
        width: Math.abs(x2 - x1),
        height: Math.abs(y2 - y1),
        ...line,
      };
    case "round":
      return {
        cx: (x1 + x2) / 2,
        cy: (y1 + y2) / 2,
        rx: Math.abs(x2 - x1) / 2,
        ry: Math.abs(y2 - y1) / 2,
        ...line,
      };
    case "image":
      return {
        x: Math.min(x1, x2),
        y: Math.min(y1, y2),
        width: Math.abs(x2 - x1),
        height: Math.abs(y2 - y1),
        preserveAspectRatio: "none",
        href: address(shape.get("u")),
      };
    case "text":
      return { x: x1, y: y1, fill: colour, "font-size": LETTERS };
    default:
      return {};
  }
}
