import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { control } from '../../../platform/controls/control.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { MATCH_WORDS } from '../accounts/list-due.ts'
import { KEPT } from '../asked.ts'
import {
  type AccountsMatch,
  AUDIENCES,
  MATCH_EVERY,
  NAMES,
  PARTS_KEPT,
  PASSWORDS,
  SHARED,
} from '../asked-accounts.ts'
import { may } from '../permissions.ts'
import { accountsEvidence } from '../queries/accounts-evidence.ts'

const WHOM = { staff: 'member of staff', pupil: 'pupil' } as const

const sayAge = (days: number): string => (days ? `, set in the last ${days} days` : '')

const sentence = (asked: AccountsMatch): string => {
  const { system, audience, every, leaverClosedDays, unusedMonths, fromYear, shared, source, names } = asked
  const who = `${WHOM[audience]}${audience === 'pupil' && fromYear ? ` from ${fromYear} up` : ''}`
  return [
    `The accounts of ${system} are compared ${MATCH_WORDS[every]} with who is here`,
    `each ${who} has one`,
    `a leaver’s is closed within ${leaverClosedDays === 1 ? 'a day' : `${leaverClosedDays} days`}`,
    shared === 'refused' ? 'none is shared' : 'a shared one stands only with a reason and who agreed',
    ...(unusedMonths ? [`one not used for ${unusedMonths} months is asked about`] : []),
    ...(source ? [`each is made by ${source}`] : []),
    ...(names === 'none' ? ['no pupil’s address holds their name'] : []),
    ...(asked.parts === 'in-grid' ? ['each may use only the parts that are for them'] : []),
    ...(asked.passwords === 'in-line' ? [`each needs a password${sayAge(asked.passwordDays)}`] : []),
    ...(asked.sameAs ? [`each login is the same as at ${asked.sameAs}`] : []),
    ...(asked.heldBy ? [`${asked.heldBy} keeps its list`] : []),
  ].join('; ')
}

/** A list of another system's accounts, brought by hand, against who is here. It reaches into no system. */
export const accountsMatch = control<AccountsMatch>({
  name: 'systems.accounts-match',
  asks: 'Compare the accounts of a system with who is at the school, and settle each difference',
  version: 2,
  // Its first version compared neither parts nor passwords, nor with another system.
  upgrade: stored => stored,
  parameters: z.object({
    system: z
      .string()
      .trim()
      .min(2, 'Enter the system')
      .max(80, 'Write at most 80 characters')
      .refine(text => !text.includes('/'), 'Write it without a stroke')
      .meta({ title: 'Of which system, as the register calls it' }),
    audience: z.enum(AUDIENCES, 'Select for whom').meta({ title: 'Who has an account each' }),
    every: z.enum(MATCH_EVERY, 'Select how often').default('term').meta({ title: 'Compared each' }),
    leaverClosedDays: z
      .int('Enter how many days')
      .min(1, 'Enter 1 or more')
      .max(14, 'Enter 14 or fewer')
      .default(14)
      .meta({ title: 'Days in which a leaver’s is closed' }),
    unusedMonths: z
      .int('Enter how many months')
      .min(0, 'Enter 0 or more')
      .max(24, 'Enter 24 or fewer')
      .default(0)
      .meta({ title: 'Months without use after which it is asked about; 0 for never' }),
    fromYear: z
      .string()
      .trim()
      .max(20, 'Write at most 20 characters')
      .default('')
      .meta({ title: 'Of pupils: from which year' }),
    shared: z
      .enum(SHARED, 'Select whether one may be shared')
      .default('with-reason')
      .meta({ title: 'May one be shared?' }),
    source: z
      .string()
      .trim()
      .max(80, 'Write at most 80 characters')
      .default('')
      .meta({ title: 'By what each is made, as the list says it; empty for any way' }),
    names: z
      .enum(NAMES, 'Select whether a name may stand in it')
      .default('any')
      .meta({ title: 'May a pupil’s name stand in their address?' }),
    parts: z
      .enum(PARTS_KEPT, 'Select whether parts are compared')
      .default('any')
      .meta({ title: 'Are its parts compared with whom they are for?' }),
    passwords: z
      .enum(PASSWORDS, 'Select whether passwords are compared')
      .default('any')
      .meta({ title: 'Is it compared whether each has a password?' }),
    passwordDays: z
      .int('Enter how many days')
      .min(0, 'Enter 0 or more')
      .max(730, 'Enter 730 or fewer')
      .default(0)
      .meta({ title: 'Days after which a password is too old; 0 for never' }),
    sameAs: z
      .string()
      .trim()
      .max(80, 'Write at most 80 characters')
      .default('')
      .meta({ title: 'At which other system each has the same login' }),
    heldBy: z
      .string()
      .trim()
      .max(80, 'Write at most 80 characters')
      .default('')
      .meta({ title: 'Who keeps its list of users, as the register says' }),
    kept: z.enum(KEPT, 'Select whether it is kept').default('kept').meta({ title: 'Is it kept?' }),
  }),
  keyedBy: ['system', 'audience'],
  byDefault: [],
  stricter: (a, b) =>
    a.system.toLowerCase() === b.system.toLowerCase() &&
    a.audience === b.audience &&
    MATCH_EVERY.indexOf(a.every) <= MATCH_EVERY.indexOf(b.every) &&
    a.leaverClosedDays <= b.leaverClosedDays &&
    (b.unusedMonths === 0 || (a.unusedMonths > 0 && a.unusedMonths <= b.unusedMonths)) &&
    (a.fromYear === '' || a.fromYear === b.fromYear) &&
    SHARED.indexOf(a.shared) <= SHARED.indexOf(b.shared) &&
    (b.source === '' || a.source === b.source) &&
    NAMES.indexOf(a.names) <= NAMES.indexOf(b.names) &&
    PARTS_KEPT.indexOf(a.parts) <= PARTS_KEPT.indexOf(b.parts) &&
    PASSWORDS.indexOf(a.passwords) <= PASSWORDS.indexOf(b.passwords) &&
    (b.passwordDays === 0 || (a.passwordDays > 0 && a.passwordDays <= b.passwordDays)) &&
    (b.sameAs === '' || a.sameAs === b.sameAs) &&
    (b.heldBy === '' || a.heldBy === b.heldBy) &&
    KEPT.indexOf(a.kept) <= KEPT.indexOf(b.kept),
  without: {
    ...{ system: 'E-mail', audience: 'staff', every: 'never', leaverClosedDays: 14, unusedMonths: 0 },
    ...{ fromYear: '', shared: 'with-reason', source: '', names: 'any', parts: 'any', passwords: 'any' },
    ...{ passwordDays: 0, sameAs: '', heldBy: '', kept: 'not-kept' },
  },
  says: [],
  speaksOf: 'watchword',
  sentence: asked =>
    asked.kept === 'kept' ? sentence(asked) : `The accounts of ${asked.system} are not compared`,
  movedBy: ['people.left', 'people.joined'],
  evidence: accountsEvidence,
  fix: { text: 'See the systems', url: '/systems', for: may.see.who },
})

/** What the policy asks of accounts, as far as it is kept. */
export const askedOfAccounts = async (call: Call): Promise<AccountsMatch[]> =>
  (await allInForce(call, accountsMatch))
    .map(({ parameters }) => parameters)
    .filter(({ kept }) => kept === 'kept')
