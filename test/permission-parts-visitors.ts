import { signVisitorIn } from '../src/modules/visitors/index.ts'
import type { Walked } from './signed-in.ts'

/** Somebody at the desk, who visits the teacher. */
export async function partsOfVisitors({ as, people }: Walked): Promise<Record<string, string>> {
  const { visitId } = await signVisitorIn(await as(people.office), {
    ...{ givenName: 'Sanjay', familyName: 'Mistry', comesAs: 'visitor', organisation: 'Peak Books' },
    ...{ host: people.teacher.name, purpose: 'A book fair' },
  })
  return { visitId }
}
