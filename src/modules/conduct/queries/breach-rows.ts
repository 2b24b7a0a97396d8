import type { Kysely } from 'kysely'
import type { ConductDb } from '../kit.ts'

/** Each record as its pages show it, the newest first. */
export const breachRows = (db: Kysely<ConductDb>) =>
  db
    .selectFrom('conduct.breach as b')
    .innerJoin('people.personCard as p', 'p.id', 'b.pupilId')
    .innerJoin('people.personCard as q', 'q.id', 'b.recordedBy')
    .select(['b.id', 'b.pupilId', 'p.name', 'b.className', 'b.happenedOn', 'b.title', 'b.number', 'b.line'])
    .select(['b.signedNumber', 'b.signedAt', 'b.place', 'b.words', 'b.done', 'b.recordedAt', 'b.recordedBy'])
    .select(['q.name as by', 'b.takenBackAt'])
    .orderBy('b.happenedOn', 'desc')
    .orderBy('b.recordedAt', 'desc')
    .orderBy('b.id')
