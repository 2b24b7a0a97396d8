import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { FileCard } from './read-material.ts'

/** The files that were loaded last, newest first. */
export const rollFiles = query({
  name: 'people.roll-files',
  input: z.object({}),
  may: may.loadRoll,
  read: (db): Promise<Omit<FileCard, 'sameAcceptedAt' | 'acceptedBy'>[]> =>
    db
      .selectFrom('people.rollFile as f')
      .leftJoin('people.personCard as p', 'p.id', 'f.uploadedBy')
      .select(['f.id', 'f.name', 'f.uploadedAt', 'p.name as uploader', 'f.acceptedAt', 'f.setAsideAt'])
      .select(['f.added', 'f.changed', 'f.ended'])
      .orderBy('f.uploadedAt', 'desc')
      .limit(10)
      .execute(),
})
