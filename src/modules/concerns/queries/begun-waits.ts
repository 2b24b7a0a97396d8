import { sql } from 'kysely'
import { type Call, schoolPath } from '../../../platform/call.ts'
import { sayMoment } from '../../../platform/clock.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { reportDeadline } from '../controls/report-deadline.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'

/** Every form by which somebody reports: whom it is about, nobody knows until it is sent. */
export const formsOf = ({ school }: Pick<Call, 'school'>): string =>
  `${schoolPath(school)}/report-a-concern/%`
/** The one form that is about a child alone. Of any other the subject might be a lead: then its writer alone is told. */
export const childForm = ({ school }: Pick<Call, 'school'>): string =>
  `${schoolPath(school)}/report-a-concern/child`

/** Whether the policy has the leads learn that a report was begun. */
export const isChased = async (call: Call): Promise<boolean> =>
  (await allInForce(call, reportDeadline)).some(({ parameters }) => parameters.draft === 'chased')

/** What its reader began and did not send, and whether the leads were told that they did. */
export const begunWaits = waiting<{ path: string; keptAt: Temporal.Instant; isKnown: boolean }>({
  name: 'concerns.begun-waits',
  may: { who: may.seeOwnBegun.who },
  rows: async (_, call) => sql`
    select path, kept_at, ${await isChased(call)} and reminded_at is not null and path = ${childForm(call)} as is_known
      from access.begun
     where person_id = ${call.actor.personId}::uuid and path like ${formsOf(call)} order by kept_at desc, path limit 3`,
  times: { keptAt: 'instant' },
  says: found =>
    found.map(({ path, keptAt, isKnown }) => ({
      isChildFirst: true,
      when: { state: 'today', words: 'Today' } as const,
      title: 'You began a report and have not sent it',
      says: `Kept for you alone since ${sayMoment(keptAt)}. Nobody has read a word of it.${isKnown ? ' The safeguarding leads were told that you began it, and nothing more.' : ''}`,
      action: { text: 'Finish it', url: path },
    })),
})

/**
 * Who began a report about a child and has not sent it by the end of the day. What it says is sealed to its writer, and
 * of one that the reader’s own child began they learn nothing.
 */
export const begunByOthers = waiting<{ name: string; keptAt: Temporal.Instant }>({
  name: 'concerns.begun-by-others',
  may: { who: may.seeBegun.who },
  rows: async (_, call) =>
    (await isChased(call))
      ? sql`
    select p.name, b.kept_at from access.begun b join people.person_card p on p.id = b.person_id
     where b.path = ${childForm(call)} and b.reminded_at is not null and b.person_id <> ${call.actor.personId}::uuid
       and not exists (select from people.related_adult r
            where r.pupil_id = b.person_id and r.person_id = ${call.actor.personId}::uuid)
     order by b.kept_at, b.person_id limit 5`
      : undefined,
  times: { keptAt: 'instant' },
  says: (found, { school }) =>
    found.map(({ name, keptAt }) => ({
      when: { state: 'today', words: 'Today' } as const,
      title: `${name} began a report and has not sent it`,
      says: `Begun on ${sayMoment(keptAt)}. Nobody but them sees a word of it: ask them in person.`,
      action: { text: 'Open the queue', url: `${schoolPath(school)}/concerns` },
    })),
})
