import type { SchoolName } from '../../scripts/clauses/register.ts'
import { recordPerson, recordRelationship, releaseContacts } from '../../src/modules/people/index.ts'
import type { Cast } from '../world.ts'
import { plain } from './pages.ts'
import { reportingUnder } from './reporting.ts'

export const IMAGES = [
  'display',
  'video',
  'website',
  'social-media',
  'press',
  'prospectus',
  'high-profile',
] as const

/** The school's policy in force, and one family of it: Ana Marsh answers for Jonah Tillerby. */
export async function consentsUnder(t: Parameters<typeof reportingUnder>[0], school: SchoolName) {
  const here = await reportingUnder(t, school)
  const { people, as, post, get, enter, look } = here
  const office = () => as(people.office)

  const familyOf = async (pupil: Cast, parent: Cast): Promise<void> => {
    await recordRelationship(await office(), {
      ...{ personId: parent.id, pupilId: pupil.id, words: 'Parent', parentalResponsibility: 'yes' },
    })
    await releaseContacts(await office(), { of: 'all' })
  }
  await familyOf(people.pupil, people.parent)

  const child = async (name: string, more: object = {}): Promise<Cast> => {
    const [givenName, familyName] = name.split(' ')
    const { personId } = await recordPerson(await office(), {
      ...{ givenName, familyName, kinds: 'pupil', className: 'Osprey', startsOn: '2026-09-01', ...more },
    })
    return { id: personId, name, school: people.head.school }
  }
  const parent = async (name: string, email = ''): Promise<Cast> => {
    const [givenName, familyName] = name.split(' ')
    const { personId } = await recordPerson(await office(), {
      ...{ givenName, familyName, kinds: 'parent', email, startsOn: '2026-09-01' },
    })
    return { id: personId, name, school: people.head.school }
  }
  /** By whom, for whom, to what: `{ website: 'no' }`. */
  const answer = async (who: Cast, about: Cast, given: Readonly<Record<string, string>>) =>
    post(
      await enter(who),
      `/choices/${about.id}`,
      Object.fromEntries(Object.entries(given).map(([purpose, value]) => [`answer-${purpose}`, value])),
    )
  const all = (value: 'yes' | 'no', purposes: readonly string[] = IMAGES) =>
    Object.fromEntries(purposes.map(purpose => [purpose, value]))
  /** A child's line of the class list, as this person sees it. */
  const lineOf = async (who: Cast, about: Cast): Promise<string> => {
    const { body } = await get(await enter(who), '/consents?class=Osprey')
    return plain(body.split('<tr').find(row => row.includes(about.name)) ?? 'not on the list')
  }
  const outstanding = () => look(people.office, '/consents/outstanding')
  return { ...here, familyOf, child, parent, answer, all, lineOf, outstanding }
}
