import { addSystem } from '../src/modules/systems/commands/add-system.ts'
import { acceptAccounts } from '../src/modules/systems/commands/accept-accounts.ts'
import { accountsOf, previewAccounts } from '../src/modules/systems/queries/accounts-of.ts'
import { giveAccess } from '../src/modules/systems/index.ts'
import { openReview } from '../src/modules/reviews/index.ts'
import type { Walked } from './signed-in.ts'

const PHOTOGRAPHS = {
  ...{ title: 'Photographs', purpose: 'Where pictures of children are kept', ownerDuty: 'office' },
  ...{ signIn: 'own', isCritical: 'no', remote: 'none' },
}

/** A system that the office owns, and somebody who may use it. */
export async function partsOfSystems({ as, people }: Walked): Promise<Record<string, string>> {
  const { systemId } = await addSystem(await as(people.technician), PHOTOGRAPHS)
  await giveAccess(await as(people.office), {
    ...{ systemId, name: people.teacher.name, why: 'Puts up the class pictures', startsOn: '2026-11-23' },
  })
  const office = await as(people.office)
  const list = { systemId, text: 'Name\nSomebody Else', targets: ['name'] }
  const { looked } = await previewAccounts(office, list)
  await acceptAccounts(office, { ...list, digest: looked.digest })
  const [difference] = (await accountsOf(office, { systemId })).differences
  const { reviewId } = await openReview(await as(people.technician), {})
  return {
    systemId,
    aboutId: difference?.aboutId ?? '',
    accessReviewId: reviewId,
    managerId: people.technician.id,
  }
}
