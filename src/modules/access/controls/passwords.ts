import { z } from 'zod'
import { control, type Evidence, type Scope } from '../../../platform/controls/control.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'
import * as say from '../sayings.ts'
import { ACCOUNTS, accountsHere, type Asking, count, many, NOTHING_DUE, weigh } from './counted.ts'

/** NCSC and the DfE standard both say so; a school may still ask for it. */
const AGAINST_EXPIRY =
  'NCSC and the DfE cyber security standard advise against making people change passwords by a set age: they choose weaker ones.'

export const passwordLength = control({
  name: 'access.password-length',
  asks: 'Ask for passwords that are long enough and not common',
  version: 1,
  parameters: z.object({ characters: z.int().min(8).max(64) }),
  keyedBy: [],
  byDefault: [{ characters: 12 }],
  stricter: (a, b) => a.characters >= b.characters,
  without: { characters: 8 },
  says: say.passwordLength,
  sentence: ({ characters }) =>
    `Passwords of ${characters} characters or more, none of them common or breached`,
  advice: ({ characters }) =>
    characters < 12
      ? 'NCSC advises three random words; fewer than 12 characters are guessed too quickly.'
      : undefined,
  movedBy: ['access.account-joined', 'access.password-set', 'access.account-ended'],
  evidence: (call, { characters }, scope) => passwordLengthEvidence(call, characters, scope),
  fix: ACCOUNTS,
})

async function passwordLengthEvidence(call: Asking, characters: number, scope: Scope): Promise<Evidence> {
  const counted = count(
    await accountsHere(call, scope),
    ({ passwordMinimum }) => passwordMinimum >= characters,
    ({ personId }) => personId,
  )
  return weigh(
    counted,
    `${counted.kept} of ${counted.due} passwords were checked against ${characters} characters`,
    'Nobody can sign in yet',
  )
}

export const passwordAge = control({
  name: 'access.password-age',
  asks: 'Change passwords by a set age',
  version: 1,
  parameters: z.object({ days: z.int().min(1).max(730).nullable() }),
  keyedBy: [],
  byDefault: [{ days: null }],
  stricter: (a, b) => (a.days ?? Infinity) <= (b.days ?? Infinity),
  without: { days: null },
  says: say.passwordAge,
  sentence: ({ days }) =>
    days === null ? 'Passwords are not changed by age' : `Passwords are changed every ${many(days, 'day')}`,
  advice: ({ days }) => (days === null ? undefined : AGAINST_EXPIRY),
  movedBy: ['access.account-joined', 'access.password-set', 'access.account-ended'],
  evidence: (call, { days }, scope) => passwordAgeEvidence(call, days, scope),
  fix: ACCOUNTS,
})

async function passwordAgeEvidence(call: Asking, days: number | null, scope: Scope): Promise<Evidence> {
  if (days === null) return { ...NOTHING_DUE, figure: 'No age is set' }
  const counted = count(
    await accountsHere(call, scope),
    ({ passwordSetAt }) => passwordSetAt.until(call.now).total('hours') <= days * 24,
    ({ personId }) => personId,
  )
  return weigh(
    counted,
    `${counted.kept} of ${counted.due} passwords are ${days} days old or less`,
    'Nobody can sign in yet',
  )
}

export const lockOut = control({
  name: 'access.lock-out',
  asks: 'Close an account for a while after too many wrong passwords',
  version: 1,
  parameters: z.object({ failures: z.int().min(3).max(100) }),
  keyedBy: [],
  byDefault: [{ failures: 10 }],
  stricter: (a, b) => a.failures <= b.failures,
  without: { failures: 100 },
  says: say.lockOut,
  sentence: ({ failures }) => `Lock an account for 15 minutes after ${failures} wrong passwords`,
  advice: ({ failures }) =>
    failures > 10 ? 'Cyber Essentials asks for a lock after no more than 10 wrong tries.' : undefined,
  movedBy: ['access.locked-out', 'access.account-joined', 'access.account-ended'],
  evidence: (call, { failures }, scope) => lockOutEvidence(call, failures, scope),
  fix: ACCOUNTS,
})

/** In the last 30 days: each closed after no more wrong passwords than asked. */
async function lockOutEvidence(call: Asking, failures: number, scope: Scope): Promise<Evidence> {
  const people = new Map(
    (await accountsHere(call, scope)).map(({ accountId, personId }) => [accountId, personId]),
  )
  const nothing = { ...NOTHING_DUE, figure: `Nobody reached ${failures} wrong passwords in 30 days` }
  if (people.size === 0) return nothing
  const lockOuts = await beforeAnybody(call, db =>
    db
      .selectFrom('access.lockOut')
      .where('accountId', 'in', [...people.keys()])
      .where('at', '>=', call.now.subtract({ hours: 30 * 24 }))
      .select(['accountId', 'failures'])
      .execute(),
  )
  const counted = count(
    lockOuts,
    one => one.failures <= failures,
    ({ accountId }) => people.get(accountId) ?? accountId,
  )
  return weigh(
    counted,
    `${counted.kept} of ${counted.due} lock-outs in 30 days came by ${failures} wrong passwords`,
    nothing.figure,
  )
}
