import {
  acceptRoll,
  bringRoll,
  mapColumns,
  readRoll,
  releaseContacts,
  rollColumns,
  rollPreview,
  settledRoll,
} from '../../modules/people/index.ts'
import { dayOf } from '../../platform/clock.ts'
import { OFFICE } from './adults.ts'
import { as, type Making, settle } from './making.ts'

const MOST_BYTES = 20_000_000

/** The office loads a list, looks, accepts what it saw, and releases the contacts. */
export async function loadRoll(
  making: Making,
  file: { name: string; bytes: Uint8Array },
  at: Temporal.Instant,
): Promise<void> {
  const office = await as(making, OFFICE, at)
  const today = dayOf(at).toString()
  const { fileId, next } = await bringRoll(office, { file })
  if (next === 'columns') {
    const { bytes, name } = await rollColumns(office, { fileId })
    const read = readRoll({ name, bytes }, { today, maxBytes: MOST_BYTES })
    if (read.is !== 'to-map') throw new Error('The columns of the practice roll are not asked for')
    const targets = read.mapping.columns.map(({ target }) => target ?? '')
    await mapColumns(office, { fileId, kind: read.mapping.kind, targets })
  }
  const { material } = await rollPreview(office, { fileId })
  const settled = material && settledRoll(material, { today, everybody: true })
  if (settled?.is !== 'settled') throw new Error('The practice roll cannot be read')
  await acceptRoll(office, { fileId, digest: settled.digest, everybody: 'yes', sure: true })
  await settle(making, at)
  await releaseContacts(await as(making, OFFICE, at.add({ hours: 3 })), { of: 'all' })
  await settle(making, at.add({ hours: 3 }))
}
