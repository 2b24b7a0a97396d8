import { sql } from 'kysely'
import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { CHAIN } from '../entries.ts'
import { PERMISSION_DEEDS } from '../permission-deeds.ts'
import { may } from '../permissions.ts'

const SHOWN = ['shown', 'not-shown'] as const
export type PermissionsAudited = { shown: (typeof SHOWN)[number] }

type Row = { entries: number; state: string | null }

/** Whoever answers for data finds each grant, each change and each refusal in the log, and takes the list away. */
export const permissionsAudited = control<PermissionsAudited>({
  name: 'access.permissions-audited',
  asks: 'Let whoever answers for data look through, and take away, what was granted, changed and refused',
  version: 1,
  parameters: z.object({ shown: z.enum(SHOWN).default('shown').meta({ title: 'The list' }) }),
  keyedBy: [],
  byDefault: [],
  stricter: (a, b) => SHOWN.indexOf(a.shown) <= SHOWN.indexOf(b.shown),
  without: { shown: 'not-shown' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ shown }) =>
    shown === 'shown'
      ? 'What was granted, changed and refused is listed from the log, with who and when, and can be taken away'
      : 'What was granted, changed and refused is not listed',
  movedBy: [],
  async evidence({ unit }, { shown }) {
    const none = { kept: 0, due: 1, exceptions: [] }
    if (shown === 'not-shown') return { ...none, state: 'not-met', figure: 'Not listed' }
    const { rows } = await sql<Row>`
      select (select count(*)::int from platform.audit_entry
               where chain = ${CHAIN} and (outcome = 'refused' or use_case = any (${[...PERMISSION_DEEDS]}::text[]))) as entries,
             (select state from record.check_made order by checked_at desc, n desc limit 1) as state`.execute(
      unit.db,
    )
    const { entries = 0, state = null } = rows[0] ?? {}
    const listed = `${entries} grants, changes and refusals in the log`
    if (state === null)
      return { ...none, state: 'at-risk', figure: `${listed}, which has not been checked yet` }
    if (state !== 'whole') return { ...none, state: 'not-met', figure: `${listed}, which is not whole` }
    return { ...none, kept: 1, state: 'met', figure: `${listed}, which is whole` }
  },
  fix: { text: 'Check the log', url: '/record', for: may.see.who },
})
