import { schoolPath } from '../../../platform/call.ts'
import { notFound } from '../../../platform/errors.ts'
import { type Answers, one, type Page, show, to } from '../../../platform/page.ts'
import { openLink } from '../../agreements/index.ts'
import { answerByLink, answerChoices } from '../commands/answer-choices.ts'
import { may } from '../permissions.ts'
import { choicesByLink, familyChoices } from '../queries/family-choices.ts'
import { childChoicesView, choicesView, noLinkView } from './choices.view.ts'

/** A button of one answer, or the questions that were answered; what was left open stays open. */
function givenIn(answers: Answers): { purpose: string; answer: string }[] {
  const purpose = one(answers['change'])
  if (purpose) return [{ purpose, answer: one(answers['to']) }]
  return Object.entries(answers)
    .filter(([name, value]) => name.startsWith('answer-') && one(value) !== '')
    .map(([name, value]) => ({ purpose: name.slice('answer-'.length), answer: one(value) }))
}

/** For which children somebody answers. */
export const choicesPage: Page = {
  url: '/s/:school/choices',
  may: may.answer,
  async get({ call }) {
    const at = `${schoolPath(call.school)}/choices`
    return show(choicesView({ at, school: call.school.name, children: await familyChoices(call, {}) }))
  },
}

export const childChoicesPage: Page = {
  url: '/s/:school/choices/:personId',
  may: may.answer,
  async get({ call, params, typed, errors }) {
    const child = (await familyChoices(call, {})).find(({ personId }) => personId === params['personId'])
    if (!child) throw notFound('This page')
    const at = `${schoolPath(call.school)}/choices`
    return show(childChoicesView({ at, school: call.school.name, child, form: { typed, errors } }))
  },
  async post({ call, params, answers }) {
    await answerChoices(call, { ...params, given: givenIn(answers) })
    return to(`${schoolPath(call.school)}/choices/${params['personId']}`)
  },
}

/** The same from a link, in one sitting with the agreement. It works until it runs out or is replaced. */
export const linkChoicesPage: Page = {
  url: '/s/:school/signing/:token/choices',
  may: may.useLink,
  beforeGates: true,
  ownTransactions: true,
  async get({ call, params, address }) {
    const token = params['token'] ?? ''
    if (!(await openLink(call, { token, address }))) return show(noLinkView, 404)
    const at = `${schoolPath(call.school)}/signing/${token}/choices`
    return show(choicesView({ at, school: call.school.name, children: await choicesByLink(call, { token }) }))
  },
}

export const linkChildChoicesPage: Page = {
  url: '/s/:school/signing/:token/choices/:personId',
  may: may.useLink,
  beforeGates: true,
  ownTransactions: true,
  async get({ call, params, address, typed, errors }) {
    const token = params['token'] ?? ''
    const holder = await openLink(call, { token, address })
    const children = holder ? await choicesByLink(call, { token }) : []
    const child = children.find(({ personId }) => personId === params['personId'])
    if (!child) return show(noLinkView, 404)
    const at = `${schoolPath(call.school)}/signing/${token}/choices`
    return show(childChoicesView({ at, school: call.school.name, child, form: { typed, errors } }))
  },
  async post({ call, params, address, answers }) {
    const token = params['token'] ?? ''
    if (!(await openLink(call, { token, address }))) return show(noLinkView, 404)
    await answerByLink(call, { ...params, given: givenIn(answers) })
    return to(`${schoolPath(call.school)}/signing/${token}/choices/${params['personId']}`)
  },
}
