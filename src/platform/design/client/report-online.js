// The report's own pages: keeps the blank form ready, sends what waits, and asks for the connection before a report
// leaves the page, so that words are never lost to a page that says that there is none.

const base = /^\/s\/[^/]+\/report-a-concern/.exec(location.pathname)?.[0]
const form = document.querySelector('main form[method="post"]')
const lost = document.querySelector('[data-no-connection]')
const refused = document.querySelector('[data-refused]')

async function sendAll() {
  const isAnyRefused = (await sendKept(base)) > 0
  if (refused) refused.hidden = !isAnyRefused
}

async function isReached() {
  try {
    return (await fetch('/health', { signal: AbortSignal.timeout(5000), cache: 'no-store' })).ok
  } catch {
    return false
  }
}

/** What the form holds beyond the account, under its own questions. */
function moreOf(answers) {
  const ACCOUNT = [
    'about',
    'aboutChild',
    'saw',
    'said',
    'othersSaid',
    'thought',
    'happened',
    'rightNow',
    'forChild',
    'adultId',
  ]
  return [...new Set(answers.keys())]
    .filter(
      name =>
        !ACCOUNT.includes(name) && form.querySelector(`[name="${CSS.escape(name)}"]`)?.type !== 'hidden',
    )
    .flatMap(name => {
      const field = form.querySelector(`[name="${CSS.escape(name)}"]`)
      const asked =
        field.closest('fieldset')?.querySelector('legend') ??
        form.querySelector(`label[for="${CSS.escape(field.id)}"]`)
      const said = answers.getAll(name).join(', ').trim()
      return said ? [`${asked?.textContent.trim() ?? name}: ${said}`] : []
    })
}

function writtenIn() {
  const answers = new FormData(form)
  const { about = '', adultId, ...others } = Object.fromEntries(answers)
  const route = location.pathname.split('/').at(-1)
  const picked = adultId ? form.elements.adultId.selectedOptions[0].textContent.trim() : ''
  return {
    ...others,
    route,
    ...(route === 'child' ? { aboutChild: about } : { about: [picked, about].filter(Boolean).join(', ') }),
    saw: [others.saw, ...moreOf(answers)].filter(Boolean).join('\n\n'),
    name: lost.dataset.name,
  }
}

/** The public key stands in the blank form that was cached: there is no connection to ask for it. */
async function keyHere() {
  const page = await (await caches.open(`watchword-report ${base}`)).match(`${base}/offline`)
  const found =
    page && new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('[data-sealing]')
  return found?.dataset
}

async function offer() {
  lost.hidden = false
  lost.querySelector('[data-keep]').hidden = !(await keyHere().catch(() => undefined))
  lost.focus()
}

if (base && crypto.subtle && 'indexedDB' in self) {
  navigator.serviceWorker?.register('/assets/report-worker.js', { scope: base }).catch(() => undefined)
  void cacheForm(base).catch(() => undefined)
  void sendAll().catch(() => undefined)
  addEventListener('online', () => void sendAll().catch(() => undefined))
}

if (form && lost) {
  form.addEventListener('submit', async event => {
    event.preventDefault()
    if (await isReached()) form.submit()
    else await offer()
  })
  lost.querySelector('[data-keep]').addEventListener('click', async () => {
    try {
      await keepSealed(base, await keyHere(), writtenIn())
    } catch {
      lost.querySelector('[data-not-kept]').hidden = false
      return lost.focus()
    }
    clearForm(form)
    lost.querySelector('[data-offered]').hidden = true
    lost.querySelector('[data-sealed]').hidden = false
    lost.focus()
  })
  lost.querySelector('[data-again]').addEventListener('click', () => form.requestSubmit())
}
