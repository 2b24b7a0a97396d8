import { sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import type { DeviceSearch } from '../controls/device-search.ts'
import { SEALED } from '../controls/sealed.ts'

/**
 * Every adult reads the margin: it says whether an edition is on file and who keeps the list, and of no search whether
 * there was one.
 */
export async function deviceSearchEvidence(
  { unit }: Call & { unit: Unit },
  { rule, is, guidance }: DeviceSearch,
): Promise<Evidence> {
  if (rule !== 'guidance') return SEALED
  const { rows } = await sql<{ edition: string | null; isNewer: boolean; isReviewed: boolean }>`
    select g.edition, exists (select from concerns.search_guidance o where o.id <> g.id) as is_newer,
           exists (select from concerns.search_guidance_review r where r.guidance_id = g.id) as is_reviewed
      from concerns.search_guidance g order by g.kept_at desc, g.id desc limit 1`.execute(unit.db)
  const [found] = rows
  const none = { kept: 0, due: 1, exceptions: [] }
  if (!guidance || is === 'not-kept')
    return { ...none, state: 'not-met', figure: 'No guidance is named: no search can be recorded' }
  if (!found)
    return { ...none, state: 'not-met', figure: 'No edition of it is on file: no search can be recorded' }
  if (found.isNewer && !found.isReviewed)
    return {
      ...{ ...none, state: 'at-risk' },
      figure: `A newer edition is on file, ${found.edition ?? ''}: the form waits to be looked at again`,
    }
  return { ...none, kept: 1, state: 'met', figure: `On file: ${found.edition ?? ''}` }
}
