import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { control } from '../../../platform/controls/control.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import type { Id } from '../../../words/ids.ts'
import { may } from '../permissions.ts'
import { isSchoolAddress, sayDomains } from '../address-domains.ts'

export const ADDRESS_AUDIENCES = ['staff', 'governor', 'volunteer', 'contractor'] as const
export type AddressAudience = (typeof ADDRESS_AUDIENCES)[number]
const ISSUED = ['required', 'optional'] as const
const PRIVATE = ['refused', 'flagged', 'allowed'] as const

export type SchoolAddress = {
  audience: AddressAudience
  domains: string[]
  issued: (typeof ISSUED)[number]
  privateAddress: (typeof PRIVATE)[number]
}

const SAYS: Readonly<Record<SchoolAddress['privateAddress'], string>> = {
  refused: 'a private address is refused',
  flagged: 'a private address is listed',
  allowed: 'a private address may be',
}
const DOMAIN = /^(?=.{4,120}$)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/

/** Where the school writes to somebody: an address that it gave them, and not one of their own. */
export const schoolAddress = control<SchoolAddress>({
  name: 'access.school-address',
  asks: 'Write to people at an address that the school gave them',
  version: 1,
  parameters: z.object({
    audience: z.enum(ADDRESS_AUDIENCES, 'Select whose address').meta({ title: 'Whose' }),
    domains: z
      .array(
        z.string().trim().toLowerCase().regex(DOMAIN, 'Enter what stands after the @, like school.sch.uk'),
      )
      .max(10)
      .default([])
      .meta({ title: 'What stands after the @' }),
    issued: z
      .enum(ISSUED, 'Select whether each must have one')
      .default('required')
      .meta({ title: 'Each has one' }),
    privateAddress: z
      .enum(PRIVATE, 'Select what becomes of a private one')
      .default('refused')
      .meta({ title: 'A private address' }),
  }),
  keyedBy: ['audience'],
  byDefault: [],
  stricter: (a, b) =>
    a.audience === b.audience &&
    ISSUED.indexOf(a.issued) <= ISSUED.indexOf(b.issued) &&
    PRIVATE.indexOf(a.privateAddress) <= PRIVATE.indexOf(b.privateAddress) &&
    (!b.domains.length || (a.domains.length > 0 && a.domains.every(one => b.domains.includes(one)))),
  without: { audience: 'staff', domains: [], issued: 'optional', privateAddress: 'allowed' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ audience, domains, issued, privateAddress }) =>
    `${AUDIENCE_WORDS[audience].many} ${issued === 'required' ? 'have' : 'may have'} ${sayDomains(domains)}; ${SAYS[privateAddress]}`,
  movedBy: ['people.joined', 'people.left', 'people.address-changed', 'people.roll-accepted'],
  async evidence({ unit, now }, { audience, domains, issued, privateAddress }) {
    const today = dayOf(now)
    const { rows } = await sql<{ personId: Id; email: string | null }>`
      select distinct m.person_id, d.email from people.membership m
        join people.person_details d on d.person_id = m.person_id and d.replaced_at is null
       where m.kind = ${audience} and m.starts_on <= ${today} and m.stopped_at is null
         and (m.ends_on is null or m.ends_on >= ${today})`.execute(unit.db)
    const isSchools = ({ email }: { email: string | null }) =>
      email !== null && isSchoolAddress(email, domains)
    const short = rows.filter(
      row => !isSchools(row) && (row.email === null ? issued === 'required' : privateAddress !== 'allowed'),
    )
    const kept = rows.filter(isSchools).length
    const { many } = AUDIENCE_WORDS[audience]
    return {
      state: !rows.length ? 'nothing-due' : short.length ? 'not-met' : 'met',
      ...{ kept, due: rows.length },
      figure: rows.length
        ? `${kept} of ${rows.length} ${many} have ${sayDomains(domains)}`
        : `No ${many} here`,
      exceptions: short.map(({ personId }) => personId),
    }
  },
  fix: { text: 'Change the addresses', url: '/people', for: may.seePeople.who },
})
