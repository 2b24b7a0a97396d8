import { recordRequest } from '../src/modules/disclosures/commands/record-request.ts'
import type { Walked } from './signed-in.ts'

/** Somebody asked for the pupil’s file. */
export async function partsOfDisclosures({ as, people, clock }: Walked): Promise<Record<string, string>> {
  const { requestId } = await recordRequest(await as(people.dsl), {
    ...{ personId: people.pupil.id, asks: 'child', checked: 'Known to the lead', wants: 'everything' },
    cameOn: clock.now().toZonedDateTimeISO('Europe/London').toPlainDate().toString(),
  })
  return { requestId }
}
