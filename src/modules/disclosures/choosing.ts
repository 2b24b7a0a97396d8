import { invalid } from '../../platform/errors.ts'
import { cutsOf, joined, whereIs, wordsOf } from './cuts.ts'
import type { Thing } from './going.ts'
import type { Cut } from './queries/request.ts'
import type { How, Reason } from './request.ts'

/** What a lead chose of one thing, as it was typed. */
export type Typed = {
  key: string
  how: How
  words: string
  why: Reason | null
  who: string
  names: readonly string[]
}
export type Chosen = { how: How; reason: Reason | null; opinion: string | null; cuts: Cut[] }

const TITLES = ['Mr', 'Mrs', 'Miss', 'Ms', 'Mx', 'Dr']

/** Where an adult is named in words: by the whole name, “Mrs Oakshaw”, or one part of it that is not the child’s own. */
export function whereNamed(name: string, text: string, own: string): { from: number; to: number }[] {
  const [, ...rest] = name.split(/\s+/)
  const parts = name.split(/\s+/).filter(part => part.length > 2 && !own.split(/\s+/).includes(part))
  const ways = [name, ...(rest.length ? TITLES.map(title => `${title} ${rest.join(' ')}`) : []), ...parts]
  return ways.flatMap(way => whereIs(way, text))
}

/** Adults whose name stands in a thing: a suggestion, and no more. */
export const suggested = ({ entry, words }: Thing, own: string): { personId: string; name: string }[] =>
  entry.named.flatMap(({ personId, is, name }) =>
    is === 'adult' && name !== null && name !== own && whereNamed(name, words, own).length > 0
      ? [{ personId, name }]
      : [],
  )

/** What is to be written of what was typed; nothing, where it says what stands already. What cannot be is refused by name. */
export function chosenOf(typed: Typed, thing: Thing, own: string): Chosen | undefined {
  const { key, how, why } = typed
  const { choice, words: text } = thing
  const before = choice ? wordsOf(choice.cuts, text) : ''
  const isTouched = typed.words.trim() !== before || typed.names.length > 0
  if (how === 'give') {
    if (isTouched && typed.words.trim() + typed.names.join('') !== '')
      throw invalid({
        [`how-${key}`]: 'Select “Leave out some words”, or empty what you wrote under it',
      })
    return choice?.how === 'give' ? undefined : { how, reason: null, opinion: null, cuts: [] }
  }
  const opinion = typed.who.trim() || null
  const isSame = choice?.how === how && choice.reason === why && choice.opinion === opinion
  if (how === 'leave-out') {
    if (isSame) return undefined
    return { how, ...reasonOf(typed), cuts: [] }
  }
  if (isSame && !isTouched) return undefined
  return { how, ...leaveWords(typed, thing, own) }
}

function reasonOf({ key, why, who }: Typed): { reason: Reason; opinion: string | null } {
  if (!why) throw invalid({ [`why-${key}`]: 'Select why it is left out' })
  const opinion = why === 'serious-harm' ? who.trim() : ''
  if (why === 'serious-harm' && !opinion)
    throw invalid({
      [`who-${key}`]: 'Write which health, education or social work professional is of that opinion',
    })
  return { reason: why, opinion: opinion || null }
}

function leaveWords(typed: Typed, thing: Thing, own: string): Omit<Chosen, 'how'> {
  const { key, names } = typed
  const { words: text, choice } = thing
  const lines = typed.words.split('\n').filter(line => line.trim())
  if (!lines.length && !names.length)
    throw invalid({ [`words-${key}`]: 'Write the words that are left out, or tick a name' })
  // What was left out before keeps its own reason.
  const kept = (choice?.cuts ?? []).filter(({ from, to }) =>
    lines.some(line => line.trim() === text.slice(from, to)),
  )
  const added = lines.filter(line => !kept.some(({ from, to }) => text.slice(from, to) === line.trim()))
  const said = added.length || typed.why ? reasonOf(typed) : { reason: null, opinion: null }
  const { cuts, missing } = cutsOf(added, text, said.reason ?? 'other-person')
  if (missing.length)
    throw invalid({
      [`words-${key}`]: `These words do not stand there as you wrote them: ${missing.map(line => `“${line}”`).join(', ')}`,
    })
  const named = suggested(thing, own)
    .filter(({ personId }) => names.includes(personId))
    .flatMap(({ name }) =>
      whereNamed(name, text, own).map(place => ({ ...place, reason: 'other-person' as const })),
    )
  return { ...said, cuts: joined([...kept, ...cuts, ...named]) }
}
