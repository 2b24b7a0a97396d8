import { schoolPath } from '../../../platform/call.ts'
import { csvOf } from '../../../platform/csv.ts'
import { invalid, notAllowed, notFound, Refusal } from '../../../platform/errors.ts'
import { one, type Page, show, to, type Visit } from '../../../platform/page.ts'
import { can, holds } from '../../../platform/permission.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { makeTermFigures } from '../commands/make-term-figures.ts'
import { reviewTermFigures } from '../commands/review-term-figures.ts'
import { readersOfTerms, readsTerms } from '../controls/anonymous-figures.ts'
import { may } from '../permissions.ts'
import { termFigures } from '../queries/term-figures.ts'
import { NOT_SHOWN, termFiguresView } from './term-figures.view.ts'
import { DIMENSIONS } from '../dimensions.ts'

const URL = '/s/:school/figures-of-concerns'

async function termsFor(call: Visit['call']) {
  if (!(await readsTerms(call))) throw notAllowed(may.seeTerms.to)
  return termFigures(call, {})
}

/** A term that has ended, for those who answer for the school: made and signed once by a lead, and the same on every day after. */
export const termFiguresPage: Page = {
  url: URL,
  may: may.seeTerms,
  beforeModuleGates: true,
  async get({ call, query, typed, errors }) {
    const all = await termsFor(call)
    const asked = one(query['term'])
    return show(
      termFiguresView({
        ...{ base: schoolPath(call.school), all, form: { typed, errors } },
        at: Math.max(
          0,
          all.made.findIndex(({ figuresId }) => figuresId === asked),
        ),
        readers: await readersOfTerms(call),
        makes: holds(call.actor, may.makeTerms.who),
        reviews: can(call.actor, may.reviewTerms, {}) ? call.actor.personId : null,
      }),
    )
  },
  async post({ call, answers }) {
    const back = `${schoolPath(call.school)}/figures-of-concerns`
    const isMaking = one(answers['deed']) === 'make'
    if (!isMaking && !one(answers['figuresId'])) throw notFound('These figures')
    try {
      if (isMaking) await makeTermFigures(call, answers)
      else await reviewTermFigures(call, { ...answers, metOn: typedDay(answers, 'metOn') })
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'conflict')
        throw invalid({ [isMaking ? 'remark' : 'metOn']: error.message })
      throw error
    }
    return to(isMaking ? back : `${back}?term=${one(answers['figuresId'])}`)
  },
}

/** The same numbers, to lay before a meeting. */
export const termFiguresCsvPage: Page = {
  url: `${URL}/:figuresId/csv`,
  may: may.seeTerms,
  download: true,
  beforeModuleGates: true,
  async get({ call, params }) {
    const { made } = await termsFor(call)
    const found = made.find(({ figuresId }) => figuresId === params['figuresId'])
    if (!found) throw notFound('This page')
    const say = (count: number | null) => (count === null ? NOT_SHOWN : String(count))
    const body = csvOf([
      ['Term', 'Counted by', 'Row', 'Concerns'],
      [found.termName, 'All', 'All', say(found.total)],
      ...found.shown.flatMap(({ part, rows }) =>
        rows.map(({ label, count }) => [found.termName, DIMENSIONS[part].title, label, say(count)]),
      ),
    ])
    return { file: { name: 'figures-of-concerns.csv', type: 'text/csv; charset=utf-8', body } }
  },
}
