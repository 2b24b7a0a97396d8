import { type Page, show, to, type Visit } from '../../../platform/page.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { recordEnd } from '../commands/record-end.ts'
import { recordRequest } from '../commands/record-request.ts'
import { may } from '../permissions.ts'
import { requestsOfChild } from '../queries/requests-of-child.ts'
import { accessView } from './access.view.ts'
import { accessAt } from './at.ts'

const shown = async (visit: Visit) =>
  show(
    accessView({
      ...{ at: accessAt(visit), now: visit.call.now, me: visit.call.actor.personId },
      form: { typed: visit.typed, errors: visit.errors },
      child: await requestsOfChild(visit.call, { personId: visit.params['personId'] }),
    }),
  )

/** Somebody asks for what is held of a child. */
export const accessPage: Page = {
  url: '/s/:school/children/:personId/concerns/access',
  may: may.answer,
  beforeModuleGates: true,
  get: shown,
  async post(visit) {
    const { call, params, answers } = visit
    const cameOn = typedDay(answers, 'cameOn')
    const { requestId } = await recordRequest(call, { ...answers, cameOn, personId: params['personId'] })
    return to(`${accessAt(visit)}/${requestId}/entries`)
  },
}

/** What became of one. */
export const endPage: Page = {
  url: '/s/:school/children/:personId/concerns/access/:requestId/end',
  may: may.answer,
  beforeModuleGates: true,
  get: shown,
  async post(visit) {
    const { call, params, answers } = visit
    const happenedOn = typedDay(answers, 'happenedOn')
    await recordEnd(call, { ...answers, happenedOn, requestId: params['requestId'] })
    return to(accessAt(visit))
  },
}
