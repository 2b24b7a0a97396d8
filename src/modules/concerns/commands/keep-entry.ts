import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { happened } from '../moment.ts'
import type { DeviceSearchShown } from '../queries/device-search.ts'
import { SEARCH_FORMS, type SearchField } from '../search-fields.ts'
import {
  type EntryKind,
  HAND_TO,
  mayHandTo,
  NOT_RELEASED,
  type PartOfSearch,
  type SearchAnswers,
  STOP_WORDS,
} from '../searches.ts'
import { speaksOf } from '../urgent.ts'
import { write as writeAddition } from './add-note.ts'
import { dealersNow, personOf, tellThoseWhoMayKnow } from './follow-up-work.ts'
import { raiseForPicture } from './raise-for-picture.ts'
import type { ConcernsWork } from './write.ts'

type Typed = { part: PartOfSearch; at: Temporal.Instant | null } & Readonly<Record<string, unknown>>

/**
 * One line of a device, if it is its turn. A suspicion that speaks of a picture nobody may look for is never the ground
 * of a search: its words are kept, and the form stops.
 */
export async function keepEntry(work: ConcernsWork, typed: Typed, found: DeviceSearchShown) {
  const { part, at } = typed
  const { rules, standing } = found
  const shut = standing.shut[part]
  if (shut) throw invalid({ part: shut })
  const given = answersOf(found, typed)
  if (rules.stopsForPictures && isAboutPicture(part, given)) return stop(work, found, wordsOf(given))
  const missing = missingIn(found, part, given)
  if (missing.size) throw invalid(Object.fromEntries(missing))
  refuseAlone(work, found, part, given)
  const to = HAND_TO.find(to => to === given['to'])
  if (part === 'hand' && to && !mayHandTo(to, standing, rules)) throw invalid({ to: NOT_RELEASED })
  const frozen = part === 'before' ? { guidance: rules.guidance, edition: found.edition ?? '' } : {}
  await insert(work, found, {
    ...{ kind: part, answers: { ...given, ...frozen } },
    happenedAt: happened(at, work.now, 'at'),
  })
  const calls = callsTheLeads(part, given)
  if (calls) await callLeads(work, found, calls)
  return { isStopped: false }
}

/** Kept by this line alone; the leads have it as a raised report at once. */
export async function stop(work: ConcernsWork, found: DeviceSearchShown, why: string) {
  const { standing, concernId, owner, children } = found
  if (standing.shut.halt) throw invalid({ part: standing.shut.halt })
  await insert(work, found, { kind: 'halt', answers: { why }, happenedAt: work.now })
  await raiseForPicture(work, { concernId, owner, pupilIds: children.map(({ id }) => id), words: why })
  return { isStopped: true }
}

/** What is asked in this part, as it was typed; a choice that is none is left out. */
function answersOf({ rules, standing }: DeviceSearchShown, typed: Typed): SearchAnswers {
  const given: Record<string, string> = {}
  for (const { name, items, only } of SEARCH_FORMS[typed.part].fields) {
    const answer = typed[name]
    if (typeof answer !== 'string' || !answer || (only && given[only[0]] !== only[1])) continue
    if (items && !items(rules, standing).some(({ value }) => value === answer)) continue
    given[name] = answer
  }
  return given
}

const isAboutPicture = (part: PartOfSearch, given: SearchAnswers): boolean =>
  given['indecent'] === 'yes' ||
  (part === 'before' && speaksOf(`${given['suspicion'] ?? ''}\n${given['scope'] ?? ''}`, STOP_WORDS))

const wordsOf = (given: SearchAnswers): string =>
  ['suspicion', 'scope', 'lookedAt', 'found'].flatMap(name => given[name] ?? []).join('\n')

function missingIn(
  { rules }: DeviceSearchShown,
  part: PartOfSearch,
  given: SearchAnswers,
): Map<string, string> {
  const { isAsked, fields } = SEARCH_FORMS[part]
  if (!isAsked(rules)) return new Map()
  const isOpen = ({ only }: SearchField) => !only || given[only[0]] === only[1]
  return new Map(
    fields.flatMap(field =>
      field.says && isOpen(field) && !given[field.name] ? [[field.name, field.says] as const] : [],
    ),
  )
}

const plainly = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()

/** Nobody is their own witness, nor is the pupil; and whoever searched writes what came of it. */
function refuseAlone(
  { actor }: ConcernsWork,
  found: DeviceSearchShown,
  part: PartOfSearch,
  given: SearchAnswers,
) {
  const { children, entries, rules } = found
  const witness = plainly(given['witness'] ?? '')
  const others = [actor.name, ...children.map(({ name }) => name)].map(plainly)
  if (witness && SEARCH_FORMS[part].isAsked(rules) && others.includes(witness))
    throw invalid({ witness: 'The witness is another adult' })
  const before = entries.findLast(({ kind }) => kind === 'before')
  if (part === 'after' && before && !before.byMe)
    throw invalid({ part: `${before.recordedBy} searched it, and writes what came of it` })
}

type Line = { kind: EntryKind; answers: SearchAnswers; happenedAt: Temporal.Instant }

async function insert(work: ConcernsWork, { searchId, concernId, entries }: DeviceSearchShown, line: Line) {
  const { db, call, now, actor } = work
  const id = newId()
  const row = { ...line, searchId, concernId, n: entries.length + 1 }
  const salt = work.commit(id, { ...row, happenedAt: line.happenedAt.toString() })
  await db
    .insertInto('concerns.deviceSearchEntry')
    .values({
      ...{ schoolId: call.school.id, id, ...row, answers: JSON.stringify(line.answers), salt },
      ...{ recordedAt: now, recordedBy: personOf(actor) },
    })
    .execute()
  work.touched(id)
}

/** What the leads must know at once. */
function callsTheLeads(part: PartOfSearch, given: SearchAnswers): string | undefined {
  if (part === 'consent' && given['answer'] === 'refused')
    return 'Consent to search a device was refused. It is not searched, and waits for your decision.'
  if (part === 'after' && given['crime'] !== 'no')
    return 'Something that may be a crime was found on a device, or it is not known. It is kept as evidence, and waits for your decision.'
  if (part === 'evidence') return 'A device is kept as evidence, and waits for your decision.'
  return undefined
}

/** It stands in the concern, which waits again, and whoever deals with it is told that something waits. */
async function callLeads(work: ConcernsWork, { concernId, isMine }: DeviceSearchShown, words: string) {
  await writeAddition(work, {
    ...{ concernId, words, happenedOn: null, completes: null },
    kind: isMine ? 'by-reporter' : 'note',
  })
  const others = (await dealersNow(work.call)).filter(personId => personId !== work.actor.personId)
  await tellThoseWhoMayKnow(work, concernId, others)
}
