import { schoolPath } from '../../../platform/call.ts'
import { holds } from '../../../platform/permission.ts'
import { DUTY_WORDS } from '../../../words/duties.ts'
import { forYou } from '../kit.ts'
import { may } from '../permissions.ts'
import { STANDING_TIMES, standingOf, standingRows } from './standing-appointments.ts'

const TELL = ['dsl', 'deputy-dsl'] as const

/** Who is here to be told of a worry about a child: for everybody but those who are told, and those who appoint them. */
export const whomToTell = forYou({
  name: 'people.whom-to-tell',
  may: may.seeWhomToTell,
  rows: (db, { actor, now }) =>
    holds(actor, [...TELL, ...may.appoint.who]) ? undefined : standingRows(db, now),
  times: STANDING_TIMES,
  says(found, { now, school }) {
    const here = standingOf(found, now).filter(({ isHeldNow, isAway }) => isHeldNow && !isAway)
    const told = TELL.flatMap(duty => here.filter(one => one.duty === duty))
    const url = `${schoolPath(school)}/report-a-concern`
    return {
      title: 'Worried about a child?',
      lines: [
        {
          ...{
            text: told.length ? `Tell ${told.map(({ name }) => name).join(' or ')}` : 'See whom to tell',
            url,
          },
          says: told[0]
            ? `${DUTY_WORDS[told[0].duty]}${told.length > 1 ? ' and deputy' : ''}. In person, today.`
            : 'In person, today.',
        },
      ],
    }
  },
})
