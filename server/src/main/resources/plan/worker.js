/* Answers from what the page kept when the server cannot be reached. Keeps nothing else of anybody. */
const KEPT = "handrail-safety-plan";
const PLAN = "/my/safety-plan/offline";
const HELP = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Handrail</title>
<main><h1>No connection</h1><p>Need help right now? <a href="tel:988">Call 988</a> or <a href="sms:988">text 988</a>, day or night. If someone may be dying or in danger, <a href="tel:911">call 911</a>.</p></main></html>`;
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", event => {
  const request = event.request;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(async () =>
      (await (await caches.open(KEPT)).match(PLAN)) ?? new Response(HELP, { headers: { "Content-Type": "text/html;charset=UTF-8" } })));
  } else if (request.destination === "style") {
    event.respondWith(fetch(request).catch(async () => (await (await caches.open(KEPT)).match(request)) ?? Response.error()));
  }
});
