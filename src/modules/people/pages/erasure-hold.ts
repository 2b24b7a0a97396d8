import { schoolPath } from '../../../platform/call.ts'
import { html } from '../../../platform/design/html.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { holdErasure } from '../commands/hold-erasure.ts'
import { liftHold } from '../commands/lift-hold.ts'
import { may } from '../permissions.ts'
import { standingHolds } from '../queries/erasures.ts'
import { linesField, postForm, textField } from '../../../platform/design/form.ts'
import { back } from './say.ts'

const whyField = { name: 'reason', rows: 2, label: 'Why?', hint: 'Such as the inquiry that may ask for it' }

/** With `?person=` it holds that record; without, a name that need not be on the roll. */
export const newErasureHoldPage: Page = {
  url: '/s/:school/erasure-holds/new',
  may: may.holdErasure,
  async get({ call, query, typed, errors }) {
    const personId = one(typed['personId']) || one(query['person'])
    const form = { typed, errors }
    const base = schoolPath(call.school)
    return show({
      title: 'Hold against erasure',
      errors,
      wide: false,
      before: back(`${base}/erasures`, 'Erasure and holds'),
      body: html`${pageHead({
        say: personId ? 'Hold this record against erasure.' : 'Hold a name against erasure.',
        under: 'Nobody who is held can be erased until the hold is lifted.',
      })}
      ${postForm(
        [
          personId
            ? html`<input type="hidden" name="personId" value="${personId}" />`
            : textField(form, {
                ...{ name: 'name', label: 'First and last name' },
                hint: 'Somebody of this name need not be on the roll yet',
              }),
          linesField(form, whyField),
        ],
        'Hold it',
      )}`,
    })
  },
  async post({ call, answers }) {
    await holdErasure(call, answers)
    return to(`${schoolPath(call.school)}/erasures#holds`)
  },
}

export const erasureHoldEndPage: Page = {
  url: '/s/:school/erasure-holds/:holdId/end',
  may: may.holdErasure,
  async get({ call, params, typed, errors }) {
    const found = (await standingHolds(call)).find(({ id }) => id === params['holdId'])
    if (!found) throw notFound('This hold')
    const name = found.personName ?? found.typedName ?? ''
    return show({
      title: `Lift the hold on ${name}`,
      errors,
      wide: false,
      before: back(`${schoolPath(call.school)}/erasures`, 'Erasure and holds'),
      body: html`${pageHead({ say: `Lift the hold on ${name}.`, under: `It was set because: ${found.reason}` })}
      ${postForm([linesField({ typed, errors }, { name: 'because', rows: 2, label: 'Why is it lifted?' })], 'Lift it')}`,
    })
  },
  async post({ call, params, answers }) {
    await liftHold(call, { ...answers, ...params })
    return to(`${schoolPath(call.school)}/erasures#holds`)
  },
}
