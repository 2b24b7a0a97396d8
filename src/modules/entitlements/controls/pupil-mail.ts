import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { control } from '../../../platform/controls/control.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { KEPT } from '../entitlement.ts'
import { MAIL_PARTS, type MailPart, type PupilMail } from '../mail.ts'
import { may } from '../permissions.ts'
import { pupilMailEvidence } from '../queries/mail-evidence.ts'

const SAYS: Readonly<Record<MailPart, string>> = {
  off: 'Pupils have no e-mail until it is switched on; an address of one is not taken',
  audited:
    'Pupils’ e-mail is switched on only with who provides it, how it can be audited, and who approved it and when',
  anonymised: 'No address of a pupil holds a part of their name',
  listed: 'Only addresses of the provider are a pupil’s, each with what it is for and whom it may reach',
  'signed-first':
    'A pupil’s e-mail is switched on once the agreement of pupils is signed, and waits again for new words',
  'group-address':
    'The address of a class has an adult who answers for it, what it is for and a day on which it ends',
}

/** Pupils’ e-mail, as the school’s own list of it. It opens no mailbox. */
export const pupilMail = control<PupilMail>({
  name: 'entitlements.pupil-mail',
  asks: 'Say whether and how pupils have e-mail',
  version: 1,
  parameters: z.object({
    part: z.enum(MAIL_PARTS, 'Select what is kept').meta({ title: 'What is kept' }),
    kept: z.enum(KEPT, 'Select whether it is kept').default('kept').meta({ title: 'Is it kept?' }),
  }),
  keyedBy: ['part'],
  byDefault: [],
  stricter: (a, b) => a.part === b.part && KEPT.indexOf(a.kept) <= KEPT.indexOf(b.kept),
  without: { part: 'off', kept: 'not-kept' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ part, kept }) =>
    kept === 'kept' ? SAYS[part] : `Not kept: ${SAYS[part].charAt(0).toLowerCase()}${SAYS[part].slice(1)}`,
  movedBy: ['people.left', 'people.joined', 'agreements.signed', 'agreements.published'],
  evidence: pupilMailEvidence,
  fix: { text: 'See pupils’ e-mail', url: '/services/mail', for: may.see.who },
})

/** What the policy has of pupils’ e-mail, as far as it is kept. */
export const mailParts = async (call: Call): Promise<ReadonlySet<MailPart>> =>
  new Set(
    (await allInForce(call, pupilMail)).flatMap(({ parameters: { part, kept } }) =>
      kept === 'kept' ? [part] : [],
    ),
  )
