import { show, type Reply, type Visit } from '../../../platform/page.ts'
import { adultsToPick } from '../../adults/index.ts'
import { appointmentsNow, outsideContacts } from '../../people/index.ts'
import { ASKED, wasAsked } from '../asked-once.ts'
import { routeOf } from '../commands/send-by-door.ts'
import { adultsAsked } from '../commands/send-report.ts'
import { noticesShown } from '../queries/notices-shown.ts'
import type { OpenDoor } from '../queries/other-ways.ts'
import { adviceToJoin, joinedOf } from '../queries/visit-calls.ts'
import { throughOf } from '../through.ts'
import { doorView } from './door.view.ts'

/** The form of one door: what it asks, and nothing else. */
export async function showDoor({ call, typed, errors }: Visit, door: OpenDoor): Promise<Reply> {
  const isAsked = wasAsked(typed) || ASKED in errors
  const adults = isAsked ? await adultsToPick(call) : []
  const route = routeOf(door, typed)
  const advice = door.joinsAdvice ? await adviceToJoin(call) : []
  return show(
    doorView({
      ...{ door, route, call, isAsked, form: { typed, errors } },
      holders: await appointmentsNow(call),
      notices: await noticesShown(call),
      numbers: door.joinsAdvice
        ? (await outsideContacts(call)).filter(({ kind }) => kind === 'leaders-on-duty')
        : undefined,
      advice,
      toAskOf: isAsked
        ? await adultsAsked(call, route, typed, {
            adults,
            through: throughOf(
              door,
              typed,
              joinedOf(advice, typed)
                .map(({ says }) => says)
                .join('\n'),
            ),
          })
        : [],
    }),
  )
}
