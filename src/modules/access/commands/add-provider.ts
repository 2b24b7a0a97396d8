import { z } from 'zod'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { type ProviderKind, PROVIDER_KINDS, sealSecret, tenantRefused } from '../provider.ts'

const LONGEST = 300
const text = (missing: string) =>
  z.string(missing).trim().min(1, missing).max(LONGEST, `Use ${LONGEST} characters or fewer`)

/** From now on whoever has connected an account of this provider signs in here with it. */
export const addProvider = command({
  name: 'access.add-provider',
  input: z.object({
    kind: z.enum(Object.keys(PROVIDER_KINDS) as [ProviderKind], 'Select with whom people sign in'),
    tenant: text('Enter whose accounts may sign in').transform(value => value.toLowerCase()),
    clientId: text('Enter the application (client) ID'),
    secret: text('Enter the client secret'),
  }),
  may: may.keepProviders,
  load: async () => true,
  async run({ call, db, now, actor, touched, announce }, { kind, tenant, clientId, secret }) {
    const refused = tenantRefused(kind, tenant)
    if (refused) throw invalid({ tenant: refused })
    if (!actor.personId) throw conflict('Sign in at the school to do this.')
    const id = newId()
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('access.signInProvider')
      .values({
        ...{ schoolId: call.school.id, id, kind, tenant, clientId, secretSealed: sealSecret(id, secret) },
        ...{ addedAt: now, addedBy: actor.personId, endedAt: null, endedBy: null },
      })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows !== 1n)
      throw invalid({ tenant: 'This one is here already. End it first to enter another secret' })
    touched(id)
    announce({ name: 'access.provider-added', providerId: id })
    return { id }
  },
})
