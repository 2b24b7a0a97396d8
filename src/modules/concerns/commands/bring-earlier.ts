import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { conflict, invalid, notFound } from '../../../platform/errors.ts'
import type { Upload } from '../../../platform/page.ts'
import { can } from '../../../platform/permission.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { TARGETS, targetsProblem } from '../earlier/columns.ts'
import { LEFT_WHYS } from '../earlier/look.ts'
import { headingsHash, MOST_ROWS, readExport, textOfExport } from '../earlier/read-export.ts'
import { sealText } from '../earlier/sealed-text.ts'
import { needed, words } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { type EarlierFile, readEarlierFile } from '../queries/earlier-file.ts'
import { personOf } from './follow-up-work.ts'

export const keepEarlierFile = command({
  name: 'concerns.keep-earlier-file',
  chain: 'concerns',
  input: z.object({
    madeAs: z.enum(['csv', 'pdf']),
    personId: z.uuid().nullable(),
    text: z.string(),
    sha256: z.instanceof(Uint8Array),
    lines: z.number().int().positive(),
    headings: z.instanceof(Uint8Array).nullable(),
    cameFrom: z.string().default(''),
    originalKept: z.string().default(''),
  }),
  may: may.bringEarlier,
  async load(db, { sha256, madeAs }, { actor }) {
    const waiting = await db
      .selectFrom('concerns.earlierFile')
      .select('id')
      .where('sha256', '=', sha256)
      .where('madeAs', '=', madeAs)
      .where('broughtBy', '=', personOf(actor))
      .where('sealed', 'is not', null)
      .orderBy('id')
      .executeTakeFirst()
    return { waiting: madeAs === 'csv' ? waiting : undefined }
  },
  async run(
    { db, call, now, actor, touched },
    { text, headings, personId, ...file },
    { waiting },
  ): Promise<{ fileId: Id }> {
    const id = waiting?.id ?? newId()
    touched(id)
    if (!waiting)
      await db
        .insertInto('concerns.earlierFile')
        .values({
          ...{ schoolId: call.school.id, id, ...file, childId: personId, sealed: sealText(id, text) },
          ...{ headingsSha256: headings, columnsChosen: null, leftOut: '[]' },
          ...{ broughtAt: now, broughtBy: personOf(actor), acceptedAt: null, setAsideAt: null },
        })
        .execute()
    return { fileId: id }
  },
})

/** A list from another system. It is read before anything is kept: what cannot be read whole is refused in words. */
export async function bringEarlier(
  call: Call,
  { file }: { file?: Upload | undefined },
): Promise<{ fileId: Id }> {
  if (!file?.bytes.length) throw invalid({ file: 'Choose the file that the other system gave you' })
  const bytes = new Uint8Array(file.bytes)
  const read = can(call.actor, may.bringEarlier, undefined)
    ? readList(bytes)
    : { text: '', headings: null, lines: 1 }
  return keepEarlierFile(call, {
    ...{ madeAs: 'csv', personId: null, ...read },
    sha256: createHash('sha256').update(bytes).digest(),
  })
}

function readList(bytes: Uint8Array) {
  const text = textOfExport(bytes)
  const { headings, lines } = readExport(text)
  return { text, lines, headings: headingsHash(headings) }
}

const CLOSED = 'This file was accepted or set aside already'
const waits = (found: EarlierFile | undefined) => {
  if (found && found.text === null) throw conflict(CLOSED)
  return found && { ...found, text: found.text ?? '' }
}

/** Which column is what, and which system it came from. Lines that were left out stay so: they are of the file. */
export const chooseColumns = command({
  name: 'concerns.choose-columns',
  chain: 'concerns',
  input: z.object({
    fileId: z.uuid(),
    cameFrom: needed('Write which system it came from', 100),
    originalKept: words(500).default(''),
    targets: z.array(z.enum(TARGETS).catch('other')).max(100),
  }),
  may: may.bringEarlier,
  load: async (db, { fileId }) => waits(await readEarlierFile(db, fileId)),
  async run({ db }, { fileId, cameFrom, originalKept, targets }, { text, madeAs }) {
    if (madeAs !== 'csv') throw notFound('This page')
    const { headings } = readExport(text)
    const chosen = headings.map((_, n) => targets[n] ?? 'other')
    const problem = targetsProblem(chosen)
    if (problem) throw invalid({ columns: problem })
    await db
      .updateTable('concerns.earlierFile')
      .set({ cameFrom, originalKept, columnsChosen: JSON.stringify(chosen) })
      .where('id', '=', fileId)
      .execute()
  },
})

/** Rows that do not belong in the children’s register: they are left out, and nothing of them is kept. */
export const leaveOut = command({
  name: 'concerns.leave-out',
  chain: 'concerns',
  input: z.object({
    fileId: z.uuid(),
    rows: z
      .array(z.coerce.number().int().positive())
      .min(1, 'Select the lines that are left out')
      .max(MOST_ROWS),
    leftWhy: z.enum(LEFT_WHYS, 'Select why they are left out'),
  }),
  may: may.bringEarlier,
  load: async (db, { fileId }) => waits(await readEarlierFile(db, fileId)),
  async run({ db }, { fileId, rows, leftWhy }, { leftOut }) {
    const others = leftOut.filter(({ line }) => !rows.includes(line))
    await db
      .updateTable('concerns.earlierFile')
      .set({ leftOut: JSON.stringify([...others, ...rows.map(line => ({ line, why: leftWhy }))]) })
      .where('id', '=', fileId)
      .execute()
  },
})

/** A line that was left out by mistake. */
export const putBack = command({
  name: 'concerns.put-back',
  chain: 'concerns',
  input: z.object({ fileId: z.uuid(), row: z.coerce.number().int().positive() }),
  may: may.bringEarlier,
  load: async (db, { fileId }) => waits(await readEarlierFile(db, fileId)),
  async run({ db }, { fileId, row }, { leftOut }) {
    await db
      .updateTable('concerns.earlierFile')
      .set({ leftOut: JSON.stringify(leftOut.filter(({ line }) => line !== row)) })
      .where('id', '=', fileId)
      .execute()
  },
})

/** Nothing comes in: what the file holds is taken out, also where it cannot be opened any more. */
export const setAsideEarlier = command({
  name: 'concerns.set-aside-earlier',
  chain: 'concerns',
  input: z.object({ fileId: z.uuid() }),
  may: may.bringEarlier,
  async load(db, { fileId }) {
    const found = await db
      .selectFrom('concerns.earlierFile')
      .select(['acceptedAt', 'setAsideAt'])
      .where('id', '=', fileId)
      .executeTakeFirst()
    if (found?.acceptedAt || found?.setAsideAt) throw conflict(CLOSED)
    return found
  },
  async run({ db, now }, { fileId }) {
    await db
      .updateTable('concerns.earlierFile')
      .set({ sealed: null, leftOut: '[]', setAsideAt: now })
      .where('id', '=', fileId)
      .execute()
  },
})
