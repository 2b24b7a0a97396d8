import { schoolPath } from '../../../platform/call.ts'
import { many, one, type Page, show, to } from '../../../platform/page.ts'
import { bringRoll } from '../commands/bring-roll.ts'
import { may } from '../permissions.ts'
import { rollCounts } from '../queries/roll-counts.ts'
import { rollFiles } from '../queries/roll-files.ts'
import { MOST_BYTES } from '../roll/settled.ts'
import { rollView } from './roll.view.ts'

/** What the roll holds, and the way to load a file of it. */
export const rollPage: Page = {
  url: '/s/:school/roll',
  may: may.loadRoll,
  ownTransactions: true,
  // A form's other parts stand beside the file.
  upload: { bytes: MOST_BYTES + 100_000 },
  async get({ call, query, typed, errors }) {
    const counts = await rollCounts(call)
    const files = await rollFiles(call)
    const done = files.find(({ id }) => id === one(query['accepted']))
    return show(rollView({ base: schoolPath(call.school), counts, files, done, form: { typed, errors } }))
  },
  async post({ call, answers, file }) {
    const asksColumns = many(answers['asksColumns']).includes('yes')
    const { fileId, next } = await bringRoll(call, { asksColumns, ...(file && { file }) })
    const at = `${schoolPath(call.school)}/roll/${fileId}`
    return to(next === 'columns' ? `${at}/columns` : at)
  },
}
