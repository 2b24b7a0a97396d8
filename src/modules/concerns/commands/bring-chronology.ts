import { createHash } from 'node:crypto'
import { z } from 'zod'
import { AsideEnded } from '../../../platform/aside.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Call } from '../../../platform/call.ts'
import { invalid } from '../../../platform/errors.ts'
import type { Upload } from '../../../platform/page.ts'
import type { Id } from '../../../words/ids.ts'
import type { ReadRows } from '../earlier/look.ts'
import { readPdf, refusedPdf } from '../earlier/read-pdf.ts'
import { hashOf } from '../earlier/rows.ts'
import { needed } from '../fields.ts'
import { earlierAround } from '../queries/earlier-file.ts'
import { filedChild } from '../queries/filed-child.ts'
import { keepEarlierFile } from './bring-earlier.ts'

type Brought = {
  personId: string | undefined
  file: Upload | undefined
  cameFrom: string
  originalKept: string
}

const SAID = z.object({
  cameFrom: needed('Write which system it came from', 100),
  originalKept: needed('Write where the original is kept: the file is not kept here', 500),
})

/** One child’s chronology as a PDF: its text alone, looked at entry by entry. Nothing else of the file is kept. */
export async function bringChronology(
  call: Call,
  { personId, file, cameFrom, originalKept }: Brought,
): Promise<{ fileId: Id }> {
  const child = await filedChild(call, { personId })
  const { own } = await earlierAround(call)
  if (own.includes(child.personId))
    throw invalid({ file: 'This child is of your family: a colleague brings it in' })
  const bytes = file?.bytes ?? new Uint8Array()
  const said = SAID.safeParse({ cameFrom, originalKept })
  if (!said.success || !bytes.length)
    throw invalid({
      ...Object.fromEntries(said.error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? []),
      ...(bytes.length ? {} : { file: 'Choose the PDF' }),
    })
  const refused = refusedPdf(bytes)
  if (refused) throw invalid({ file: refused })
  const read = await call.house
    .aside(readPdf, { bytes: new Uint8Array(bytes), today: dayOf(call.now).toString() })
    .catch((error: unknown) => {
      if (error instanceof AsideEnded)
        return { refused: 'This PDF takes too long to read. Ask for a part of it' }
      throw error
    })
  if ('refused' in read) throw invalid({ file: read.refused })
  const rows: ReadRows['rows'] = read.entries.map(({ on, at, words }, n) => ({
    ...{
      line: n + 1,
      hash: hashOf([child.personId, on ?? '', words]),
      called: child.name,
      born: '',
      knownBy: '',
    },
    ...{ happenedOn: on, happenedAt: at, category: '', words, acted: '', author: '', others: [] },
  }))
  return keepEarlierFile(call, {
    ...{ madeAs: 'pdf', personId: child.personId, text: JSON.stringify(rows), headings: null },
    ...{ sha256: createHash('sha256').update(bytes).digest(), lines: read.pages },
    ...said.data,
  })
}
