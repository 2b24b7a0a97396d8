import { schoolPath } from '../../../platform/call.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { writeProcedure } from '../commands/write-procedure.ts'
import { may } from '../permissions.ts'
import { entries } from '../queries/entries.ts'
import { entriesView, entryView } from './procedure-words.view.ts'

/** What to do about each kind of thing, for staff, pupils and parents: whoever leads makes the words the school's own. */
export const procedureWordsPage: Page = {
  url: '/s/:school/what-to-do/words',
  may: may.writeProcedure,
  beforeModuleGates: true,
  async get({ call, query, typed, errors }) {
    const all = await entries(call)
    const at = `${schoolPath(call.school)}/what-to-do/words`
    const chosen = all.find(
      ({ procedure, forWhom }) => procedure === one(query['of']) && forWhom === one(query['for']),
    )
    return show(chosen ? entryView(chosen, { at, form: { typed, errors } }) : entriesView(all, at))
  },
  async post({ call, answers, query }) {
    const about = { procedure: one(query['of']), forWhom: one(query['for']) }
    await writeProcedure(call, { ...about, words: answers['words'] })
    return to(`${schoolPath(call.school)}/what-to-do/words`)
  },
}
