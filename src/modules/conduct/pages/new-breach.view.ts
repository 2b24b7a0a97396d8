import { sayDay } from '../../../platform/clock.ts'
import {
  chooseOne,
  dayField,
  type Form,
  linesField,
  postForm,
  textField,
} from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { saySigned, type Wording, sayWording } from '../../agreements/index.ts'
import type { Audience } from '../breach.ts'
import { NO_LINE } from '../commands/record-breach.ts'
import type { Person } from '../queries/person-on.ts'
import { back, sayWhose } from './say.ts'

type Shown = {
  base: string
  who: Person
  on: Temporal.PlainDate
  today: Temporal.PlainDate
  wordings: readonly Wording[]
  isNeeded: boolean
  form: Form
}

export function newBreachView(shown: Shown): PageView {
  const { base, who, form, today } = shown
  const { under, done } = SAYS[who.audience]
  return {
    ...{ title: 'Record a broken rule', errors: form.errors, errorTitle: 'Not recorded yet', wide: false },
    before: back(`${base}/conduct`, 'Rules broken'),
    body: html`${pageHead({
      over: sayWhose(who),
      say: 'Record a broken rule',
      under,
    })}
    ${postForm(
      [
        dayField(form, { name: 'happenedOn', label: 'When?', hint: 'For example 14 9 2026', value: today }),
        rulesPart(shown),
        linesField(form, { name: 'words', label: 'What happened?', rows: 4 }),
        textField(form, {
          name: 'place',
          label: 'Where? (optional)',
          hint: 'And at what time, if it matters',
        }),
        linesField(form, { name: 'done', label: done, rows: 2 }),
      ],
      'Record it',
    )}`,
  }
}

const SAYS: Readonly<Record<Audience, { under: string; done: string; none: string }>> = {
  pupil: {
    under: 'You, the safeguarding leads and the headteacher can read it.',
    done: 'What was done about it? (optional)',
    none: 'No agreement for this pupil’s class was in force on',
  },
  parent: {
    under:
      'You, the safeguarding leads and the headteacher can read it, and nobody else. Nothing of it stands with their children.',
    done: 'How does the school respond?',
    none: 'No agreement of parents was in force on',
  },
}

const OTHER = { value: NO_LINE, text: 'No rule of the agreement' }

function rulesPart({ base, who, wordings, isNeeded, on, form }: Shown): Safe {
  const items = wordings.flatMap(wording =>
    wording.lines.map((line, n) => ({
      ...{ value: `${wording.versionId}/${n}`, text: line },
      ...(wordings.length > 1 ? { hint: wording.title } : {}),
    })),
  )
  return html`${wordings.map(
    wording =>
      html`<p class="ww-soft">${sayWording(wording)}, in force on ${sayDay(on)}. ${saySigned({ ...wording, happenedOn: on })}.</p>`,
  )}
  ${
    !wordings.length &&
    html`<p id="rule">
      ${SAYS[who.audience].none} ${sayDay(on)}, so no rule of it can be named.
      ${isNeeded && html`Use the <a class="govuk-link" href="${base}/report-a-concern">concern form</a> where a child may be at risk.`}
    </p>`
  }
  ${
    items.length > 0 &&
    chooseOne(form, {
      ...{ name: 'rule', label: 'Which rule?', classes: 'govuk-radios--small' },
      items: isNeeded ? items : [...items, OTHER],
    })
  }`
}
