import { z } from 'zod'
import { newId } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { waitForRoll } from '../queries/read-material.ts'
import { sealFile } from '../roll/seal-file.ts'

/** Keeps a file that could be read, sealed, until it is accepted or set aside. The same file waits once. */
export const keepRollFile = command({
  name: 'people.keep-roll-file',
  input: z.object({
    name: z.string().min(1).max(200),
    bytes: z.instanceof(Uint8Array),
    sha256: z.instanceof(Uint8Array),
  }),
  may: may.loadRoll,
  async load(db, { sha256 }, { school }) {
    await waitForRoll(db, school.id)
    const waiting = await db
      .selectFrom('people.rollFile')
      .select('id')
      .where('sha256', '=', sha256)
      .where('sealed', 'is not', null)
      .executeTakeFirst()
    return { waiting }
  },
  async run({ db, call, actor, now, touched }, { name, bytes, sha256 }, { waiting }) {
    const fileId = waiting?.id ?? newId()
    touched(fileId)
    if (waiting) return { fileId, isSame: true }
    await db
      .insertInto('people.rollFile')
      .values({
        ...{ schoolId: call.school.id, id: fileId, name, sha256, size: bytes.length },
        ...{ sealed: sealFile(fileId, bytes), uploadedAt: now, uploadedBy: actor.personId },
      })
      .execute()
    return { fileId, isSame: false }
  },
})
