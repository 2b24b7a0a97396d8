import { schoolPath } from '../../../platform/call.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, insetText } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { proposeErasure } from '../commands/propose-erasure.ts'
import { ERASE_RULES, sayStop } from '../erasure.ts'
import { may } from '../permissions.ts'
import { type PersonToErase, personToErase } from '../queries/person-to-erase.ts'
import { whatGoes } from './erasure.ts'
import { chooseOne, type Form, linesField, postForm, textField } from '../../../platform/design/form.ts'
import { back, link } from './say.ts'

export const newErasurePage: Page = {
  url: '/s/:school/people/:personId/erasure',
  may: may.proposeErasure,
  asksAgain: true,
  async get({ call, params, ...form }) {
    return show(newErasureView(schoolPath(call.school), form, await personToErase(call, params)))
  },
  async post({ call, params, answers }) {
    const { erasureId } = await proposeErasure(call, { ...answers, ...params })
    return to(`${schoolPath(call.school)}/erasures/${erasureId}`)
  },
}

function newErasureView(base: string, form: Form, { id, name, stops, waitingId }: PersonToErase): PageView {
  const hold = html`<p>${link(`${base}/erasure-holds/new?person=${id}`, 'Hold this record instead')}</p>`
  return {
    title: `Propose to erase ${name}`,
    errors: waitingId || stops.length ? {} : form.errors,
    wide: false,
    before: back(`${base}/erasures`, 'Erasure and holds'),
    body: waitingId
      ? html`${pageHead({ say: `An erasure of ${name} waits already.` })}
          ${button({ text: 'Look at it', href: `${base}/erasures/${waitingId}` })}`
      : stops.length
        ? html`${pageHead({ say: `${name} cannot be erased now.`, under: 'Nothing has been changed.' })}
            <ul class="govuk-list govuk-list--bullet">
              ${stops.map(stop => html`<li>${sayStop(stop)}</li>`)}
            </ul>
            ${hold}`
        : html`${pageHead({
            say: `Propose to erase ${name}.`,
            under: 'Nothing is erased until somebody else confirms it.',
          })}
          ${insetText({ html: whatGoes })} ${postForm(fields(form), 'Propose it')} ${hold}`,
  }
}

const fields = (form: Form) => [
  chooseOne(form, {
    ...{ name: 'rule', label: 'Under which rule?' },
    items: Object.entries(ERASE_RULES).map(([value, text]) => ({ value, text })),
  }),
  textField(form, {
    ...{ name: 'ruleWords', label: 'The line of your schedule, if it is one' },
    hint: 'Such as: staff files, 6 years after they leave',
  }),
  linesField(form, {
    ...{ name: 'reason', label: 'Why now?', rows: 2 },
    hint: 'Name nobody here: it is kept when the record is gone',
  }),
]
