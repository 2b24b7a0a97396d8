import type { Transaction } from 'kysely'
import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { DUTIES } from '../../../words/duties.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { chosen, needed, words } from '../fields.ts'
import { command, type SystemsDb } from '../kit.ts'
import { may } from '../permissions.ts'
import { nowDescribed } from '../queries/system.ts'
import { isException, REMOTE, SIGN_INS, USUAL_SYSTEMS } from '../system.ts'
import { personOf } from './person-of.ts'
import { whom } from './whom.ts'

const SYSTEM = {
  title: needed('Enter what the system is called', 80),
  purpose: words(300).default(''),
  provider: words(120).default(''),
  ownerDuty: chosen(z.enum(DUTIES)),
  /** A person, where no duty owns it. */
  name: words(120).default(''),
  whoId: z.uuid().optional().catch(undefined),
  recordHeldBy: words(120).default(''),
  signIn: z.enum(SIGN_INS, 'Select how people sign in'),
  sharedWhy: words(300).default(''),
  sharedApprovedBy: chosen(z.enum(DUTIES)),
  isCritical: z.enum(['yes', 'no'], 'Select whether the school depends on it'),
  remote: z.enum(REMOTE, 'Select whether it is reached from outside'),
  ownPolicy: words(200).default(''),
  isUsed: z.enum(['yes', 'no']).default('yes'),
}
type Typed = z.output<z.ZodObject<typeof SYSTEM>>

export const addSystem = command({
  name: 'systems.add-system',
  input: z.object(SYSTEM),
  may: may.keep,
  load: async () => ({}),
  async run({ db, call, now, actor, touched }, typed) {
    const owner = await ownerOf(db, typed, now)
    await refuseName(db, typed.title, undefined)
    const by = personOf(actor)
    const id = newId()
    await db
      .insertInto('systems.system')
      .values({ schoolId: call.school.id, id, addedAt: now, addedBy: by })
      .execute()
    await db
      .insertInto('systems.described')
      .values({
        schoolId: call.school.id,
        systemId: id,
        ...rowOf(typed),
        ...owner,
        describedAt: now,
        describedBy: by,
      })
      .execute()
    touched(id)
    return { systemId: id }
  },
})

/** What is said of it now is closed, and stands below what is said anew. */
export const changeSystem = command({
  name: 'systems.change-system',
  input: z.object({ systemId: z.uuid(), ...SYSTEM }),
  may: may.keep,
  load: (db, { systemId }) => nowDescribed(db, systemId),
  async run({ db, call, now, actor }, { systemId, ...typed }) {
    const owner = await ownerOf(db, typed, now)
    await refuseName(db, typed.title, systemId)
    await db
      .updateTable('systems.described')
      .set({ replacedAt: now })
      .where('systemId', '=', systemId)
      .where('replacedAt', 'is', null)
      .execute()
    await db
      .insertInto('systems.described')
      .values({
        ...{ schoolId: call.school.id, systemId, ...rowOf(typed), ...owner },
        ...{ describedAt: now, describedBy: personOf(actor) },
      })
      .execute()
  },
})

/** Those of the usual ones that are not there yet, each to be put right. */
export const addUsual = command({
  name: 'systems.add-usual',
  input: z.object({}),
  may: may.keep,
  load: db => db.selectFrom('systems.described').select('name').where('replacedAt', 'is', null).execute(),
  async run({ db, call, now, actor, touched }, _input, standing) {
    const known = new Set(standing.map(({ name }) => name.toLowerCase()))
    const wanted = USUAL_SYSTEMS.filter(({ name }) => !known.has(name.toLowerCase())).map(one => ({
      ...one,
      systemId: newId(),
    }))
    if (!wanted.length) return
    const by = personOf(actor)
    const schoolId = call.school.id
    await db
      .insertInto('systems.system')
      .values(wanted.map(({ systemId: id }) => ({ schoolId, id, addedAt: now, addedBy: by })))
      .execute()
    await db
      .insertInto('systems.described')
      .values(
        wanted.map(one => ({
          ...one,
          ...{ schoolId, id: newId(), provider: '', ownerId: null, recordHeldBy: '', signIn: 'own' },
          ...{
            sharedWhy: '',
            sharedApprovedBy: '',
            ownPolicy: '',
            isUsed: true,
            describedAt: now,
            describedBy: by,
          },
        })),
      )
      .execute()
    touched(...wanted.map(({ systemId }) => systemId))
  },
})

const rowOf = ({ title, signIn, sharedWhy, sharedApprovedBy, ...typed }: Typed) => {
  if (isException(signIn)) {
    if (!sharedWhy) throw invalid({ sharedWhy: 'Write why people do not have a login of their own' })
    if (!sharedApprovedBy) throw invalid({ sharedApprovedBy: 'Select who agreed to it' })
  }
  const { purpose, provider, recordHeldBy, remote, ownPolicy } = typed
  return {
    ...{ id: newId(), name: title, purpose, provider, recordHeldBy, signIn, remote, ownPolicy },
    sharedWhy: isException(signIn) ? sharedWhy : '',
    sharedApprovedBy: isException(signIn) ? (sharedApprovedBy ?? '') : '',
    isCritical: typed.isCritical === 'yes',
    isUsed: typed.isUsed === 'yes',
  }
}

async function ownerOf(
  db: Transaction<SystemsDb>,
  { ownerDuty, name, whoId }: Typed,
  now: Temporal.Instant,
): Promise<{ ownerId: Id | null; ownerDuty: string | null }> {
  if (ownerDuty) return { ownerId: null, ownerDuty }
  if (!name) throw invalid({ ownerDuty: 'Select the duty that owns it, or write a name below' })
  const { personId } = await whom(db, { name, whoId }, now)
  return { ownerId: personId, ownerDuty: null }
}

async function refuseName(db: Transaction<SystemsDb>, title: string, own: Id | undefined): Promise<void> {
  const standing = await db
    .selectFrom('systems.described')
    .select(['systemId', 'name'])
    .where('replacedAt', 'is', null)
    .execute()
  if (standing.some(({ systemId, name }) => systemId !== own && name.toLowerCase() === title.toLowerCase()))
    throw invalid({ title: 'There is a system of that name already' })
}
