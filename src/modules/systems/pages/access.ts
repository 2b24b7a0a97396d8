import { schoolPath } from '../../../platform/call.ts'
import { csvOf } from '../../../platform/csv.ts'
import { dayOf } from '../../../platform/clock.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { isOwnOrListed } from '../../people/index.ts'
import { sayPasswordChanged } from '../commands/ask-password-change.ts'
import { confirmNeed } from '../commands/confirm-need.ts'
import { giveUpAccess } from '../commands/end-access.ts'
import { may } from '../permissions.ts'
import { accessOfPerson, accessOn, accessToTake, ownAccess } from '../queries/access-on.ts'
import { accessRows } from './access-file.ts'
import { accessView, ownView, personView } from './access.view.ts'

/** Who might use what on a day; the same as a file, where asked for. */
export const accessPage: Page = {
  url: '/s/:school/systems/access',
  may: may.see,
  async get({ call, query }) {
    const on = one(query['on']) || typedDay(query, 'on')
    if (one(query['as']) === 'csv') {
      const found = await accessToTake(call, { on })
      const name = `who-may-use-what-${found.on.toString()}.csv`
      return { file: { name, type: 'text/csv; charset=utf-8', body: csvOf(accessRows(found.access)) } }
    }
    const found = await accessOn(call, { on })
    return show(
      accessView({
        at: `${schoolPath(call.school)}/systems`,
        ...found,
        today: dayOf(call.now),
        by: one(query['by']),
      }),
    )
  },
}

/** Of one person, linked from their record. */
export const personSystemsPage: Page = {
  url: '/s/:school/people/:personId/systems',
  may: may.see,
  async get({ call, params }) {
    const found = await accessOfPerson(call, params)
    const [base, id] = [schoolPath(call.school), params['personId'] ?? '']
    const from = isOwnOrListed(call.actor, { id })
      ? { url: `${base}/people/${id}`, text: found.name }
      : { url: `${base}/systems`, text: 'Systems' }
    return show(personView({ from, ...found }))
  },
}

/** One’s own, each to be confirmed or given up. */
export const ownSystemsPage: Page = {
  url: '/s/:school/systems/mine',
  may: may.seeOwn,
  async get({ call, typed, errors }) {
    const at = `${schoolPath(call.school)}/systems/mine`
    return show(ownView({ at, ...(await ownAccess(call)), form: { typed, errors } }))
  },
  async post({ call, answers }) {
    const grantedId = one(answers['grantedId'])
    const deed = one(answers['deed'])
    if (deed === 'needed')
      await confirmNeed(call, { grantedId, readPolicy: one(answers[`readPolicy-${grantedId}`]) || undefined })
    else if (deed === 'give-up') await giveUpAccess(call, { grantedId })
    else if (deed === 'changed') await sayPasswordChanged(call, answers)
    else throw notFound('This page')
    return to(`${schoolPath(call.school)}/systems/mine`)
  },
}
