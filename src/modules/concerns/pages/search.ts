import { schoolPath } from '../../../platform/call.ts'
import { one, type Page, show } from '../../../platform/page.ts'
import { may } from '../permissions.ts'
import { search } from '../queries/search.ts'
import { searchView } from './search.view.ts'

/** What is found stands in the answer to the form, so that nobody's name is ever in an address. */
export const searchPage: Page = {
  url: '/s/:school/concerns/search',
  may: may.searchRecords,
  beforeModuleGates: true,
  get: async ({ call, typed, errors }) =>
    show(searchView({ base: schoolPath(call.school), form: { typed, errors } })),
  async post({ call, answers }) {
    const words = one(answers['words'])
    const found = await search(call, { words, page: one(answers['page']) || 1 })
    const form = { typed: { words }, errors: {} }
    return show(searchView({ base: schoolPath(call.school), form, found }))
  },
}
