import { schoolPath } from '../../../platform/call.ts'
import { notFound } from '../../../platform/errors.ts'
import { type Page, show, to, type Visit } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { adultsToPick } from '../../adults/index.ts'
import { fieldsInForce, ownReports } from '../../concerns/index.ts'
import { appointmentsNow } from '../../people/index.ts'
import { ASKED, wasAsked } from '../asked-once.ts'
import { adultsAsked, sendReport } from '../commands/send-report.ts'
import { may, SHOWN_THE_ADULTS } from '../permissions.ts'
import { hasDoor } from '../queries/doors.ts'
import { isRoute, type Route } from '../route.ts'
import { noticesShown } from '../queries/notices-shown.ts'
import { reportView } from './report.view.ts'

async function routeOf({ call, params: { route } }: Pick<Visit, 'call' | 'params'>): Promise<Route> {
  if (!isRoute(route) || !(await hasDoor(call))) throw notFound('This page')
  return route
}

/** One report, in a minute, from a phone. */
export const reportPage: Page = {
  url: '/s/:school/report-a-concern/:route',
  may: may.report,
  beforeModuleGates: true,
  async get({ call, params, typed, errors }) {
    const route = await routeOf({ call, params })
    const isAsked = wasAsked(typed) || ASKED in errors
    const showsAdults = route !== 'child' && holds(call.actor, SHOWN_THE_ADULTS)
    const adults = isAsked || showsAdults ? await adultsToPick(call) : []
    return show(
      reportView({
        ...{ route, call, isAsked, form: { typed, errors } },
        asked: await fieldsInForce(call),
        holders: await appointmentsNow(call),
        notices: await noticesShown(call),
        toPick: showsAdults ? adults : [],
        toAskOf: isAsked ? adultsAsked(call, route, typed, adults) : [],
      }),
    )
  },
  async post({ call, params, answers }) {
    const { register, concernId, isBoth } = await sendReport(call, await routeOf({ call, params }), answers)
    const sent = isBoth ? 'both' : 'yes'
    const mine = `${schoolPath(call.school)}/my-reports`
    // A lead who writes of a child of their own family may not open it again.
    const isKeptFromThem = register === 'child' && !(await ownReports(call, { concernId })).length
    return to(isKeptFromThem ? `${mine}?sent=yes` : `${mine}/${register}/${concernId}?sent=${sent}`)
  },
}
