import type { Change, KnownPerson, Suspicion } from './preview.ts'
import type { RollKind, RollRow } from './roll-row.ts'

const FEW = 5
const MANY = 0.4
const NEVER_MANY: ReadonlySet<Change['field']> = new Set([
  'upn',
  'givenName',
  'familyName',
  'dateOfBirth',
  'email',
])

type Outcome = {
  rows: readonly RollRow[]
  known: readonly KnownPerson[]
  left: readonly KnownPerson[]
  changed: readonly { row: RollRow; changes: readonly Change[] }[]
  same: readonly { line: number }[]
  fresh: readonly RollRow[]
}

/** Signs that it is the wrong file, half of one, or one whose columns were chosen wrongly. */
export function suspicionsOf({ rows, known, left, changed, same, fresh }: Outcome): Suspicion[] {
  const unchanged = new Set(same.map(({ line }) => line))
  return (['pupil', 'staff'] as const).flatMap(of => {
    const here = known.filter(({ kind, isHere }) => kind === of && isHere).length
    const inFile = rows.filter(({ kind }) => kind === of).length
    if (here < FEW || inFile === 0) return []
    const gone = left.filter(({ kind }) => kind === of).length
    const strangers = fresh.filter(({ kind }) => kind === of).length
    const touched = changed.filter(({ row }) => row.kind === of)
    const found = touched.length + rows.filter(({ kind, line }) => kind === of && unchanged.has(line)).length
    const suspicions: Suspicion[] = []
    if (gone >= here * MANY)
      suspicions.push(
        say(
          'many-left',
          of,
          gone,
          here,
          `${gone} of ${here} ${words(of)} are not in this file. Is it the whole roll?`,
        ),
      )
    if (inFile >= FEW && strangers === inFile)
      suspicions.push(
        say(
          'nobody-known',
          of,
          strangers,
          inFile,
          `None of the ${inFile} ${words(of)} in this file is known here. Is it this school’s?`,
        ),
      )
    for (const field of NEVER_MANY) {
      const count = touched.filter(({ changes }) =>
        changes.some(change => change.field === field && change.from !== null),
      ).length
      if (found >= FEW && count >= found * MANY)
        suspicions.push(
          say(
            'many-changed',
            of,
            count,
            found,
            `${count} of ${found} ${words(of)} would get another ${FIELD_WORDS[field] ?? field}. Are the columns chosen rightly?`,
          ),
        )
    }
    return suspicions
  })
}

const words = (of: RollKind): string => (of === 'pupil' ? 'pupils' : 'staff')
const FIELD_WORDS: Readonly<Record<string, string>> = {
  upn: 'UPN',
  givenName: 'forename',
  familyName: 'surname',
  dateOfBirth: 'date of birth',
  email: 'e-mail address',
}
const say = (
  kind: Suspicion['kind'],
  of: RollKind,
  count: number,
  outOf: number,
  why: string,
): Suspicion => ({
  ...{ kind, of, count, outOf, why },
})
