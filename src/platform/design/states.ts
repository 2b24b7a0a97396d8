import { html, raw, type Part, type Safe } from './html.ts'

export type State =
  | 'met'
  | 'at-risk'
  | 'not-met'
  | 'nothing-due'
  | 'not-measured'
  | 'nobodys-duty'
  | 'not-kept-by-watchword'
  | 'not-for-software'

export type Tone = 'kept' | 'risk' | 'broken' | 'unshown' | 'people' | 'quiet' | 'now'

const svg = (shape: string) =>
  raw(`<svg viewBox="0 0 18 18" aria-hidden="true" focusable="false">${shape}</svg>`)

const circle = (dashes = '') =>
  `<circle cx="9" cy="9" r="7.4" fill="none" stroke="currentColor" stroke-width="2"${dashes}/>`
const line = (d: string, width: number) =>
  `<path d="${d}" fill="none" stroke="currentColor" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`
const onSolid = (d: string, width: number) =>
  `<path d="${d}" fill="none" stroke="#fff" stroke-width="${width}" stroke-linecap="round"/>`
const person = (dashes = '') =>
  `<g fill="none" stroke="currentColor" stroke-width="1.8"><circle cx="9" cy="5.4" r="3.3"/>` +
  `<path d="M2.6 16.4c.4-3.8 2.8-5.6 6.4-5.6s6 1.8 6.4 5.6"${dashes || ' stroke-linecap="round"'}/></g>`

const SHAPES = {
  tick: svg(line('M3 9.8l4.2 4.2L15.5 4.6', 2.6)),
  triangle: svg(
    `<path d="M9 1.6L17.2 16H.8z" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/>` +
      `<path d="M9 6.6v4.4M9 12.6v1.6" stroke="currentColor" stroke-width="2"/>`,
  ),
  octagon: svg(
    `<path d="M5.6.8h6.8l4.8 4.8v6.8l-4.8 4.8H5.6L.8 12.4V5.6z" fill="currentColor"/>` +
      onSolid('M5.8 5.8l6.4 6.4M12.2 5.8l-6.4 6.4', 2.2),
  ),
  brokenCircle: svg(circle(' stroke-dasharray="3.1 2.7"')),
  barredCircle: svg(circle() + line('M5.6 9h6.8', 2)),
  person: svg(person()),
  brokenPerson: svg(person(' stroke-dasharray="2.6 2.2"')),
  elsewhere: svg(line('M8 3.4H3.4v11.2h11.2V10', 1.8) + line('M11 2.4h4.6V7M15.4 2.6L8.6 9.4', 1.8)),
  solidClock: svg(`<circle cx="9" cy="9" r="8.2" fill="currentColor"/>${onSolid('M9 4.4V9l3.2 2.2', 2)}`),
  openClock: svg(circle() + line('M9 4.8V9l3 2', 2)),
  arrow: svg(line('M2 9h13M10 3.6L15.4 9 10 14.4', 2.2)),
}

const STATES: Readonly<Record<State, { words: string; tone: Tone; shape: Safe }>> = {
  met: { words: 'Kept', tone: 'kept', shape: SHAPES.tick },
  'at-risk': { words: 'At risk', tone: 'risk', shape: SHAPES.triangle },
  'not-met': { words: 'Not kept', tone: 'broken', shape: SHAPES.octagon },
  'nothing-due': { words: 'Nothing due', tone: 'quiet', shape: SHAPES.barredCircle },
  'not-measured': { words: 'Not shown yet', tone: 'unshown', shape: SHAPES.brokenCircle },
  'nobodys-duty': { words: 'Nobody’s duty yet', tone: 'quiet', shape: SHAPES.brokenPerson },
  'not-kept-by-watchword': { words: 'Not kept by Watchword yet', tone: 'quiet', shape: SHAPES.elsewhere },
  'not-for-software': { words: 'For people', tone: 'people', shape: SHAPES.person },
}

const mark = (tone: Tone, shape: Safe, words: Part): Safe =>
  html`<span class="ww-state ww-state--${tone}">${shape}<span>${words}</span></span>`

export const wordsOf = (state: State): string => STATES[state].words
export const toneOf = (state: State): Tone => STATES[state].tone

/** The state in its shape, its words and its colour. Other words when a count belongs to it: "3 at risk". */
export const stateTag = (state: State, words: Part = STATES[state].words): Safe =>
  mark(STATES[state].tone, STATES[state].shape, words)

/** When: late (solid clock), today, or by a day (open clock). */
export function clock(when: 'late' | 'today' | 'by', words: Part): Safe {
  if (when === 'late') return mark('broken', SHAPES.solidClock, words)
  return mark(when === 'today' ? 'risk' : 'people', SHAPES.openClock, words)
}

export const step = (which: 'done' | 'next', words?: Part): Safe =>
  which === 'done' ? mark('kept', SHAPES.tick, words ?? 'Done') : mark('now', SHAPES.arrow, words ?? 'Next')

export type Certainty = 'word-for-word' | 'likely' | 'guess'

const CERTAINTIES: Readonly<Record<Certainty, { words: string; steps: number }>> = {
  'word-for-word': { words: 'Word for word', steps: 3 },
  likely: { words: 'Likely', steps: 2 },
  guess: { words: 'A guess', steps: 1 },
}

/** How sure a reading of a policy is: one, two or three filled steps. */
export function sure(certainty: Certainty): Safe {
  const { words, steps } = CERTAINTIES[certainty]
  const rises = [0, 1, 2].map(n => {
    const paint = n < steps ? 'fill="currentColor"' : 'fill="none" stroke="currentColor"'
    return `<rect x="${1 + n * 9}" y="${9 - n * 4}" width="6" height="${4 + n * 4}" ${paint}/>`
  })
  const picture = raw(`<svg viewBox="0 0 26 14" aria-hidden="true" focusable="false">${rises.join('')}</svg>`)
  return html`<span class="ww-sure">${picture}${words}</span>`
}
