import { chooseOne, chooseSome, type Form, pick, postForm, textField } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead, sectionHead } from '../../../platform/design/parts.ts'
import { DUTIES } from '../../../words/duties.ts'
import {
  type AskedLine,
  DOERS,
  EVERY_DUTY,
  type Kind,
  KINDS,
  sayAfter,
  sayDoer,
  sayWhom,
  STARTERS,
} from '../lines.ts'
import { back, link } from './say.ts'

type Written = AskedLine & { isAsked: boolean }

const TITLES: Readonly<Record<Kind, string>> = {
  joining: 'When somebody starts',
  'duty-given': 'When somebody is given a duty',
  'duty-ended': 'When a duty ends',
  leaving: 'When somebody leaves',
}

export const askedLinesView = (lines: readonly Written[], at: string): PageView => ({
  title: 'What stands on the lists',
  before: back(at, 'Starters, movers and leavers'),
  body: html`${pageHead({
    say: 'What stands on the lists',
    under: 'A change is for lists that begin from now on. What the policy asks of starters comes on top.',
  })}
  <p>${button({ text: 'Add a line', href: `${at}/lines/new` })}</p>
  ${KINDS.map(
    kind =>
      html`${sectionHead({ id: kind, text: TITLES[kind] })}
        <ul class="ww-plain">
          ${lines
            .filter(line => line.kind === kind)
            .map(
              line =>
                html`<li>
                  <p>
                    ${link(`${at}/lines/${line.key}`, line.words)}${!line.isAsked && ' (taken off)'}<br /><span
                      class="ww-small ww-soft"
                      >${line.whom.map(sayWhom).join(', ')}. ${sayDoer(line.doer)}. ${sayAfter(line.afterDays)}.</span
                    >
                  </p>
                </li>`,
            )}
        </ul>`,
  )}`,
})

/** What a form shows first: what stands, until something was typed. */
const startingWith = (form: Form, line: Written | undefined): Form =>
  Object.keys(form.typed).length || !line
    ? form
    : {
        ...form,
        typed: {
          kind: line.kind,
          whom: [...line.whom],
          doer: line.doer,
          isAsked: line.isAsked ? 'yes' : 'no',
        },
      }

export function askedLineView(line: Written | undefined, at: string, asked: Form): PageView {
  const form = startingWith(asked, line)
  const say = line ? 'Change a line' : 'Add a line'
  return {
    ...{ title: say, errors: form.errors, errorTitle: 'Not changed yet', wide: false },
    before: back(at, 'What stands on the lists'),
    body: html`${pageHead({ say, under: line && line.shownBy !== 'tick' ? 'Watchword sees by itself when this is done.' : undefined })}
    ${postForm(
      [
        textField(form, { name: 'words', label: 'What is to be done', value: line?.words ?? '' }),
        chooseOne(form, {
          ...{ name: 'kind', label: 'When?' },
          items: KINDS.map(value => ({ value, text: TITLES[value] })),
        }),
        chooseSome(form, {
          ...{
            name: 'whom',
            label: 'For whom?',
            hint: 'What people are here, or duties',
            classes: 'govuk-checkboxes--small',
          },
          items: [...STARTERS, EVERY_DUTY, ...DUTIES].map(value => ({ value, text: sayWhom(value) })),
        }),
        pick(form, {
          ...{ name: 'doer', label: 'Who does it?' },
          items: [...DOERS, 'owner' as const].map(value => ({ value, text: sayDoer(value) })),
        }),
        textField(form, {
          ...{ name: 'afterDays', label: 'How many days after the day?', classes: 'govuk-input--width-4' },
          ...{ hint: '0 is the day itself; -2 is two days before', value: String(line?.afterDays ?? 0) },
        }),
        chooseOne(form, {
          ...{ name: 'isAsked', label: 'Is it on new lists?', value: 'yes' },
          items: [
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No, it is taken off' },
          ],
        }),
      ],
      line ? 'Change it' : 'Add it',
    )}`,
  }
}
