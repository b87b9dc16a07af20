/*
 * A roll call survives a network drop. A tap that cannot be sent waits on this device: ids, answers, times; no name of a
 * patient. It is sent once there is a connection, from whichever page is open, and forgotten when it has arrived, when
 * somebody signs out, and when somebody else signs in. Sent twice it counts once: the server compares state and version.
 */
const KEPT = "handrail-roll-call";
const list = document.getElementById("rollcall-card");
const me = document.querySelector(".hr-me summary span:not(.hr-av)")?.textContent.trim() ?? "";

/* One database, opened for a moment at a time, so that it can be deleted at any time. */
const store = (mode, work) => new Promise((done, failed) => {
  const opening = indexedDB.open(KEPT, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("taps", { keyPath: "url" });
  opening.onerror = () => failed(opening.error);
  opening.onsuccess = () => {
    const database = opening.result, transaction = database.transaction("taps", mode);
    const asked = work(transaction.objectStore("taps"));
    transaction.oncomplete = () => { database.close(); done(asked?.result); };
    transaction.onerror = () => { database.close(); failed(transaction.error); };
  };
});
const exists = async () => !indexedDB.databases || (await indexedDB.databases()).some(database => database.name === KEPT);
const forget = () => new Promise(done => { const gone = indexedDB.deleteDatabase(KEPT); gone.onsuccess = gone.onerror = gone.onblocked = () => done(); });
const kept = async () => await exists() ? await store("readonly", taps => taps.getAll()) : [];
const drop = async url => { await store("readwrite", taps => taps.delete(url)); if (!(await kept()).length) await forget(); };

const bar = document.getElementById("rc-offline");
const show = async () => {
  const waiting = (await kept()).length;
  document.documentElement.dataset.taps = waiting;
  if (!bar) return;
  bar.hidden = waiting === 0;
  bar.textContent = waiting === 0 ? "" : waiting === 1 ? "No connection. 1 line waits on this device and is sent by itself."
    : `No connection. ${waiting} lines wait on this device and are sent by themselves.`;
};

/* A tap that could not be sent. The version first seen stays: it says what was on the screen before the drop. */
const keep = async (line, fields) => {
  const url = line.getAttribute("hx-post");
  const before = (await kept()).find(tap => tap.url === url);
  const id = line.id.slice(3);
  fields.set("tapped-" + id, new Date().toISOString());
  if (before) fields.set("version-" + id, new URLSearchParams(before.body).get("version-" + id));
  await store("readwrite", taps => taps.put({ url, body: fields.toString(), by: me, at: Date.now() }));
  line.classList.add("is-kept");
  await show();
};

/* Puts a kept tap back on its line, so that a page opened anew shows what was chosen. */
const restore = (line, tap) => {
  for (const [name, value] of new URLSearchParams(tap.body)) {
    const field = line.querySelectorAll(`[name="${CSS.escape(name)}"]`);
    field.forEach(one => { if (one.type === "radio") one.checked = one.value === value; else one.value = value; });
  }
};

let sending = false;
const send = async () => {
  if (sending || !navigator.onLine) return;
  sending = true;
  try {
    for (const tap of await kept()) {
      if (tap.by !== me) { await drop(tap.url); continue; }
      const line = document.querySelector(`li.rc[hx-post="${CSS.escape(tap.url)}"]`);
      if (tap.asked && !line) continue;
      const meta = document.querySelector("meta[name=csrf]");
      const answer = await fetch(tap.url, { method: "POST", body: new URLSearchParams(tap.body), redirect: "error",
        headers: { [meta.dataset.header]: meta.content, "HX-Request": "true" } });
      if (answer.ok) {
        if (line) { restore(line, tap); await refresh(line); }
        await drop(tap.url);
      } else if (answer.status === 409 || answer.status === 422) {
        if (line) { restore(line, tap); line.classList.remove("is-kept"); await drop(tap.url); htmx.trigger(line, "change"); }
        else await store("readwrite", taps => taps.put({ ...tap, asked: true }));
      } else if (answer.status === 403 || answer.status === 404) await drop(tap.url);
      else break;
    }
  } catch { /* still no connection: what is kept stays */ }
  sending = false;
  await show();
};
/* The line as the server has it now. */
const refresh = line => htmx.ajax("GET", line.getAttribute("hx-post"), { target: line, swap: "outerHTML" });

if ("indexedDB" in window && me) {
  list?.addEventListener("htmx:beforeRequest", event => {
    const line = event.target.closest("li.rc");
    if (navigator.onLine || !line || event.detail.requestConfig.verb !== "post" || event.target !== line) return;
    event.preventDefault();
    keep(line, new URLSearchParams(event.detail.requestConfig.formData));
  });
  for (const trouble of ["htmx:sendError", "htmx:timeout"]) list?.addEventListener(trouble, event => {
    const line = event.target.closest("li.rc");
    if (!line || event.target !== line) return;
    event.stopPropagation();
    keep(line, new URLSearchParams(event.detail.requestConfig.formData));
  });
  /* "Everyone else is here" without a connection: one tap on each line nobody answered. */
  document.addEventListener("submit", event => {
    if (navigator.onLine || !list || !/\/everyone-else$/.test(event.target.action)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    list.querySelectorAll("li.rc:not(:has(.hr-seg input:checked))").forEach(line => {
      const here = line.querySelector("input[value=HERE]");
      here.checked = true;
      here.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }, true);
  document.addEventListener("submit", event => {
    if (!/\/sign-out$/.test(new URL(event.target.action).pathname)) return;
    const waiting = Number(document.documentElement.dataset.taps ?? 0);
    if (waiting > 0 && !confirm(`${waiting} ${waiting === 1 ? "line of a roll call is" : "lines of a roll call are"} not sent yet and will be lost. Sign out all the same?`)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    indexedDB.deleteDatabase(KEPT);
  }, true);
  addEventListener("online", send);
  setInterval(() => { if (Number(document.documentElement.dataset.taps ?? 0) > 0) send(); }, 15000);
  show().then(send);
}
