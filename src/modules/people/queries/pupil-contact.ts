import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { type PupilContact, pupilContacts } from './pupil-contacts.ts'

/** One adult and one pupil who is here. */
export const pupilContact = query({
  name: 'people.pupil-contact',
  input: z.object({ relationshipId: z.uuid() }),
  may: may.seeContacts,
  async read(db, { relationshipId }, call): Promise<PupilContact | undefined> {
    const [found] = await pupilContacts.read(db, { relationshipId }, call)
    return found
  },
})
