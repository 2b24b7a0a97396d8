import type { FileEntry, FileKind, Named } from './child-file.ts'
import type { Id } from '../../words/ids.ts'
import { fieldsOf } from './file-fields.ts'
import { withoutNames } from './without-names.ts'

type Found = {
  id: string
  kind: FileKind
  concernId: Id | null
  reference: string | null
  at: string
  happenedOn: string | null
  happenedAt: string | null
  by: Id | null
  byName: string | null
  isReplaced: boolean
  stands: readonly Id[]
  raw: Readonly<Record<string, unknown>>
}
type Around = {
  /** The child’s own name. */
  own: string
  names: ReadonlyMap<Id, string>
  /** Other children who stand, or stood, in each concern. */
  others: readonly { concernId: Id | null; personId: Id; name: string }[]
  /** Adults whom words name; nobody, where that is not asked. */
  adultsIn?: (text: string) => readonly Id[]
}

/** An entry in words, other children taken out of them, and whom it names. */
export function entryOf({ raw, by, byName, stands, ...found }: Found, around: Around): FileEntry {
  const { names, own, adultsIn } = around
  const beside = around.others.filter(
    ({ concernId }) => found.concernId === null || concernId === found.concernId,
  )
  const others = [...new Map(beside.map(one => [one.personId, one])).values()]
  const without = (text: string) =>
    withoutNames(
      text,
      others.map(({ name }) => name),
      own,
    )
  const fields = fieldsOf(found.kind, raw, id => (typeof id === 'string' ? (names.get(id) ?? '') : ''))
  const all = fields.map(({ words }) => words).join('\n')
  const adult =
    (how: Named['how']) =>
    (personId: Id): Named => ({
      ...{ personId, is: 'adult', name: names.get(personId) ?? null, how },
    })
  const named: Named[] = [
    ...[by].filter(id => id !== null).map(adult('wrote')),
    ...stands.map(adult('in-record')),
    ...(adultsIn?.(all) ?? []).map(adult('in-words')),
    ...others
      .filter(({ name }) => withoutNames(all, [name], own) !== all)
      .map(({ personId }): Named => ({ personId, is: 'another-child', name: null, how: 'in-words' })),
  ]
  return {
    ...found,
    by: by === null ? byName && without(byName) : (names.get(by) ?? byName),
    fields: fields.map(one => ({ ...one, words: without(one.words) })),
    named: named.filter((one, at) => named.findIndex(({ personId }) => personId === one.personId) === at),
  }
}
