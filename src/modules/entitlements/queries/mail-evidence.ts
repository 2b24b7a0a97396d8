import type { Kysely } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import type { EntitlementsDb } from '../kit.ts'
import { isNamedIn, isOf, type MailPart, type PupilMail } from '../mail.ts'
import { type MailNow, mailNow } from './mail-sql.ts'

const NONE = { kept: 0, due: 0, exceptions: [] } as const

export async function pupilMailEvidence(
  { unit, now }: Call & { unit: Unit },
  { part, kept }: PupilMail,
): Promise<Evidence> {
  if (kept === 'not-kept') return { ...NONE, state: 'not-met', figure: 'Not kept' }
  const mail = await mailNow(unit.db as unknown as Kysely<EntitlementsDb>, now)
  return EVIDENCE[part](mail, dayOf(now))
}

const addresses = (n: number): string => `${n} ${n === 1 ? 'address' : 'addresses'}`

/** Of the addresses of pupils those of which something is so. */
function ofBoxes(
  { mailboxes }: MailNow,
  isSo: (one: MailNow['mailboxes'][number]) => boolean,
  says: string,
): Evidence {
  if (!mailboxes.length) return { ...NONE, state: 'nothing-due', figure: 'No pupil has an address' }
  const not = mailboxes.filter(one => !isSo(one))
  return {
    state: not.length ? 'not-met' : 'met',
    ...{ kept: mailboxes.length - not.length, due: mailboxes.length },
    figure: `${mailboxes.length - not.length} of ${addresses(mailboxes.length)} ${says}`,
    exceptions: not.map(({ personId }) => personId),
  }
}

const EVIDENCE: Readonly<Record<MailPart, (mail: MailNow, today: Temporal.PlainDate) => Evidence>> = {
  off: ({ on, mailboxes }) => {
    if (on)
      return {
        ...{ ...NONE, state: 'at-risk' },
        figure: `Pupils may have addresses since ${sayDay(dayOf(on.switchedAt))}: the policy says that they have none at present`,
      }
    return mailboxes.length
      ? { ...NONE, state: 'not-met', figure: `${addresses(mailboxes.length)} of pupils` }
      : { ...NONE, state: 'met', figure: 'No pupil has an address' }
  },
  audited: ({ on }) => {
    if (!on) return { ...NONE, state: 'nothing-due', figure: 'Pupils have no e-mail' }
    const isSo = on.audit !== '' && on.approvedOn !== null
    return {
      ...{ state: isSo ? 'met' : 'not-met', kept: isSo ? 1 : 0, due: 1, exceptions: [] },
      figure: isSo
        ? `${on.provider} can be audited; approved by ${on.approvedBy ?? ''} on ${on.approvedOn ? sayDay(on.approvedOn) : ''}`
        : 'It is not said how it can be audited and who approved it',
    }
  },
  anonymised: mail => ofBoxes(mail, ({ address, name }) => !isNamedIn(address, name), 'hold no name'),
  listed: mail =>
    ofBoxes(
      mail,
      ({ address, purpose, recipients }) =>
        mail.on !== undefined && isOf(address, mail.on.domain) && purpose !== '' && recipients !== '',
      'are the provider’s, with what they are for and whom they may reach',
    ),
  'signed-first': mail => {
    const open = mail.mailboxes.filter(({ isOn }) => isOn)
    const unsigned = open.filter(({ isSigned }) => !isSigned)
    if (!open.length) return { ...NONE, state: 'nothing-due', figure: 'No address of a pupil is switched on' }
    return {
      state: unsigned.length ? 'at-risk' : 'met',
      ...{ kept: open.length - unsigned.length, due: open.length },
      figure: `${open.length - unsigned.length} of ${open.length} pupils with e-mail have signed the agreement as it is now`,
      exceptions: unsigned.map(({ personId }) => personId),
    }
  },
  'group-address': ({ classAddresses }, today) => {
    if (!classAddresses.length)
      return { ...NONE, state: 'nothing-due', figure: 'No class or group has an address' }
    const kept = classAddresses.filter(
      ({ isAdultHere, endsOn }) => isAdultHere && Temporal.PlainDate.compare(endsOn, today) >= 0,
    )
    return {
      state: kept.length === classAddresses.length ? 'met' : 'not-met',
      ...{ kept: kept.length, due: classAddresses.length, exceptions: [] },
      figure: `${kept.length} of ${addresses(classAddresses.length)} of classes with an adult who answers for it and a day on which it ends`,
    }
  },
}
