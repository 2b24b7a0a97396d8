import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { ticked } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { readFile, waitForRoll } from '../queries/read-material.ts'
import { isColumnTarget } from '../roll/column-target.ts'
import { type ColumnMapping, mappingProblems } from '../roll/columns.ts'
import { readRoll } from '../roll/read-roll.ts'
import { openFile } from '../roll/seal-file.ts'
import { MOST_BYTES, sayRefusals } from '../roll/settled.ts'

/** Says which column of a list is what. Remembered for every file of the same shape, once it reads this one whole. */
export const mapColumns = command({
  name: 'people.map-columns',
  input: z.object({
    fileId: z.uuid(),
    kind: z.enum(['pupil', 'staff'], 'Select who is in the list'),
    hasExcelSerials: ticked,
    /** One for each column, in order; empty where a column is read past. */
    targets: z.array(z.string()).max(500),
  }),
  may: may.loadRoll,
  async load(db, { fileId }, { school }) {
    await waitForRoll(db, school.id)
    return readFile(db, fileId)
  },

  async run({ db, call, actor, now }, { fileId, kind, hasExcelSerials, targets }, { name, sealed }) {
    if (!sealed) throw conflict('This file was accepted or set aside already. Load it again')
    const file = { name, bytes: openFile(fileId, sealed) }
    const rules = { today: dayOf(now).toString(), maxBytes: MOST_BYTES }
    const unmapped = readRoll(file, rules)
    if (unmapped.is !== 'to-map') throw conflict('This file has no columns to choose')
    const mapping: ColumnMapping = {
      ...{ fingerprint: unmapped.mapping.fingerprint, kind, hasExcelSerials },
      columns: unmapped.mapping.columns.map(({ header, nth }, n) => {
        const target = targets[n] ?? ''
        return { header, nth, target: isColumnTarget(target) ? target : null }
      }),
    }
    const problems = mappingProblems(mapping)
    if (problems.length > 0) throw invalid({ columns: problems.join(' ') })
    const read = readRoll(file, { ...rules, mappingFor: () => mapping })
    if (read.is === 'refused') throw invalid({ columns: sayRefusals(read.refusals) })
    const { fingerprint } = mapping
    await db
      .updateTable('people.rollMapping')
      .set({ replacedAt: now })
      .where('fingerprint', '=', fingerprint)
      .where('replacedAt', 'is', null)
      .execute()
    const stamp = { schoolId: call.school.id, id: newId(), recordedAt: now, recordedBy: actor.personId }
    await db
      .insertInto('people.rollMapping')
      .values({ ...stamp, fingerprint, mapping: JSON.stringify(mapping) })
      .execute()
    return { fileId }
  },
})
