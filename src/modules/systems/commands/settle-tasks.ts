import { z } from 'zod'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { KNOWN_BY, SETTLES, type TaskKind, type What } from '../account-tasks.ts'
import { several } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { tasksOf } from '../queries/tasks-of.ts'
import { personOf } from './person-of.ts'
import { WHOM, whom } from './whom.ts'

/** Nothing was done, and that it was tried is kept: so it is answered and not thrown. */
export type Deed = { isRefused: boolean }

const DONE = [...SETTLES.make, ...SETTLES.close] as const

/** Accounts that are made or closed at the system itself; or that there is nothing to make or close. */
export const settleTasks = command({
  name: 'systems.settle-account-tasks',
  input: z.object({
    systemId: z.uuid(),
    what: z.enum(DONE, 'Select what was done'),
    people: several(z.uuid()).pipe(z.array(z.uuid()).min(1, 'Select whose accounts')),
  }),
  may: may.seeTasks,
  load: (db, { systemId }, call) => tasksOf.read(db, { systemId }, call),
  async run({ db, call, now, actor, touched }, { systemId, what, people }, { tasks, makes }): Promise<Deed> {
    const row = { schoolId: call.school.id, systemId, what }
    const by = personOf(actor)
    if (!makes) {
      await db
        .insertInto('systems.refusedDeed')
        .values({ ...row, id: newId(), refusedAt: now, askedBy: by })
        .execute()
      return { isRefused: true }
    }
    const kind = kindOf(what)
    const open = tasks.filter(one => one.kind === kind && people.includes(one.personId))
    if (!open.length) throw conflict('Nothing is open of them any more')
    await db
      .insertInto('systems.accountDeed')
      .values(
        open.map(({ personId }) => ({
          ...row,
          id: newId(),
          personId,
          knownBy: null,
          doneAt: now,
          doneBy: by,
        })),
      )
      .execute()
    // What the register had of them at this system is closed with it.
    if (kind === 'close')
      await db
        .updateTable('systems.granted')
        .set({ closedAt: now, closedBy: by })
        .where('systemId', '=', systemId)
        .where(
          'personId',
          'in',
          open.map(({ personId }) => personId),
        )
        .where('endedAt', 'is not', null)
        .where('closedAt', 'is', null)
        .execute()
    touched(...open.map(({ personId }) => personId))
    return { isRefused: false }
  },
})

const kindOf = (what: What): TaskKind => ((SETTLES.make as readonly What[]).includes(what) ? 'make' : 'close')

/** That a password was reset, and how whoever did it knew who asked. The password is nobody else’s to know. */
export const noteReset = command({
  name: 'systems.note-reset',
  input: z.object({
    systemId: z.uuid(),
    ...WHOM,
    knownBy: z.enum(KNOWN_BY, 'Select how you knew that it was them'),
  }),
  may: may.seeTasks,
  load: (db, { systemId }, call) => tasksOf.read(db, { systemId }, call),
  async run({ db, call, now, actor, touched }, { systemId, knownBy, ...typed }, { makes }): Promise<Deed> {
    const row = { schoolId: call.school.id, id: newId(), systemId, what: 'reset' }
    const by = personOf(actor)
    if (!makes) {
      await db
        .insertInto('systems.refusedDeed')
        .values({ ...row, refusedAt: now, askedBy: by })
        .execute()
      return { isRefused: true }
    }
    const { personId } = await whom(db, typed, now)
    if (personId === by) throw invalid({ name: 'Nobody resets their own: change it instead' })
    await db
      .insertInto('systems.accountDeed')
      .values({ ...row, personId, knownBy, doneAt: now, doneBy: by })
      .execute()
    touched(personId)
    return { isRefused: false }
  },
})
