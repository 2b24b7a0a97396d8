import { schoolPath } from '../../../platform/call.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to, type Visit } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { adultsToPick } from '../../adults/index.ts'
import { fieldsInForce, ownReports, pictureAtDoor } from '../../concerns/index.ts'
import { appointmentsNow, outsideContacts } from '../../people/index.ts'
import { ASKED, wasAsked } from '../asked-once.ts'
import { comeToLead, comingToLead, PICTURE_DOOR } from '../commands/come-to-lead.ts'
import { sendByDoor } from '../commands/send-by-door.ts'
import { adultsAsked, sendReport } from '../commands/send-report.ts'
import { may, SHOWN_THE_ADULTS } from '../permissions.ts'
import { hasDoor } from '../queries/doors.ts'
import { type OpenDoor, otherWays } from '../queries/other-ways.ts'
import { isRoute, type Route } from '../route.ts'
import { noticesShown } from '../queries/notices-shown.ts'
import { showDoor } from './door.ts'
import { worksHere } from './no-connection.view.ts'
import { pictureView } from './picture.view.ts'
import { reportView } from './report.view.ts'

async function routeOf({ call, params: { route } }: Pick<Visit, 'call' | 'params'>): Promise<Route> {
  if (!isRoute(route) || !(await hasDoor(call))) throw notFound('This page')
  return route
}

/** A way in that the policy has beside the four. */
async function doorOf({
  call,
  params: { route },
}: Pick<Visit, 'call' | 'params'>): Promise<OpenDoor | undefined> {
  if (isRoute(route) || !(await hasDoor(call))) return undefined
  return (await otherWays(call)).find(({ key, url }) => key === route && !url)
}

/** What naming a nude picture does here; nothing, where this is another page or the policy has no such way in. */
async function pictureOf({
  call,
  params: { route },
}: Pick<Visit, 'call' | 'params'>): Promise<'tells' | 'named' | undefined> {
  if (route !== PICTURE_DOOR.door || !worksHere(call.actor)) return undefined
  const named = await pictureAtDoor(call)
  return named === 'not-named' ? undefined : named
}

/** One report, in a minute, from a phone. */
export const reportPage: Page = {
  url: '/s/:school/report-a-concern/:route',
  may: may.report,
  beforeModuleGates: true,
  evenWithdrawn: true,
  async get(visit) {
    const { call, params, typed, errors } = visit
    const picture = await pictureOf({ call, params })
    if (picture) {
      return show(
        pictureView({
          ...{ call, isTold: (await comingToLead(call)) !== undefined },
          ...{ holders: await appointmentsNow(call), contacts: await outsideContacts(call) },
        }),
      )
    }
    const door = await doorOf({ call, params })
    if (door) return showDoor(visit, door)
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
        toAskOf: isAsked ? await adultsAsked(call, route, typed, { adults }) : [],
      }),
    )
  },
  async post(visit) {
    const { call, params, answers } = visit
    const picture = await pictureOf({ call, params })
    if (picture === 'tells' && one(answers['named']) === 'yes') {
      await comeToLead(call, { isPressed: false })
      return to(`${schoolPath(call.school)}/report-a-concern/${PICTURE_DOOR.door}`)
    }
    if (picture) {
      const mine = await comeToLead(call, { isPressed: true })
      return to(`${schoolPath(call.school)}/my-reports/child/${mine}?sent=yes`)
    }
    const door = await doorOf({ call, params })
    // Begun elsewhere, with what is known already: by POST, so that none of it stands in an address.
    if (door && one(answers['begun']) === 'yes') {
      const { begun: _, ...typed } = answers
      return showDoor({ ...visit, typed }, door)
    }
    const done = door
      ? await sendByDoor(call, door, answers)
      : await sendReport(call, await routeOf({ call, params }), answers)
    if (done.register === 'visitors') return to(`${schoolPath(call.school)}/report-a-concern?noted=yes`)
    const { register, concernId, isBoth } = done
    const sent = isBoth ? 'both' : 'yes'
    const mine = `${schoolPath(call.school)}/my-reports`
    // A lead who writes of a child of their own family may not open it again.
    const isKeptFromThem = register === 'child' && !(await ownReports(call, { concernId })).length
    return to(isKeptFromThem ? `${mine}?sent=yes` : `${mine}/${register}/${concernId}?sent=${sent}`)
  },
}
