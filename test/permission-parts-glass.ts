import { breakGlass } from '../src/modules/concerns/commands/break-glass.ts'
import { flagChild } from '../src/modules/concerns/commands/flag-child.ts'
import { shareExtract } from '../src/modules/concerns/commands/share-extract.ts'
import { glassOfChild } from '../src/modules/concerns/queries/glass.ts'
import type { Walked } from './signed-in.ts'

/** The headteacher has the pupil’s file open in an emergency. */
export async function partsOfGlass({ as, people }: Walked): Promise<Record<string, string>> {
  const head = await as(people.head)
  const personId = people.pupil.id
  await breakGlass(head, { personId, because: 'She is on the bridge', tried: 'Both leads, by phone' })
  const { glassId } = await glassOfChild(head, { personId })
  return { glassId: glassId ?? '' }
}

/** Some words of a concern, which the lead gave to the office until the spring. */
export async function partsOfExtracts({ as, people }: Walked, concernId: string) {
  await flagChild(await as(people.dsl), {
    ...{ personId: people.pupil.id, adultIds: [people.volunteer.id, people.office.id] },
    ...{ lookFor: 'Whether he goes in with the others', until: '2027-03-01' },
  })
  const { extractId } = await shareExtract(await as(people.dsl), {
    ...{ concernId, recipientId: people.office.id, words: 'Please let him eat first.' },
    ...{ because: 'She runs the breakfast club', until: '2027-03-01' },
  })
  return { extractId }
}
