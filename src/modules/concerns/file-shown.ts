import { dayOf, sayDay } from '../../platform/clock.ts'
import { type ChildFile, type FileConcern, type FileEntry, type FileHead, KIND_WORDS } from './child-file.ts'
import { CHOICE_WORDS, PART_WORDS } from './concern.ts'

/** What the school’s list has of a child, line by line, as the head of a file says it. */
export function headLines(head: FileHead, today: Temporal.PlainDate): { head: string; words: string }[] {
  const lines = [
    ['Name', head.name],
    ['Born', head.bornOn && sayBorn(Temporal.PlainDate.from(head.bornOn), today)],
    ['Class', head.className],
    ['Year', head.yearGroup],
    ['UPN', head.upn],
    ['Looked after', head.lookedAfter ? sayLooked(head.lookedAfterSince) : 'No'],
    ['Here', sayStay(head)],
    ['Kept until', sayKept(head)],
  ] as const
  return lines.flatMap(([of, words]) => (words ? [{ head: of, words }] : []))
}

const sayIso = (on: string): string => sayDay(Temporal.PlainDate.from(on))
const sayBorn = (on: Temporal.PlainDate, today: Temporal.PlainDate): string =>
  `${sayDay(on)}, aged ${on.until(today, { largestUnit: 'years' }).years}`
const sayLooked = (since: string | null): string => (since ? `Yes, since ${sayIso(since)}` : 'Yes')
const sayKept = ({ lookedAtOn, keptYears }: FileHead): string =>
  lookedAtOn
    ? `${sayIso(lookedAtOn)}, ${keptYears} years after the date of birth. Then somebody decides`
    : 'A date of birth is known: without one its time never comes'
const sayStay = ({ startsOn, endsOn }: FileHead): string | null =>
  startsOn && `since ${sayIso(startsOn)}${endsOn ? `, until ${sayIso(endsOn)}` : ''}`

/** The child’s part in one concern, and that of others, of whom no more is said. */
export const sayParts = ({ part, others }: FileConcern): string =>
  [
    `The child’s part: ${part ? PART_WORDS[part].toLowerCase() : 'not said yet'}`,
    ...others.map(one => `Another child: ${one ? PART_WORDS[one].toLowerCase() : 'part not said yet'}`),
  ].join('. ')

export const sayDecided = ({ decided, decidedAt, reviewOn }: FileConcern): string =>
  decided && decidedAt
    ? `${CHOICE_WORDS[decided].says}, ${sayDay(dayOf(Temporal.Instant.from(decidedAt)))}${reviewOn ? `. To be looked at again on ${sayIso(reviewOn)}` : ''}`
    : 'Not decided yet'

export const OF_CHILD = 'Of the child, and of no one concern'

export const entryTitle = ({ kind, isReplaced }: Pick<FileEntry, 'kind' | 'isReplaced'>): string =>
  `${KIND_WORDS[kind]}${isReplaced ? ', later replaced' : ''}`

/** Of one concern; of none, what is of the child alone. */
export const entriesOf = ({ entries }: Pick<ChildFile, 'entries'>, id: string | null): FileEntry[] =>
  entries.filter(({ concernId }) => concernId === id)
