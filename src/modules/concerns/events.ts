import type { Fact } from '../../platform/facts.ts'
import type { Id } from '../../words/ids.ts'

/** Ids only: what is queued for listeners stands behind no wall. */
export type ConcernReported = Fact & { name: 'concerns.reported'; concernId: Id }
/** Somebody who deals with concerns has opened it for the first time. */
export type ConcernRead = Fact & { name: 'concerns.read'; concernId: Id }
export type ConcernDecided = Fact & { name: 'concerns.decided'; concernId: Id }
/** Nobody read it in time, or whoever did was not to: it is the next rung's. */
export type ConcernClimbed = Fact & { name: 'concerns.climbed'; concernId: Id }

/** Whoever answers for data looked at who opened records in a month. */
export type MonthSigned = Fact & { name: 'concerns.month-signed' }
