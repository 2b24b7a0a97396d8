import type { Kysely } from 'kysely'
import { z } from 'zod'
import { DEFAULT_LINES } from '../default-lines.ts'
import { type StartersDb, query } from '../kit.ts'
import type { AskedLine, Doer, Kind, ShownBy } from '../lines.ts'
import { may } from '../permissions.ts'

type Written = AskedLine & { isAsked: boolean }

/** What this school asks: each default line as it has it now, and its own after them. */
export async function linesAsked(db: Kysely<StartersDb>): Promise<AskedLine[]> {
  return (await allLines(db)).filter(({ isAsked }) => isAsked)
}

async function allLines(db: Kysely<StartersDb>): Promise<Written[]> {
  const rows = await db
    .selectFrom('starters.askedLine')
    .select(['key', 'kind', 'whom', 'words', 'doer', 'afterDays', 'shownBy', 'isAsked'])
    .where('replacedAt', 'is', null)
    .orderBy('recordedAt')
    .execute()
  const own: Written[] = rows.map(({ kind, doer, shownBy, ...row }) => ({
    ...{ ...row, kind: kind as Kind, doer: doer as Doer, shownBy: shownBy as ShownBy },
  }))
  const isDefault = ({ key }: Written) => DEFAULT_LINES.some(one => one.key === key)
  return [
    ...DEFAULT_LINES.map(line => own.find(({ key }) => key === line.key) ?? { ...line, isAsked: true }),
    ...own.filter(one => !isDefault(one)),
  ]
}

/** The lines to look through and change, those that are taken off among them. */
export const askedLines = query({
  name: 'starters.asked-lines',
  input: z.object({}),
  may: may.seeLines,
  read: db => allLines(db),
})
