import { one, type Page, show } from '../../../platform/page.ts'
import type { Call } from '../../../platform/call.ts'
import { notFound } from '../../../platform/errors.ts'
import { offeredAfter } from '../../adults/index.ts'
import { goesOnAfter } from '../../concerns/index.ts'
import { entries, noticesShown, tellsWithoutAccount } from '../../reports/index.ts'
import { tellSchool } from '../commands/worry.ts'
import { may } from '../permissions.ts'
import { numbersHere } from './numbers.ts'
import { sentView, shutView, type Source, tellUsView } from './tell-us.view.ts'

/** Of those who may say who they are: whom the policy hears without an account. */
async function heardHere(call: Call): Promise<Source[]> {
  const heard = await tellsWithoutAccount(call)
  return [
    ...(heard.has('parent') ? (['parent'] as const) : []),
    ...(heard.has('visitor') || heard.has('community') ? (['visitor'] as const) : []),
  ]
}

/** A parent, a carer or a visitor tells the school, without an account. Text only: it takes no file of any kind. */
export const tellUsPage: Page = {
  url: '/s/:school/tell-us',
  may: may.tell,
  beforeGates: true,
  asNobody: true,
  async get({ call, typed, errors }) {
    const contacts = await numbersHere(call)
    const heard = await heardHere(call)
    return show(
      heard.length
        ? tellUsView(call.school, {
            ...{ contacts, heard, form: { typed, errors } },
            notices: await noticesShown(call),
            told: await entries(call, { forWhom: ['parent'] }),
          })
        : shutView(call.school, contacts),
    )
  },
  async post({ call, answers, address }) {
    if (!(await heardHere(call)).length) throw notFound('This page')
    const words = await tellSchool(call, answers, address)
    // The later of both registers: true whichever of them it went to, and telling neither.
    const waits = [await goesOnAfter(call), await offeredAfter(call)]
    const isUrgent = one(answers['rightNow']) === 'danger'
    const goesOnAt = call.now.add({
      minutes: Math.max(...waits.map(({ minutes, inDanger }) => (isUrgent ? inDanger : minutes))),
    })
    // Shown once, on the page that answers: two words never stand in an address.
    return show(sentView(call.school, { contacts: await numbersHere(call), words, goesOnAt }))
  },
}
