import { z } from 'zod'
import { control, type Evidence } from '../../../platform/controls/control.ts'
import { AUDIENCE_WORDS, type Membership, MEMBERSHIPS } from '../../../words/audiences.ts'
import { rightsToday } from '../../people/index.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'
import { ACCOUNTS, type Asking, count, many, weigh } from './counted.ts'

export const coveredAudiences = control<{ audiences: Membership[] }>({
  name: 'access.covered-audiences',
  asks: 'Let nobody sign in whom the policy does not cover',
  version: 1,
  parameters: z.object({ audiences: z.array(z.enum(MEMBERSHIPS)).max(MEMBERSHIPS.length) }),
  keyedBy: [],
  byDefault: [{ audiences: [...MEMBERSHIPS] }],
  stricter: (a, b) => b.audiences.every(audience => a.audiences.includes(audience)),
  without: { audiences: [] },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ audiences }) =>
    audiences.length
      ? `Covers ${audiences.map(audience => AUDIENCE_WORDS[audience].many).join(', ')}`
      : 'Covers nobody',
  movedBy: ['access.account-joined', 'access.account-ended', 'people.joined', 'people.left'],
  evidence: (call, { audiences }) => coveredEvidence(call, audiences),
  fix: ACCOUNTS,
})

/** Each account that is joined to somebody here: of which audience its person is today, at least one. */
async function coveredEvidence(call: Asking, audiences: readonly Membership[]): Promise<Evidence> {
  const joined = await beforeAnybody(call, db =>
    db
      .selectFrom('access.accountPerson')
      .where('schoolId', '=', call.school.id)
      .where('endedAt', 'is', null)
      .select('personId')
      .execute(),
  )
  const here: { personId: string; of: Membership[] }[] = []
  for (const { personId } of joined) {
    const rights = (await rightsToday(call, personId))?.rights
    here.push({ personId, of: audiences.filter(audience => rights?.has(audience)) })
  }
  const counted = count(
    here,
    ({ of }) => of.length > 0,
    ({ personId }) => personId,
  )
  const each = audiences
    .map(audience => ({ audience, n: here.filter(({ of }) => of.includes(audience)).length }))
    .filter(({ n }) => n > 0)
    .map(({ audience, n }) => `${n} ${AUDIENCE_WORDS[audience][n === 1 ? 'one' : 'many']}`)
  return weigh(
    counted,
    `${counted.kept} of ${many(counted.due, 'account')} covered: ${each.join(', ') || 'nobody'}`,
    'Nobody can sign in yet',
  )
}
