import { type Kysely, sql } from 'kysely'
import type { Actor } from '../../../platform/call.ts'
import type { Audience } from '../breach.ts'
import type { ConductDb } from '../kit.ts'
import { knowsOfAny } from '../permissions.ts'

/** Each record as its pages show it, the newest first. */
export const breachRows = (db: Kysely<ConductDb>) =>
  db
    .selectFrom('conduct.breach as b')
    .innerJoin('people.personCard as p', 'p.id', 'b.personId')
    .innerJoin('people.personCard as q', 'q.id', 'b.recordedBy')
    .select(['b.id', 'b.personId', 'p.name', 'b.className', 'b.happenedOn', 'b.title', 'b.number', 'b.line'])
    .select(sql<Audience>`b.audience`.as('audience'))
    .select(['b.signedNumber', 'b.signedAt', 'b.place', 'b.words', 'b.done', 'b.recordedAt', 'b.recordedBy'])
    .select(['q.name as by', 'b.takenBackAt'])
    .orderBy('b.happenedOn', 'desc')
    .orderBy('b.recordedAt', 'desc')
    .orderBy('b.id')

/** Those of which the reader may know: of a lead or the headteacher any, but never what is written of themself. */
export const breachesKnownTo = (db: Kysely<ConductDb>, actor: Actor) => {
  const own = actor.personId ?? ''
  const rows = breachRows(db)
  return knowsOfAny(actor) ? rows.where('b.personId', '<>', own) : rows.where('b.recordedBy', '=', own)
}
