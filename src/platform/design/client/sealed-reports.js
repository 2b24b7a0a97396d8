// Reports that wait on this device. Words are sealed to the school's public key before they are stored, so that the
// device cannot read them back. It stands at the head of the offline form, of the report's own form and of the worker.

const SUITE = [0x48, 0x50, 0x4b, 0x45, 0x00, 0x10, 0x00, 0x01, 0x00, 0x02]
const KEM = [0x4b, 0x45, 0x4d, 0x00, 0x10]
const EMPTY = new Uint8Array()

const bytesOf = text => new TextEncoder().encode(text)
const joined = (...parts) => {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
const toText = bytes =>
  btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
const fromText = text =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), character => character.charCodeAt(0))

/** HKDF (RFC 5869) in the two steps that HPKE labels apart. */
async function hmac(key, data) {
  const usable = await crypto.subtle.importKey(
    'raw',
    key.length ? key : new Uint8Array(32),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  return new Uint8Array(await crypto.subtle.sign('HMAC', usable, data))
}
const extract = (suite, salt, label, secret) =>
  hmac(salt, joined(bytesOf('HPKE-v1'), suite, bytesOf(label), secret))
const expand = async (suite, key, label, info, length) =>
  (await hmac(key, joined([0, length], bytesOf('HPKE-v1'), suite, bytesOf(label), info, [1]))).slice(
    0,
    length,
  )

/**
 * HPKE (RFC 9180), base mode: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, one message. The server opens it with
 * a library of the same standard.
 */
async function sealTo(publicKey, info, plain) {
  const curve = { name: 'ECDH', namedCurve: 'P-256' }
  const theirs = await crypto.subtle.importKey('raw', publicKey, curve, false, [])
  const ours = await crypto.subtle.generateKey(curve, false, ['deriveBits'])
  const enc = new Uint8Array(await crypto.subtle.exportKey('raw', ours.publicKey))
  const shared = new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, ours.privateKey, 256),
  )
  const kem = await extract(KEM, EMPTY, 'eae_prk', shared)
  const secret = await expand(KEM, kem, 'shared_secret', joined(enc, publicKey), 32)
  const context = joined(
    [0],
    await extract(SUITE, EMPTY, 'psk_id_hash', EMPTY),
    await extract(SUITE, EMPTY, 'info_hash', info),
  )
  const schedule = await extract(SUITE, secret, 'secret', EMPTY)
  const [key, iv] = [
    await expand(SUITE, schedule, 'key', context, 32),
    await expand(SUITE, schedule, 'base_nonce', context, 12),
  ]
  const usable = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt'])
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, usable, plain)
  return joined(enc, new Uint8Array(sealed))
}

const sealReport = (key, keyId, written) =>
  sealTo(fromText(key), bytesOf(`watchword-report:${keyId}`), bytesOf(JSON.stringify(written)))

// What waits, and what was sent from here: a time and a random secret, nothing that was typed --------------------

const request = asked =>
  new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })

async function reportsHere(mode, work) {
  const opening = indexedDB.open('watchword-reports', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('kept', { keyPath: 'id' })
  const db = await request(opening)
  try {
    return await request(work(db.transaction('kept', mode).objectStore('kept')))
  } finally {
    db.close()
  }
}
const put = kept => reportsHere('readwrite', store => store.put(kept))
const forget = id => reportsHere('readwrite', store => store.delete(id))
const keptOf = async base =>
  (await reportsHere('readonly', store => store.getAll())).filter(kept => kept.base === base)
const waitingOf = async base => (await keptOf(base)).filter(kept => kept.envelope)

/** Longer than the school takes: it would be refused when nobody can read it any more. */
const MOST_LETTERS = 133_000

/**
 * Seals what was written and keeps it. Of the words nothing is left here.
 * @throws where it is too long, or the browser keeps nothing: then the words must stay where they were typed.
 */
async function keepSealed(base, { key, keyId }, written) {
  const secret = toText(crypto.getRandomValues(new Uint8Array(32)))
  const at = new Date().toISOString()
  const envelope = toText(await sealReport(key, keyId, { ...written, writtenAt: at, secret }))
  if (envelope.length > MOST_LETTERS) throw new RangeError('Too long')
  await put({ id: crypto.randomUUID(), base, at, keyId, envelope, secret })
  const worker = await navigator.serviceWorker?.getRegistration(base)
  await worker?.sync?.register('watchword-reports').catch(() => undefined)
}

/** The same envelope sent twice is one report: nothing has to be locked here. */
async function sendKept(base) {
  let refused = 0
  for (const { envelope, keyId, ...sent } of await waitingOf(base)) {
    const body = new URLSearchParams({ keyId, envelope })
    const answer = await fetch(`${base}/offline`, { method: 'POST', body, credentials: 'omit' }).catch(
      () => undefined,
    )
    if (answer?.ok) await put({ ...sent, sentAt: new Date().toISOString() })
    else if (answer && answer.status < 500) refused += 1
  }
  return refused
}

/** The blank form and what it is drawn with: asked for as nobody, so that nothing of a reader is in it. */
async function cacheForm(base) {
  const page = await fetch(`${base}/offline`, { credentials: 'omit' })
  if (!page.ok) return
  const found = (await page.clone().text()).matchAll(/"(\/assets\/[^"]+)"/g)
  const wanted = [...new Set([...found].map(([, url]) => url))]
  const cache = await caches.open(`watchword-report ${base}`)
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  await cache.addAll(wanted.filter(url => !kept.has(url)))
  await cache.put(`${base}/offline`, page)
  for (const url of kept) if (url !== `${base}/offline` && !wanted.includes(url)) await cache.delete(url)
}

/** Nothing typed is left in the fields, not as what they fall back to either. */
function clearForm(form) {
  for (const field of form.elements) {
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = field.defaultChecked = false
    else if (field.options) field.selectedIndex = 0
    else if (field.type !== 'hidden' && 'defaultValue' in field) field.value = field.defaultValue = ''
  }
}
