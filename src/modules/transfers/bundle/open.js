const field = id => document.getElementById(id)
// Sign by sign: a hundred megabytes through an iterator take a quarter of a minute and two gigabytes.
function bytes(text) {
  const plain = atob(text)
  const all = new Uint8Array(plain.length)
  for (let n = 0; n < plain.length; n += 1) all[n] = plain.charCodeAt(n)
  return all
}
const box = JSON.parse(field('box').textContent)
let inside

async function opened(code) {
  const plain = new TextEncoder().encode(code.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''))
  const base = await crypto.subtle.importKey('raw', plain, 'PBKDF2', false, ['deriveKey'])
  const key = await crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(box.salt), iterations: box.rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['decrypt'],
  )
  const packed = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(box.iv) }, key, bytes(box.sealed))
  const text = await new Response(
    new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')),
  ).text()
  return JSON.parse(text)
}

async function open() {
  const wrong = field('wrong')
  // Whoever's browser cannot is not told that the code is wrong.
  if (!globalThis.crypto?.subtle || !globalThis.DecompressionStream) {
    wrong.textContent = 'This browser is too old to open it. Use a current Edge, Chrome, Firefox or Safari.'
    return
  }
  wrong.textContent = 'Opening it. This takes a moment.'
  try {
    inside = await opened(field('code').value)
  } catch {
    wrong.textContent = 'That code does not open it. Look at each sign, or ring the school that sent it.'
    field('code').focus()
    return
  }
  // What stands inside was written by the product, every word of a person escaped; and no script may run here but this.
  field('page').innerHTML = inside.page
  field('closed').hidden = true
  field('opened').hidden = false
  document.title = 'A child’s file'
  field('page').focus()
}

document.querySelector('form').addEventListener('submit', event => {
  event.preventDefault()
  void open()
})

function save(parts, type, name) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob(parts, { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

// A document is saved as it came, and never shown: of no type that a browser opens by itself.
field('page').addEventListener('click', event => {
  const wanted = event.target.closest('[data-document]')
  const one = wanted && inside.data.documents[Number(wanted.dataset.document)]
  if (one) save([bytes(one.base64)], 'application/octet-stream', one.fileName)
})

field('save').addEventListener('click', () => {
  save([JSON.stringify(inside.data, undefined, 2)], 'application/json', 'child-file.json')
})
