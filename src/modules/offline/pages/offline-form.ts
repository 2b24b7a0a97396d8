import { one, type Page, show } from '../../../platform/page.ts'
import { notFound } from '../../../platform/errors.ts'
import { numbersHere } from '../../outside/index.ts'
import { noticesShown } from '../../reports/index.ts'
import { keyToday } from '../commands/key-today.ts'
import { takeEnvelope } from '../commands/take-envelope.ts'
import { may } from '../permissions.ts'
import { offlineFormView, takenView } from './offline-form.view.ts'

/**
 * The blank form that a phone keeps for when there is no connection, and the door for what was sealed on it. Whoever asks
 * for it is nobody, so that nothing of a reader is kept with it.
 */
export const offlineFormPage: Page = {
  url: '/s/:school/report-a-concern/offline',
  may: may.send,
  beforeGates: true,
  asNobody: true,
  async get({ call, errors }) {
    if (!call.school.slug) throw notFound('This page')
    return show(
      offlineFormView(call.school, {
        ...{ errors, key: await keyToday(call) },
        contacts: await numbersHere(call),
        notices: await noticesShown(call),
      }),
    )
  },
  async post({ call, answers, address }) {
    await takeEnvelope(call, {
      ...{ keyId: one(answers['keyId']), envelope: one(answers['envelope']), address },
    })
    return show(takenView(call.school))
  },
}
