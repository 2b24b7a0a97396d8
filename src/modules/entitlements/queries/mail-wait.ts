import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { mailParts } from '../controls/pupil-mail.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import { isHere } from './classes-now.ts'

type Row = { refused: number; unsigned: number; overdue: number }

/** For whoever keeps the network: addresses that were not taken, that wait for the agreement, or that nobody answers for. */
export const mailWait = waiting<Row>({
  name: 'entitlements.mail-wait',
  may: { who: may.keepMail.who },
  rows: (_, { actor, now }) => sql<Row>`
    select (select count(*)::int from entitlements.refused_mail x where x.seen_at is null) as refused,
           (select count(*)::int from entitlements.mailbox x where x.ended_at is null and x.opened_at is not null
             and not coalesce((select bool_and(c.signed_at is not null) from agreements.signing_card c
               where c.person_id = x.person_id and c.audience = 'pupil'), false)) as unsigned,
           (select count(*)::int from entitlements.class_address x where x.ended_at is null and (x.ends_on < ${dayOf(now)}
             or not exists (select from people.membership_card m where m.person_id = x.adult_id and m.kind = 'staff' and ${isHere(now)}))) as overdue
     where ${actor.rights.has('network-manager')}`,
  times: {},
  async says([row], call) {
    if (!row) return []
    const parts = await mailParts(call)
    const at = `${schoolPath(call.school)}/services`
    const of = (n: number, one: string, several: string): string => `${n} ${n === 1 ? one : several}`
    const now = { state: 'today' as const, words: 'Today' }
    return [
      ...(row.refused
        ? [
            {
              ...{
                when: now,
                title: `Pupils’ e-mail: ${of(row.refused, 'address was', 'addresses were')} not taken`,
              },
              ...{ says: 'See which, and why.', action: { text: 'See them', url: `${at}/mail` } },
            },
          ]
        : []),
      ...(row.unsigned && parts.has('signed-first')
        ? [
            {
              ...{
                when: now,
                title: `Pupils’ e-mail: ${of(row.unsigned, 'waits', 'wait')} for the agreement`,
              },
              says: 'Close each at the provider until it is signed as it is now.',
              action: { text: 'See them', url: `${at}/mail` },
            },
          ]
        : []),
      ...(row.overdue && parts.has('group-address')
        ? [
            {
              when: { state: 'late' as const, words: 'Late' },
              title: `${of(row.overdue, 'address', 'addresses')} of classes past the day, or without an adult`,
              ...{
                says: 'End it, or say who answers for it.',
                action: { text: 'See them', url: `${at}/class-addresses` },
              },
            },
          ]
        : []),
    ]
  },
})
