// Nothing here is needed to use a page. It makes locking quicker than a click: one key, or nobody at the desk.
import { initAll } from './govuk-frontend.js'

const lockForm = document.querySelector('form[data-lock]')
const idleMinutes = Number(document.body.dataset.idleMinutes)
const ACTIVE_AT = 'watchword-active-at'
const channel = 'BroadcastChannel' in window ? new BroadcastChannel('watchword') : undefined

let isLocking = false

// Drafts ------------------------------------------------------------------------------------------------------

const UNSENT = new Set(['password', 'file', 'submit', 'button', 'image', 'reset'])

const isChoice = field => field.type === 'checkbox' || field.type === 'radio'

function isSent(field) {
  if (!field.name || field.disabled || UNSENT.has(field.type)) return false
  return field.type !== 'hidden' || 'keepField' in field.dataset
}

function isChosen(select) {
  const defaults = [...select.options].filter(option => option.defaultSelected)
  if (defaults.length === 0 && !select.multiple) return select.selectedIndex > 0
  return [...select.options].some(option => option.selected !== option.defaultSelected)
}

/** Text counts even when the server wrote it: a refused answer comes back filled in, and is saved nowhere yet. */
function isAnswered(field) {
  if (!isSent(field) || field.type === 'hidden') return false
  if (isChoice(field)) return field.checked !== field.defaultChecked
  return field.options ? isChosen(field) : field.value.trim() !== ''
}

function answersIn(fields) {
  const answers = new URLSearchParams()
  for (const field of fields.filter(isSent)) {
    if (isChoice(field) && !field.checked) continue
    const values = field.options ? [...field.selectedOptions].map(option => option.value) : [field.value]
    for (const value of values) answers.append(field.name, value)
  }
  return answers
}

/** A request with `keepalive` may not be larger than 64 KB; a longer draft is sent while the page still stands. */
const MOST_KEPT_ALIVE = 60_000

/** A form that posts to its own page comes back to it. */
const keptForms = () =>
  document.body.dataset.keep ? document.querySelectorAll('main form[method="post"]:not([action])') : []

async function keep(form) {
  const fields = [...form.elements].filter(field => 'name' in field)
  if (!fields.some(isAnswered)) return
  const body = answersIn(fields)
  const keepalive = String(body).length < MOST_KEPT_ALIVE
  await fetch(document.body.dataset.keep, { method: 'POST', body, keepalive }).catch(() => undefined)
}

const keepDrafts = () => Promise.all([...keptForms()].map(keep))

const atMost = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds))

// Locking -----------------------------------------------------------------------------------------------------

function hide() {
  document.body.classList.add('ww-hidden')
  document.title = 'Locked – Watchword'
}

/** Hides first and asks afterwards: what the network does next is no longer seen. */
async function lock() {
  if (isLocking) return
  isLocking = true
  hide()
  channel?.postMessage('lock')
  await Promise.race([keepDrafts(), atMost(1500)])
  lockForm.submit()
}

/** Another tab has locked: the session is closed, so the server answers a reload with the lock screen. */
async function lockedElsewhere() {
  if (isLocking) return
  isLocking = true
  hide()
  await Promise.race([Promise.all([keepDrafts(), atMost(500)]), atMost(1500)])
  location.reload()
}

function isBusyWithEscape(event) {
  return (
    event.isComposing ||
    event.defaultPrevented ||
    event.target instanceof HTMLSelectElement ||
    document.querySelector('dialog[open], [popover]:popover-open') !== null
  )
}

// Idling ------------------------------------------------------------------------------------------------------

let activeAt = 0

/** Only a time is stored, and it is the same for all tabs: reading in one keeps the others open. */
function lastActive() {
  try {
    return Math.max(activeAt, Number(localStorage.getItem(ACTIVE_AT)))
  } catch {
    return activeAt
  }
}

function noteActivity() {
  const now = Date.now()
  if (isLocking || now - activeAt < 1000) return
  activeAt = now
  try {
    localStorage.setItem(ACTIVE_AT, String(now))
  } catch {
    channel?.postMessage(now)
  }
}

const isIdle = () => idleMinutes > 0 && Date.now() - lastActive() >= idleMinutes * 60_000

function checkIdle() {
  if (isIdle()) void lock()
}

/** Activity after a sleep must not count as presence before the check has been made. */
function onActivity() {
  checkIdle()
  noteActivity()
}

if (lockForm) {
  addEventListener('keydown', event => {
    if (event.key !== 'Escape' || isBusyWithEscape(event)) return
    event.preventDefault()
    void lock()
  })
  lockForm.addEventListener('submit', event => {
    event.preventDefault()
    void lock()
  })
  addEventListener('pageshow', event => {
    if (!event.persisted) return
    if (isLocking) location.reload()
    else checkIdle()
  })
  channel?.addEventListener('message', ({ data }) => {
    if (data === 'lock') void lockedElsewhere()
    else activeAt = Math.max(activeAt, Number(data) || 0)
  })
}

if (lockForm && idleMinutes > 0) {
  noteActivity()
  for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'scroll']) {
    addEventListener(kind, onActivity, { passive: true, capture: true })
  }
  document.addEventListener('visibilitychange', checkIdle)
  setInterval(checkIdle, Math.min(5000, (idleMinutes * 60_000) / 4))
}

initAll()
