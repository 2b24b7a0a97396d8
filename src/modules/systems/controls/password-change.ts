import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { control } from '../../../platform/controls/control.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { KEPT } from '../asked.ts'
import type { PasswordChange } from '../password-change.ts'
import { may } from '../permissions.ts'
import { promptsEvidence } from '../queries/prompts-evidence.ts'

/** A system asks for other passwords: each who has an account is asked with a day, and says that it is done. */
export const passwordChange = control<PasswordChange>({
  name: 'systems.password-change',
  asks: 'Ask everybody who has an account of a system to change its password by a day, and list who has not',
  version: 1,
  parameters: z.object({
    system: z
      .string()
      .trim()
      .min(2, 'Enter the system')
      .max(80, 'Write at most 80 characters')
      .refine(text => !text.includes('/'), 'Write it without a stroke')
      .meta({ title: 'Of which system, as the register calls it' }),
    within: z
      .int('Enter how many days')
      .min(1, 'Enter 1 or more')
      .max(60, 'Enter 60 or fewer')
      .default(14)
      .meta({ title: 'Days in which it is changed' }),
    kept: z.enum(KEPT, 'Select whether it is kept').default('kept').meta({ title: 'Is it kept?' }),
  }),
  keyedBy: ['system'],
  byDefault: [],
  stricter: (a, b) =>
    a.system.toLowerCase() === b.system.toLowerCase() &&
    a.within <= b.within &&
    KEPT.indexOf(a.kept) <= KEPT.indexOf(b.kept),
  without: { system: 'E-mail', within: 60, kept: 'not-kept' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ system, within, kept }) =>
    kept === 'kept'
      ? `When ${system} asks for other passwords, each who has an account there changes theirs within ${within === 1 ? 'a day' : `${within} days`} and says so`
      : `Nobody is asked to change their password of ${system}`,
  movedBy: [],
  evidence: promptsEvidence,
  fix: { text: 'See the systems', url: '/systems', for: may.see.who },
})

export const askedOfPasswords = async (call: Call): Promise<PasswordChange[]> =>
  (await allInForce(call, passwordChange))
    .map(({ parameters }) => parameters)
    .filter(({ kept }) => kept === 'kept')
