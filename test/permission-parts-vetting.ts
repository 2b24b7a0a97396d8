import { recordCheck } from '../src/modules/vetting/commands/record-check.ts'
import type { Walked } from './signed-in.ts'

/** A certificate of the teacher's, as the office saw it. */
export async function partsOfVetting({ as, people, idOf }: Walked): Promise<Record<string, string>> {
  await recordCheck(await as(people.office), {
    ...{ personId: people.teacher.id, kind: 'dbs', seenOn: '2026-09-01', seenBy: 'Ruth Calloway' },
    number: '001712345678',
  })
  return { entryId: await idOf('vetting.entry', 'person_id', people.teacher.id) }
}
