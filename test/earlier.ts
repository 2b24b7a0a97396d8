import { acceptEarlier } from '../src/modules/concerns/commands/accept-earlier.ts'
import { bringEarlier, chooseColumns } from '../src/modules/concerns/commands/bring-earlier.ts'
import { guessTargets } from '../src/modules/concerns/earlier/columns.ts'
import { look } from '../src/modules/concerns/earlier/look.ts'
import { readExport } from '../src/modules/concerns/earlier/read-export.ts'
import { earlierAround, earlierFile, rowsIn } from '../src/modules/concerns/queries/earlier-file.ts'
import type { Call } from '../src/platform/call.ts'

const HEAD = 'Student,DOB,Date/Time,Category,Incident,Action Taken,Added By,Linked Students'
/** An export of our own invention, in the shape in which such systems give theirs. */
export const LIST = [
  HEAD,
  'Jonah Tillerby,27/03/2016,14/05/2024 09:12,Attendance,"Jonah came in late, wet through.",Rang home,Wren Alder,',
  'Jonah Tillerby,27/03/2016,02/06/2024,Home,"Asked for a second lunch. Mrs Oakshaw-Dunn was there.",,Wren Alder,',
  'Jonah Tillerby,27/03/2016,03/06/2024,Staff,"A boy says that Łukasz Wraythorne grabbed him.",,Wren Alder,',
  'Rowan Maskell,01/05/2015,11/03/2023,Bullying,"Jonah Tillerby says Rowan pushed him.",Spoke to both,Wren Alder,Jonah Tillerby',
  'Jonah Tillerby,27/03/2016,,Home,"No day on this one.",,Wren Alder,',
].join('\r\n')

export const fileOf = (text: string) => ({ name: 'Jonah Tillerby.csv', bytes: Buffer.from(text) })

/** Brings a list and takes the columns as they are guessed. */
export async function broughtIn(call: Call, text = LIST, cameFrom = 'The system before') {
  const { fileId } = await bringEarlier(call, { file: fileOf(text) })
  const { text: kept } = await earlierFile(call, { fileId })
  const targets = guessTargets(readExport(kept ?? '').headings)
  await chooseColumns(call, { fileId, cameFrom, originalKept: 'In the office safe', targets })
  return fileId
}

export async function looked(call: Call, fileId: string) {
  const file = await earlierFile(call, { fileId })
  const read = rowsIn(file, call.now) ?? { rows: [], unread: [] }
  return look({ ...read, personId: file.personId, leftOut: file.leftOut, ...(await earlierAround(call)) })
}

/** Looks, and accepts what was seen. */
export async function acceptedEarlier(call: Call, fileId: string) {
  const { digest } = await looked(call, fileId)
  return acceptEarlier(call, { fileId, digest, sure: 'yes' })
}
