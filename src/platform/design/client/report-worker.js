// Its scope is a school's reporting pages. It answers with the blank form where there is no connection, and sends what
// waits when there is one again. It keeps no page that anybody signed in to see.

const base = new URL(self.registration.scope).pathname

self.addEventListener('install', event => {
  event.waitUntil(cacheForm(base).then(() => self.skipWaiting()))
})
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))

const cached = url => caches.open(`watchword-report ${base}`).then(cache => cache.match(url))

self.addEventListener('fetch', event => {
  const { method, mode, url } = event.request
  if (method !== 'GET') return
  if (mode === 'navigate') {
    event.respondWith(
      fetch(event.request).catch(async () => (await cached(`${base}/offline`)) ?? Response.error()),
    )
  } else if (new URL(url).pathname.startsWith('/assets/')) {
    event.respondWith(cached(url).then(found => found ?? fetch(event.request)))
  }
})

self.addEventListener('sync', event => {
  if (event.tag === 'watchword-reports') event.waitUntil(sendKept(base))
})
