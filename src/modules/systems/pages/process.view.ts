import { chooseSome, deedButton, type Form, linesField, textField } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { one } from '../../../platform/page.ts'
import { AUDIENCE_WORDS, AUDIENCES } from '../../../words/audiences.ts'
import type { Named } from '../queries/people-named.ts'
import type { TasksOf } from '../queries/tasks-of.ts'
import { back } from './say.ts'
import { whoField } from './system-form.view.ts'

type Shown = { at: string; found: TasksOf; form: Form; people: readonly Named[] }

export function processView({ at, found, form, people }: Shown): PageView {
  const { name, process, creators } = found
  const isCreator = one(form.typed['deed']) === 'creator'
  const said = { audiences: process?.audiences ?? [], process: process?.process ?? '' }
  const ofProcess = { ...form, typed: { ...said, ...form.typed } }
  const plain = { typed: said, errors: {} }
  return {
    ...{ title: `How accounts of ${name} are made`, errors: form.errors, wide: false },
    before: back(`${at}/tasks`, 'Accounts to make and close'),
    body: html`${pageHead({
      over: name,
      say: 'Who has an account, how it is made, and who makes it',
      under:
        'From the day on which you say it, whoever comes or leaves opens a task. Whoever is here already is met by comparing the list of accounts.',
    })}
    <form method="post" novalidate>
      <input type="hidden" name="deed" value="process" />
      ${chooseSome(isCreator ? plain : ofProcess, {
        ...{ name: 'audiences', label: 'Who has an account each', classes: 'govuk-checkboxes--small' },
        items: AUDIENCES.map(value => ({ value, text: AUDIENCE_WORDS[value].many })),
      })}
      ${linesField(isCreator ? plain : ofProcess, {
        ...{ name: 'process', label: 'The agreed way in which one is made' },
        hint: 'For example: the office records the person, the technician makes the account from the list, the first password is set at the first sign-in',
      })}
      ${button({ text: 'Keep this', preventDoubleClick: true })}
    </form>
    <h2 class="ww-h2">Who makes, resets and closes them</h2>
    ${
      creators.length
        ? html`<ul class="ww-plain">
            ${creators.map(
              creator =>
                html`<li>
                  <p class="govuk-!-margin-bottom-1">
                    <strong>${creator.name}</strong>${!creator.isHere && ' (has left)'}: ${creator.step}
                  </p>
                  ${deedButton(`${at}/process`, `Take off the list: ${creator.name}`, {
                    fields: { deed: 'end-creator', creatorId: creator.creatorId },
                    classes: 'govuk-button--secondary ww-button--small',
                  })}
                </li>`,
            )}
          </ul>`
        : html`<p>Nobody is recorded. Until somebody is, its owner and the network manager may, unless the policy says that only those recorded do.</p>`
    }
    <form class="govuk-!-margin-top-6" method="post" novalidate>
      <input type="hidden" name="deed" value="creator" />
      ${whoField(isCreator ? form : { typed: {}, errors: {} }, isCreator ? people : [], {
        ...{ label: 'Their name', hint: 'Somebody who is at the school today' },
      })}
      ${textField(isCreator ? form : { typed: {}, errors: {} }, {
        ...{ name: 'step', label: 'Which part of it is theirs' },
        hint: 'For example: makes and closes accounts of pupils',
      })}
      ${button({ text: 'Put them on the list', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>`,
  }
}
