import { z } from 'zod'
import type { Right } from '../../../platform/call.ts'
import { dayOf, startOf } from '../../../platform/clock.ts'
import { control, type Evidence, type Scope } from '../../../platform/controls/control.ts'
import { type Membership, MEMBERSHIPS } from '../../../words/audiences.ts'
import { DUTIES, type Duty, DUTY_WORDS } from '../../../words/duties.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'
import { nameOf } from '../right-names.ts'
import * as say from '../sayings.ts'
import { needsSecondFactor } from '../second-factor-due.ts'
import { ACCOUNTS, accountsHere, type Asking, count, many, NOTHING_DUE, weigh } from './counted.ts'

export const idleLock = control({
  name: 'access.idle-lock',
  asks: 'Lock an unattended session',
  version: 1,
  parameters: z.object({ minutes: z.int().min(1).max(60) }),
  keyedBy: [],
  byDefault: [{ minutes: 10 }],
  stricter: (a, b) => a.minutes <= b.minutes,
  without: { minutes: 60 },
  says: say.idleLock,
  sentence: ({ minutes }) => `Lock a session after ${many(minutes, 'minute')} without use`,
  advice: ({ minutes }) =>
    minutes > 15
      ? 'The DfE standard expects an unattended device to lock by itself soon: 15 minutes is long.'
      : undefined,
  movedBy: ['access.session-opened', 'access.session-locked', 'access.session-ended'],
  evidence: (call, { minutes }, scope) => idleLockEvidence(call, minutes, scope),
  fix: ACCOUNTS,
})

/** Every session of today: its limit is no longer than asked, and it locked when it had been left that long. */
async function idleLockEvidence(call: Asking, minutes: number, scope: Scope): Promise<Evidence> {
  const accounts = await accountsHere(call, scope)
  if (accounts.length === 0) return { ...NOTHING_DUE, figure: 'Nobody can sign in yet' }
  const people = new Map(accounts.map(({ accountId, personId }) => [accountId, personId]))
  const sessions = await beforeAnybody(call, db =>
    db
      .selectFrom('access.session')
      .where('accountId', 'in', [...people.keys()])
      .where('lastSeenAt', '>=', startOf(dayOf(call.now)))
      .select(['accountId', 'lastSeenAt', 'lockedAt', 'endedAt', 'expiresAt', 'idleLimits'])
      .execute(),
  )
  const counted = count(
    sessions,
    ({ lastSeenAt, lockedAt, idleLimits }) => {
      const limit = idleLimits[call.school.id] ?? Infinity
      const left = lockedAt ? lastSeenAt.until(lockedAt).total('minutes') : 0
      return Math.max(limit, left) <= minutes
    },
    ({ accountId }) => people.get(accountId) ?? accountId,
  )
  const locked = sessions.filter(({ lockedAt }) => lockedAt !== null).length
  return weigh(
    counted,
    `${counted.kept} of ${counted.due} sessions today keep to ${minutes} minutes; ${locked} locked`,
    'No sessions today',
  )
}

/** No policy takes the second factor from these. Who is always staff is covered where all staff are. */
const HOLDS_SENSITIVE_RECORDS: readonly { duty: Duty; isStaff: boolean }[] = [
  { duty: 'headteacher', isStaff: true },
  { duty: 'dsl', isStaff: true },
  { duty: 'deputy-dsl', isStaff: true },
  { duty: 'network-manager', isStaff: false },
  { duty: 'data-protection-officer', isStaff: false },
]

export const secondFactor = control<{ duties: (Duty | Membership)[] }>({
  name: 'access.second-factor',
  asks: 'Ask for a second factor from those who hold sensitive data',
  version: 2,
  /** Duties, or memberships where a policy asks it of all staff. */
  parameters: z.object({ duties: z.array(z.enum([...DUTIES, ...MEMBERSHIPS])) }),
  keyedBy: [],
  byDefault: [
    {
      duties: [
        'headteacher',
        'dsl',
        'deputy-dsl',
        'network-manager',
        'data-protection-officer',
        'senior-information-risk-officer',
        'office',
        'chair-of-governors',
        'vice-chair-of-governors',
      ],
    },
  ],
  stricter: (a, b) => b.duties.every(duty => a.duties.includes(duty)),
  without: { duties: [] },
  says: say.secondFactor,
  sentence: ({ duties }) =>
    duties.length === 0
      ? 'Nobody needs a second factor'
      : `A second factor at sign-in for ${duties.map(nameOf).join(', ')}`,
  never({ duties }) {
    const taken = HOLDS_SENSITIVE_RECORDS.filter(
      ({ duty, isStaff }) => !duties.includes(duty) && !(isStaff && duties.includes('staff')),
    )
    return taken.length
      ? `${taken.map(({ duty }) => DUTY_WORDS[duty]).join(', ')}: whoever holds sensitive records keeps the second factor (DfE, Cyber security standards for schools and colleges, multi-factor authentication).`
      : undefined
  },
  movedBy: [
    'access.second-factor-set',
    'access.account-joined',
    'access.account-ended',
    'people.appointed',
    'people.appointment-ended',
  ],
  evidence: (call, { duties }, scope) => secondFactorEvidence(call, duties, scope),
  fix: ACCOUNTS,
})

async function secondFactorEvidence(call: Asking, duties: readonly Right[], scope: Scope): Promise<Evidence> {
  const asked = (await accountsHere(call, scope)).filter(({ rights }) => needsSecondFactor(duties, rights))
  const counted = count(
    asked,
    one => one.hasSecondFactor,
    ({ personId }) => personId,
  )
  return weigh(
    counted,
    `${counted.kept} of ${counted.due} who need a second factor have one`,
    'Nobody who needs one has an account',
  )
}
