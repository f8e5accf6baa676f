// Pushes to this browser: asks its reader once they press the button, and tells the server where it is reached.
const box = document.querySelector("[data-push]");
const failed = box.querySelector("[data-push-failed]");
const show = (is) => {
  for (const part of box.querySelectorAll("[data-push-is]")) part.hidden = part.dataset.pushIs !== is;
};
const call = async (method, path, body) => {
  const headers = { "content-type": "application/json", accept: "application/json" };
  const request = { method, headers, body: body && JSON.stringify(body) };
  const answer = await fetch(`/api/v1/notifications/push${path}`, request);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.status === 204 ? null : answer.json();
};
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const able = "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
const worker = async () => {
  await navigator.serviceWorker.register("/sw.js");
  return navigator.serviceWorker.ready;
};
const look = async () => {
  if (!able) return show("unable");
  if (Notification.permission === "denied") return show("denied");
  const known = await (await navigator.serviceWorker.getRegistration("/"))?.pushManager.getSubscription();
  if (known) await call("POST", "", known.toJSON());
  show(known ? "on" : "off");
};
const start = async () => {
  if ((await Notification.requestPermission()) !== "granted") return;
  const { pushManager } = await worker();
  const { key } = await call("GET", "/key");
  const options = { userVisibleOnly: true, applicationServerKey: bytes(key) };
  let subscription;
  try {
    subscription = await pushManager.subscribe(options);
  } catch (error) {
    // Subscribed with another installation's key: that one ends.
    const other = await pushManager.getSubscription();
    if (!other) throw error;
    await other.unsubscribe();
    subscription = await pushManager.subscribe(options);
  }
  await call("POST", "", subscription.toJSON());
};
const stop = async () => {
  const { pushManager } = await worker();
  const known = await pushManager.getSubscription();
  if (!known) return;
  await call("DELETE", "", { endpoint: known.endpoint });
  await known.unsubscribe();
};
const act = (does) => async () => {
  failed.hidden = true;
  try {
    await does();
    await look();
  } catch {
    failed.hidden = false;
  }
};
box.querySelector("div[data-push-is=off] button").addEventListener("click", act(start));
box.querySelector("div[data-push-is=on] button").addEventListener("click", act(stop));
act(async () => {})();
