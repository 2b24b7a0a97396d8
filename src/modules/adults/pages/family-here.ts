import { schoolPath } from '../../../platform/call.ts'
import { type Form, pick } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, summaryList } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { declareFamily, endFamily } from '../commands/declare-family.ts'
import { may } from '../permissions.ts'
import { ownFamily } from '../queries/own-family.ts'
import { deedForm } from './form.ts'

/**
 * Any adult here says who of their family is here too. Nobody else sees the list: whom it names, and who nevertheless
 * answers for a concern about them, sees that they were named.
 */
export const familyHerePage: Page = {
  url: '/s/:school/family-here',
  may: may.declareFamily,
  async get({ call, typed, errors }) {
    return show(familyHereView(await ownFamily(call), { typed, errors }))
  },
  async post({ call, answers }) {
    if (one(answers['deed']) === 'end') await endFamily(call, answers)
    else await declareFamily(call, answers)
    return to(`${schoolPath(call.school)}/family-here`)
  },
}

type Family = Awaited<ReturnType<typeof ownFamily>>

const familyHereView = ({ family, others }: Family, form: Form): PageView => ({
  title: 'Your family here',
  wide: false,
  errors: form.errors,
  errorTitle: 'Not recorded yet',
  body: html`${pageHead({
    say: 'Is anybody of your family here?',
    under:
      'It is asked so that nobody has to answer a concern about a member of their own family, or is asked to judge one. Nobody else sees this list; somebody on it who answers for a concern about you is told that you named them.',
  })}
  ${
    family.length > 0 &&
    summaryList({
      rows: family.map(({ familyId, name }) => ({
        key: { text: name },
        value: {
          html: html`<form method="post" novalidate>
            <input type="hidden" name="deed" value="end" />
            <input type="hidden" name="familyId" value="${familyId}" />
            ${button({
              html: html`No longer<span class="govuk-visually-hidden">: ${name}</span>`,
              ...{ classes: 'govuk-button--secondary ww-button--small', preventDoubleClick: true },
            })}
          </form>`,
        },
      })),
    })
  }
  ${deedForm(
    'add',
    'Record it',
    [
      pick(form, {
        ...{ name: 'personId', label: 'Who works, helps or governs here and is of your family?' },
        hint: 'Husband, wife, partner, parent, child, brother, sister, or anybody you live with',
        items: others.map(({ personId, name }) => ({ value: personId, text: name })),
      }),
    ],
    '',
  )}`,
})
