import { recordBundle } from '../src/modules/transfers/commands/record-bundle.ts'
import { beginTransfer } from '../src/modules/transfers/commands/begin-transfer.ts'
import type { Walked } from './signed-in.ts'

const SECRET = 'a-secret-that-stood-inside-the-seal'

/** The pupil's file, on its way. */
export async function partsOfTransfers(
  { as, people }: Walked,
  concernId: string,
): Promise<Record<string, string>> {
  const dsl = await as(people.dsl)
  const { transferId } = await beginTransfer(dsl, {
    ...{
      personId: people.pupil.id,
      toSchool: 'Ashmere Primary',
      toPerson: 'Dee Holt',
      reachedAt: '01298 555 0100',
    },
    startsOn: '2027-01-11',
  })
  await recordBundle(dsl, {
    transferId,
    concernIds: [concernId],
    entries: 3,
    sealed: 'sealed',
    receipt: SECRET,
  })
  return { transferId, 'file-receipt secret': SECRET }
}
