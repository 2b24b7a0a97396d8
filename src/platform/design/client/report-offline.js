// The form without a connection. What is typed stands in the page alone until it is sealed.

const form = document.querySelector('form[data-sealing]')
const base = /^\/s\/[^/]+\/report-a-concern/.exec(location.pathname)?.[0]
const say = document.querySelector('[data-kept]')
const empty = document.querySelector('[data-empty]')
const notKept = document.querySelector('[data-not-kept]')

const timeOf = at =>
  new Date(at).toLocaleTimeString('en-GB', { hour: 'numeric', minute: '2-digit', hour12: true })

async function show(isJustSealed = false) {
  const refused = navigator.onLine ? await sendKept(base) : 0
  const kept = await keptOf(base)
  const waiting = kept.filter(({ envelope }) => envelope)
  const lines = waiting.map(({ at }) => `1 sealed report, kept at ${timeOf(at)}, waits to be sent.`)
  const lastSent = kept
    .filter(({ sentAt }) => sentAt)
    .toSorted((a, b) => a.sentAt.localeCompare(b.sentAt))
    .at(-1)
  if (isJustSealed && waiting.length)
    lines.push(
      'It cannot be read on this device. It is sent when there is a connection: leave this page open, or come back to it.',
    )
  if (lastSent && (isJustSealed || say.textContent) && !waiting.length)
    lines.push(
      `Sent at ${timeOf(lastSent.sentAt)}. When you next sign in here, you are asked whether you wrote it.`,
    )
  if (refused) lines.push('The school could not take it. Tell somebody in person, or ring.')
  if (waiting.length) lines.push('If it cannot wait, ring now: the numbers are on this page.')
  say.replaceChildren(...lines.map(line => Object.assign(document.createElement('p'), { textContent: line })))
  say.hidden = !lines.length
}

const isEmpty = answers =>
  !['aboutChild', 'about', 'saw', 'said'].some(name => String(answers.get(name) ?? '').trim())

if (form && base && crypto.subtle && 'indexedDB' in self) {
  form.addEventListener('submit', async event => {
    event.preventDefault()
    const answers = new FormData(form)
    empty.hidden = !isEmpty(answers)
    if (!empty.hidden) return form.elements.saw.focus()
    const isKept = await keepSealed(base, form.dataset, Object.fromEntries(answers)).then(
      () => true,
      () => false,
    )
    notKept.hidden = isKept
    if (!isKept) return notKept.focus()
    clearForm(form)
    await show(true)
    say.focus()
  })
  form.hidden = false
  document.querySelector('[data-no-script]').hidden = true
  addEventListener('online', () => void show())
  addEventListener('pageshow', event => event.persisted && clearForm(form))
  void show()
}
