import { schoolPath } from '../../../platform/call.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import { invalid, notAllowed, Refusal } from '../../../platform/errors.ts'
import { pageAsked } from '../../../platform/list-page.ts'
import { one, type Page, type Reply, show, to, type Visit } from '../../../platform/page.ts'
import { can, holds } from '../../../platform/permission.ts'
import { breakGlass, endGlass, readByGlass, reviewGlass } from '../commands/break-glass.ts'
import { breakGlassHours } from '../controls/break-glass.ts'
import { may } from '../permissions.ts'
import { brokenFile } from '../queries/broken-file.ts'
import { glass, glassOfChild, type GlassOfChild } from '../queries/glass.ts'
import { beforeOpeningView, glassView, openFileView } from './glass.view.ts'

const glassUrl = ({ call, params }: Visit): string =>
  `${schoolPath(call.school)}/children/${params['personId'] ?? ''}/concerns/break-glass`

/** Before it is opened what will happen; while it is open the file; for the lead who opened it and when. */
export const breakGlassPage: Page = {
  url: '/s/:school/children/:personId/concerns/break-glass',
  may: may.seeGlass,
  beforeModuleGates: true,
  async get(visit) {
    const { call, params, typed, errors } = visit
    const child = await glassOfChild(call, params)
    if (child.glassId && holds(call.actor, may.breakGlass.who)) return openFile(visit, child)
    const { hours } = await inForce(call, breakGlassHours)
    return show(
      beforeOpeningView({
        ...{ base: schoolPath(call.school), at: glassUrl(visit), child, hours, form: { typed, errors } },
        mayOpen: holds(call.actor, may.breakGlass.who),
        readsByDuty: holds(call.actor, may.seeChronology.who),
      }),
    )
  },
  async post(visit) {
    const { call, params, answers } = visit
    // Asked before anything else: to whoever may only see when, a form says no more than that.
    if (!holds(call.actor, may.breakGlass.who)) throw notAllowed(may.breakGlass.to)
    if (one(answers['deed']) === 'end') {
      await endGlass(call, params)
      return to(`${glassUrl(visit)}?done=closed`)
    }
    const child = await glassOfChild(call, params)
    if (!child.glassId) await breakGlass(call, { ...answers, personId: params['personId'] })
    return to(glassUrl(visit))
  },
}

async function openFile(visit: Visit, { glassId, endsAt }: GlassOfChild): Promise<Reply> {
  const { call, params, query } = visit
  const page = pageAsked.parse(one(query['page']))
  await readByGlass(call, { glassId, page })
  const child = await brokenFile(call, { personId: params['personId'], glassId, page })
  return show(openFileView({ base: schoolPath(call.school), at: glassUrl(visit), child, endsAt, page }))
}

/** One opening: why it was, and whether it was right. */
export const glassPage: Page = {
  url: '/s/:school/children/:personId/concerns/break-glass/:glassId',
  may: may.seeGlass,
  beforeModuleGates: true,
  async get(visit) {
    const { call, params, typed, errors } = visit
    const found = await glass(call, params)
    return show(
      glassView({
        ...{ at: glassUrl(visit), found, now: call.now, form: { typed, errors } },
        mayReview: can(call.actor, may.reviewGlass, found),
      }),
    )
  },
  async post(visit) {
    const { call, params, answers } = visit
    try {
      await reviewGlass(call, { ...answers, personId: params['personId'], glassId: params['glassId'] })
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'conflict') throw invalid({ verdict: error.message })
      throw error
    }
    return to(`${glassUrl(visit)}/${params['glassId'] ?? ''}`)
  },
}

export const glassPages: readonly Page[] = [breakGlassPage, glassPage]
