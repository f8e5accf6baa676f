// A picture on its way to the whiteboard: made small here, sent like every other file, drawn anew by the server, and
// then known to the room.
import { facts, say } from "./page.js";

const MOST = 1600,
  QUALITY = 0.85,
  TRIES = 10;

async function ask(method, address, body) {
  const plain = !(body instanceof Blob);
  const headers = plain ? { "content-type": "application/json" } : {};
  const answer = await fetch(address, { method, headers, body: plain ? JSON.stringify(body ?? {}) : body });
  if (answer.ok) return answer.json();
  throw new Error((await answer.json().catch(() => null))?.detail ?? say("lost"));
}

/** No larger than a sheet: a phone's camera makes ten times that. */
async function small(file) {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) throw new Error(say("picture_not"));
  const scale = Math.min(1, MOST / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale)),
    height = Math.max(1, Math.round(picture.height * scale));
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, width, height);
  pen.drawImage(picture, 0, 0, width, height);
  const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
  if (!blob) throw new Error(say("picture_not"));
  return { blob, width, height };
}

/** Its id and its size; what is refused is thrown as the sentence that says so. */
export async function bring(file) {
  const { blob, width, height } = await small(file);
  const about = { purpose: "board", file_name: file.name || "picture.jpg", size: blob.size, content_type: blob.type };
  const { id, upload_url } = await ask("POST", "/api/v1/uploads", about);
  await ask("PUT", upload_url, blob);
  let view = await ask("POST", `/api/v1/uploads/${id}/complete`);
  for (let tries = 0; view.status === "scanning" && tries < TRIES; tries++) {
    await new Promise((done) => setTimeout(done, 1000));
    view = await ask("POST", `/api/v1/uploads/${id}/complete`);
  }
  if (view.status === "refused") throw new Error(view.reason ?? say("picture_not"));
  await ask("POST", `/api/v1/rooms/${facts.room_id}/pictures`, { upload_id: id });
  return { id, width, height };
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where the people of the room see it; nothing for what anybody else's program wrote there. */
export const address = (id) => (ID.test(id) ? `/api/v1/rooms/${facts.room_id}/pictures/${id}` : "");

/** Moved by that much. */
export const shifted = ([x1, y1, x2, y2], dx, dy) => [x1 + dx, y1 + dy, x2 + dx, y2 + dy];

/** Wider by that much, and as high as it has to be then. */
export function sized([x1, y1, x2, y2], wider, [least, most] = [40, 1600]) {
  const width = Math.max(least, Math.min(most, x2 - x1 + wider));
  return [x1, y1, x1 + width, y1 + (width * (y2 - y1)) / (x2 - x1 || 1)];
}
