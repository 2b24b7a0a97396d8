import { sql } from 'kysely'
import { type Right, schoolPath } from '../../../platform/call.ts'
import { holds } from '../../../platform/permission.ts'
import type { Id } from '../../../words/ids.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import { FOR_WHOM, type ForWhom } from '../starting-words.ts'
import { proceduresTold } from './entries.ts'
import type { Asked } from './standing-of.ts'
import { proceduresAsked } from './what-to-do.ts'

const RIGHTS: Readonly<Record<Asked['audience'], readonly Right[]>> = {
  staff: ['staff'],
  headteacher: ['headteacher'],
  leads: ['dsl', 'deputy-dsl'],
  everybody: [],
}

/** A procedure that somebody has not confirmed yet; and for whoever writes them, one that nobody has written. */
export const toConfirmWait = waiting<{ name: string; forWhom: ForWhom; id: Id; isKnown: boolean }>({
  name: 'reports.to-confirm-wait',
  may: { who: may.readProcedures.who },
  rows: (_, { actor }) => sql`
    select distinct on (p.name, p.for_whom) p.name, p.for_whom, p.id, exists (select from reports.known k
        where k.procedure_id = p.id and k.person_id = ${actor.personId}::uuid) as is_known
      from reports.procedure p order by p.name, p.for_whom, p.written_at desc`,
  times: {},
  async says(all, call) {
    const written = all.filter(({ forWhom }) => forWhom === 'staff')
    const asked = await proceduresAsked(call)
    const mine = asked.filter(({ audience }) => holds(call.actor, RIGHTS[audience]))
    const toKnow = written.filter(one => !one.isKnown && mine.some(({ procedure }) => procedure === one.name))
    const unwritten = holds(call.actor, may.writeProcedure.who)
      ? new Set(asked.map(({ procedure }) => procedure)).difference(new Set(written.map(({ name }) => name)))
      : new Set<string>()
    const unconfirmed = holds(call.actor, may.writeProcedure.who)
      ? (await proceduresTold(call)).flatMap(procedure =>
          FOR_WHOM.filter(forWhom => !all.some(one => one.name === procedure && one.forWhom === forWhom)),
        ).length
      : 0
    const url = `${schoolPath(call.school)}/what-to-do`
    return [
      ...toKnow.map(({ name }) => ({
        when: { state: 'today' as const, words: 'Today' },
        title: `Do you know what to do: ${name}?`,
        says: 'Read it and say that you know it. It takes two minutes.',
        action: { text: 'Read it', url },
      })),
      ...[...unwritten].map(name => ({
        when: { state: 'next' as const, words: 'Next' },
        title: `Write down what to do: ${name}`,
        says: 'The policy has people confirm that they know it, and nobody has written it yet.',
        action: { text: 'Write it', url },
      })),
      ...(unconfirmed > 0
        ? [
            {
              when: { state: 'next' as const, words: 'Next' },
              title: `Confirm what to do, for staff, pupils and parents: ${unconfirmed} to go`,
              says: 'Until then they read our words where they begin to report. Change them, or confirm them as they are.',
              action: { text: 'Read them', url: `${url}/words` },
            },
          ]
        : []),
    ]
  },
})
