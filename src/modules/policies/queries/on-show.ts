import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../../platform/call.ts'
import { seesDrafts } from '../permissions.ts'

/** In SQL: whether a version is shown to somebody. One that is not approved is for those who prepare or approve it. */
export const isOnShowTo = (actor: Actor, versionId: RawBuilder<unknown>): RawBuilder<boolean> =>
  seesDrafts(actor)
    ? sql<boolean>`true`
    : sql<boolean>`exists (select from policies.approval shown where shown.version_id = ${versionId})`
