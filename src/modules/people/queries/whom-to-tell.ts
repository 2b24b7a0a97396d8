import { type Call, schoolPath } from '../../../platform/call.ts'
import type { ForYou } from '../../../platform/module.ts'
import { holds } from '../../../platform/permission.ts'
import { DUTY_WORDS } from '../../../words/duties.ts'
import { may } from '../permissions.ts'
import { appointmentsNow } from './appointments-now.ts'

const TELL = ['dsl', 'deputy-dsl'] as const

/** Who is here to be told of a worry about a child: for everybody but those who are told, and those who appoint them. */
export async function whomToTell(call: Call): Promise<ForYou | undefined> {
  const { actor } = call
  if (!holds(actor, may.seeWhomToTell.who) || holds(actor, [...TELL, ...may.appoint.who])) return undefined
  const here = (await appointmentsNow(call)).filter(({ isAway }) => !isAway)
  const told = TELL.flatMap(duty => here.filter(one => one.duty === duty))
  const url = `${schoolPath(call.school)}/report-a-concern`
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
}
