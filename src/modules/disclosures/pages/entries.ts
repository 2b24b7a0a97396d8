import { many, one, type Page, show, to, type Visit } from '../../../platform/page.ts'
import { choose } from '../commands/choose.ts'
import { may } from '../permissions.ts'
import { standingOf } from '../queries/standing.ts'
import { accessAt, asked, oneAt } from './at.ts'
import { entriesView } from './entries.view.ts'
import { pagedOf } from './pages-of.ts'

/** The file is gone through, some entries at a time: of each thing that one says whether it is given. */
export const entriesPage: Page = {
  url: '/s/:school/children/:personId/concerns/access/:requestId/entries',
  may: may.answer,
  asksAgain: true,
  beforeModuleGates: true,
  async get(visit) {
    const standing = await standingOf(visit.call, asked(visit))
    return show(
      entriesView({
        ...{ standing, back: accessAt(visit), at: oneAt(visit) },
        form: { typed: visit.typed, errors: visit.errors },
        paged: pagedOf(standing.gone, visit),
      }),
    )
  },
  async post(visit) {
    await choose(visit.call, { ...asked(visit), choices: typedChoices(visit) })
    const next = Number.parseInt(one(visit.answers['next']), 10)
    return to(Number.isNaN(next) ? `${oneAt(visit)}/given` : `${oneAt(visit)}/entries?page=${next}`)
  },
}

/** Those for which something was chosen: the others wait. */
const typedChoices = ({ answers }: Visit) =>
  Object.keys(answers)
    .flatMap(name => /^how-([0-9a-f]{16})$/.exec(name)?.[1] ?? [])
    .map(key => ({
      ...{ key, how: one(answers[`how-${key}`]), names: many(answers[`names-${key}`]) },
      ...{
        words: one(answers[`words-${key}`]).replaceAll('\r\n', '\n'),
        why: one(answers[`why-${key}`]),
        who: one(answers[`who-${key}`]),
      },
    }))
