import { schoolPath } from '../../../platform/call.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to, type Visit } from '../../../platform/page.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { lookAt } from '../commands/look-at.ts'
import { may } from '../permissions.ts'
import { place } from '../queries/place.ts'
import { type What, WHATS } from '../queries/standing.ts'
import { lookView } from './look.view.ts'

const whatOf = ({ query, typed }: Visit): What => {
  const asked = one(typed['what']) || one(query['what'])
  return WHATS.find(what => what === asked) ?? 'members'
}

/** An owner looks at what the policy has them look at, and says what they found. */
export const lookPage: Page = {
  url: '/s/:school/systems/:systemId/look',
  may: may.grant,
  async get(visit) {
    const { call, params, query, typed, errors } = visit
    const levelId = one(typed['levelId']) || one(query['level'])
    const found = await place(call, { ...params, levelId: levelId || undefined })
    if (!found) throw notFound('This page')
    return show(
      lookView({
        ...{ at: `${schoolPath(call.school)}/systems/${found.systemId}`, what: whatOf(visit), place: found },
        form: { typed, errors },
      }),
    )
  },
  async post({ call, params, answers }) {
    await lookAt(call, { what: 'members', ...answers, ...params, changedOn: typedDay(answers, 'changedOn') })
    return to(`${schoolPath(call.school)}/systems/${params['systemId']}`)
  },
}
