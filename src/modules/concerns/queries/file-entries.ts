import { sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { FileKind } from '../child-file.ts'
import type { Branch, Part } from './file-branch.ts'
import { childBranches } from './file-entries-child.ts'
import { earlierBranch } from './file-entries-earlier.ts'
import { doneBranches } from './file-entries-done.ts'
import { lateBranches } from './file-entries-late.ts'
import { sinceBranches } from './file-entries-since.ts'
import { writtenBranches } from './file-entries-written.ts'

/** What the entries of a file are read as, before they are put into words. */
export type FoundEntry = {
  id: string
  kind: FileKind
  concernId: Id | null
  reference: string | null
  at: string
  happenedOn: string | null
  happenedAt: string | null
  by: Id | null
  /** Of somebody who has no account here. */
  byName: string | null
  isReplaced: boolean
  /** Whom parts of it say, by id. */
  stands: readonly Id[]
  raw: Readonly<Record<string, unknown>>
}

const none = sql`null`

const ofConcern = (one: Branch): Part =>
  sql`select t.id as concern_id, t.reference, ${columnsOf(one)} from theirs t ${one.from}`
const ofChild = (one: Branch): Part =>
  sql`select null::uuid as concern_id, null as reference, ${columnsOf(one)} ${one.from}`

const columnsOf = (one: Branch): Part => sql`
         (${one.id})::text as id, ${one.kind} as kind, ${one.at} as at,
         coalesce((${one.happenedOn ?? none})::date, ((${one.happenedAt ?? none})::timestamptz at time zone 'Europe/London')::date) as happened_on,
         (${one.happenedAt ?? none})::timestamptz as happened_at, (${one.by})::uuid as by, (${one.byName ?? none})::text as by_name,
         ${one.isReplaced ?? sql`false`} as is_replaced,
         array_remove(array[${sql.join([none, ...(one.stands ?? [])])}]::uuid[], null) || ${one.standsToo ?? sql`'{}'::uuid[]`} as stands,
         (${one.raw})::jsonb as raw`

/**
 * `theirs`, the concerns in which a child stands, and `entries`, all that is held of that child in them, each line by
 * itself, and beside them what is of the child and of no one concern: for the statement that begins with it. Of another
 * child it holds what stands in the record that they share.
 */
export const entriesOfChild = (personId: Id, shows: Part = sql`true`, withKept = false): Part => sql`
  theirs as (
    select o.part, c.* from concerns.child o join concerns.concern c on c.id = o.concern_id
     where o.person_id = ${personId}::uuid and o.ended_at is null and ${shows}),
  entries as (${sql.join(
    [
      ...[...writtenBranches(personId, withKept), ...doneBranches(personId), ...lateBranches(personId)].map(
        ofConcern,
      ),
      ...sinceBranches().map(ofConcern),
      ...[...childBranches(personId, shows), earlierBranch(personId, shows)].map(ofChild),
    ],
    sql` union all `,
  )})`
