import { schoolPath } from '../../../platform/call.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { askPasswordChange, endPasswordChange } from '../commands/ask-password-change.ts'
import { may } from '../permissions.ts'
import { promptsOf } from '../queries/prompts-of.ts'
import { passwordsView } from './passwords.view.ts'

/** A system asks for other passwords: who is asked until when, and who has not said that they changed theirs. */
export const passwordsPage: Page = {
  url: '/s/:school/systems/:systemId/passwords',
  may: may.grant,
  async get({ call, params, typed, errors }) {
    const at = `${schoolPath(call.school)}/systems/${params['systemId'] ?? ''}`
    return show(
      passwordsView({ at, found: await promptsOf(call, params), now: call.now, form: { typed, errors } }),
    )
  },
  async post({ call, params, answers }) {
    const deed = one(answers['deed'])
    if (deed === 'ask') await askPasswordChange(call, { ...answers, ...params })
    else if (deed === 'end') await endPasswordChange(call, { ...params })
    else throw notFound('This page')
    return to(`${schoolPath(call.school)}/systems/${params['systemId'] ?? ''}/passwords`)
  },
}
