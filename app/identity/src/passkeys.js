// Passkeys: what the page asks the browser for, and what it sends back as a form. Without a script, passwords work.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const begin = async (path) => {
  const headers = { "content-type": "application/json", accept: "application/json" };
  const answer = await fetch(`/api/v1/auth/passkeys/${path}/begin`, { method: "POST", headers, body: "{}" });
  const said = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(said.detail), { code: said.code });
  const { publicKey } = said;
  publicKey.challenge = bytes(publicKey.challenge);
  if (publicKey.user) publicKey.user.id = bytes(publicKey.user.id);
  for (const list of [publicKey.excludeCredentials, publicKey.allowCredentials])
    for (const known of list ?? []) known.id = bytes(known.id);
  return publicKey;
};
const told = ({ id, rawId, type, response }) => {
  const parts = {};
  for (const part of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"])
    if (response[part]) parts[part] = text(response[part]);
  return JSON.stringify({ id, rawId: text(rawId), type, response: parts, extensions: {} });
};
const send = (form, credential) => {
  form.elements.credential.value = told(credential);
  form.submit();
};
const failed = (form, error) => {
  const question = `/confirm-it-is-you?next=${encodeURIComponent(location.pathname)}`;
  if (error.code === "step_up_required") location.href = question;
  // Whoever closes the browser's own question knows that nothing happened.
  else if (error.name !== "AbortError") form.querySelector("[data-passkey-failed]").hidden = false;
};
let waiting;
for (const form of document.querySelectorAll("form[data-passkey]")) {
  // They belong to a name: an address of numbers has none.
  if (!window.PublicKeyCredential || /^[\d.:[\]]+$/.test(location.hostname)) continue;
  form.hidden = false;
  document.querySelector("[data-passkey-without]")?.remove();
  const adds = form.dataset.passkey === "register";
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    waiting?.abort();
    try {
      const publicKey = await begin(form.dataset.passkey);
      send(form, await (adds ? navigator.credentials.create({ publicKey }) : navigator.credentials.get({ publicKey })));
    } catch (error) {
      failed(form, error);
    }
  });
  if (adds || !("offer" in form.dataset) || !(await PublicKeyCredential.isConditionalMediationAvailable?.())) continue;
  // Offered in the address field, beside what the browser remembers.
  waiting = new AbortController();
  const { signal } = waiting;
  begin("login")
    .then((publicKey) => navigator.credentials.get({ publicKey, mediation: "conditional", signal }))
    .then((credential) => send(form, credential))
    .catch(() => {});
}
