import { type Call, schoolPath } from '../../../platform/call.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { addToOwnAdultReport, ownAdultReports } from '../../adults/index.ts'
import { addToOwnReport, ownReports, pressOn, seeAnswer } from '../../concerns/index.ts'
import { appointmentsNow, helpLinesAnswering, outsideContacts } from '../../people/index.ts'
import { isOfWriter } from '../doors.ts'
import { turnElsewhere } from '../queries/turn-elsewhere.ts'
import { may } from '../permissions.ts'
import { myReportView } from './my-report.view.ts'
import { leadsHere } from './say.ts'

type Params = Readonly<Record<string, string>>

/** One's own, and nothing else: somebody else's is not there, as one that nobody wrote is not. */
async function ownOf(call: Call, { register, concernId }: Params) {
  const found =
    register === 'child'
      ? (await ownReports(call, { concernId })).map(one => ({ ...one, register }) as const)
      : register === 'adult'
        ? (await ownAdultReports(call, { concernId })).map(one => ({ ...one, register }) as const)
        : []
  const [own] = found
  if (!own) throw notFound('This page')
  return own
}

export const myReportPage: Page = {
  url: '/s/:school/my-reports/:register/:concernId',
  may: may.seeOwn,
  beforeModuleGates: true,
  evenWithdrawn: true,
  async get({ call, params, query, typed, errors }) {
    const sent = one(query['sent'])
    const own = await ownOf(call, params)
    if (own.register === 'child' && own.isAnswerNew) await seeAnswer(call, params)
    const holders = await appointmentsNow(call)
    return show(
      myReportView(own, await outsideContacts(call), {
        ...{ base: schoolPath(call.school), form: { typed, errors } },
        elsewhere: isOfWriter(own) ? undefined : await turnElsewhere(call, own),
        help: (await helpLinesAnswering(call)).filter(({ places }) => places.includes('after-reporting')),
        leads: leadsHere(holders, call.actor.personId),
        next: (own.register === 'child' ? (own.pressOn?.next ?? []) : []).filter(duty =>
          holders.some(one => one.duty === duty && one.personId !== call.actor.personId),
        ),
        sent: sent === 'yes' || sent === 'both' ? sent : undefined,
      }),
    )
  },
  async post({ call, params, answers }) {
    const { register, concernId } = await ownOf(call, params)
    if (register === 'child' && answers['deed'] === 'press-on') {
      await pressOn(call, { concernId, from: answers['from'] })
      return to(`${schoolPath(call.school)}/my-reports/${register}/${concernId}`)
    }
    const added = { concernId, words: answers['words'] ?? '' }
    if (register === 'child') await addToOwnReport(call, added)
    else await addToOwnAdultReport(call, added)
    return to(`${schoolPath(call.school)}/my-reports/${register}/${concernId}`)
  },
}
