import { recordPerson, recordRelationship, releaseContacts } from '../src/modules/people/index.ts'
import { answerChoices } from '../src/modules/consents/index.ts'
import { recordPicture } from '../src/modules/consents/commands/record-picture.ts'
import type { Walked } from './signed-in.ts'

/** A child of the parent's, for whom she answers; and the pupil, about whom nobody has. */
export async function partsOfConsents(
  { as, people }: Walked,
  { pupilId }: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const office = await as(people.office)
  const { personId } = await recordPerson(office, {
    ...{ givenName: 'Wilf', familyName: 'Marsh', kinds: 'pupil', className: 'Heron', startsOn: '2026-09-01' },
  })
  await recordRelationship(office, {
    ...{ personId: people.parent.id, pupilId: personId, words: 'Mother', parentalResponsibility: 'yes' },
  })
  await releaseContacts(office, { of: 'all' })
  await answerChoices(await as(people.parent), { personId, given: [{ purpose: 'display', answer: 'yes' }] })
  const { pictureId } = await recordPicture(await as(people.teacher), {
    ...{ title: 'The harvest table', purpose: 'display', takenWith: 'school-device', isSingle: 'group' },
    people: 'Wilf Marsh',
  })
  return {
    pictureId,
    'consents personId': people.pupil.id,
    'safety personId': people.pupil.id,
    'choices personId': personId,
    'signing personId': pupilId ?? '',
    purpose: 'display',
  }
}
