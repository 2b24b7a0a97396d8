import { dayOf, sayDayOfWeek } from '../../../platform/clock.ts'
import { chooseOne, type Form, linesField, postForm } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { HALF_WORDS, HALVES } from '../absence.ts'
import { type Absent, isToRing } from '../queries/absent-today.ts'
import { type Read, sayHalf } from '../read-lines.ts'
import { callFields, lineOfCall, sayAbsences, sayChild } from './call.view.ts'

type Shown = { at: string; now: Temporal.Instant; absent: readonly Absent[]; read?: Read; form: Form }

export function absencesView({ at, now, absent, read, form }: Shown): PageView {
  const toRing = absent.filter(isToRing)
  const rest = absent.filter(child => !isToRing(child))
  return {
    ...{ title: 'Absences today', errors: form.errors, errorTitle: 'Nothing was taken yet', wide: false },
    body: html`${
      read
        ? pageHead({ over: 'Nothing is changed yet', say: 'Look at it before you accept it' })
        : pageHead({
            over: sayDayOfWeek(dayOf(now)),
            say: sayToRing(toRing.length, absent.length),
            under: 'Every home is rung on the day where nobody has said why a child is absent.',
          })
    }
    ${read && html`${previewPart(read)} ${listForm(form, read)}`}
    ${!read && toRing.length > 0 && html`<h2 class="ww-h2">To ring today</h2>${listOf(toRing, at)}`}
    ${!read && rest.length > 0 && html`<h2 class="ww-h2">A reason is known</h2>${listOf(rest, at)}`}
    ${!read && html`${absent.length > 0 && html`<h2 class="ww-h2 ww-h2--ruled">Bring more absences of today</h2>`} ${listForm(form, read)}`}`,
  }
}

const sayToRing = (toRing: number, absent: number): string =>
  absent === 0
    ? 'Who is absent?'
    : toRing === 0
      ? 'No home is to be rung'
      : `${toRing} ${toRing === 1 ? 'home' : 'homes'} to ring`

const listOf = (children: readonly Absent[], at: string): Safe =>
  html`<ul class="ww-plain">
    ${children.map(
      child =>
        html`<li>
          <p class="govuk-!-margin-bottom-1">
            <a class="govuk-link" href="${at}/${child.personId}">${sayChild(child)}</a><br />${sayAbsences(child)}
          </p>
          ${child.calls.length > 0 && html`<ul class="govuk-list">${child.calls.map(lineOfCall)}</ul>`}
        </li>`,
    )}
  </ul>`

const previewPart = ({ taken, not }: Read): Safe =>
  html`${
    not.length > 0 &&
    html`<h2 class="ww-h2">Not taken</h2>
      <ul class="govuk-list govuk-list--bullet">
        ${not.map(({ line, text, why }) => html`<li>Line ${line}${text && html`, “${text}”`}: ${why}</li>`)}
      </ul>
      <p>Put it right below and look again, or go on without ${not.length === 1 ? 'it' : 'them'}.</p>`
  }
  <h2 class="ww-h2">Absent</h2>
  ${taken.length === 0 && html`<p>No line names a pupil of today.</p>`}
  <ul class="govuk-list govuk-list--bullet">
    ${taken.map(
      ({ line, pupil, half, reason }) =>
        html`<li>Line ${line}: ${sayChild(pupil)}, ${sayHalf(half)}. ${reason || 'No reason: to ring'}</li>`,
    )}
  </ul>`

const listForm = (form: Form, read: Read | undefined): Safe =>
  html`<form method="post" novalidate>
    ${linesField(form, {
      ...{ name: 'text', label: 'Who is absent?', rows: 8 },
      hint: 'One child a line: name or UPN, then AM or PM and the reason, if you know them, with commas between. A list from your register can be pasted as it is',
    })}
    ${chooseOne(form, {
      ...{ name: 'half', label: 'Where a line does not say', classes: 'govuk-radios--small', value: 'am' },
      items: HALVES.map(value => ({ value, text: HALF_WORDS[value] })),
    })}
    <div class="govuk-button-group">
      ${
        read &&
        read.taken.length > 0 &&
        button({
          text: `Accept ${read.taken.length}`,
          name: 'deed',
          value: 'accept',
          preventDoubleClick: true,
        })
      }
      ${button({
        ...{ text: read ? 'Look again' : 'Look at it first', name: 'deed', value: 'look' },
        ...(read?.taken.length ? { classes: 'govuk-button--secondary' } : {}),
      })}
    </div>
  </form>`

export const callView = ({ at, child, form }: { at: string; child: Absent; form: Form }): PageView => ({
  ...{ title: 'A call', errors: form.errors, errorTitle: 'Not recorded yet', wide: false },
  before: html`<a class="govuk-back-link" href="${at}">Absences today</a>`,
  body: html`${pageHead({
    over: 'Absent today',
    say: sayChild(child),
    under: sayAbsences(child),
  })}
  ${child.calls.length > 0 && html`<ul class="govuk-list">${child.calls.map(lineOfCall)}</ul>`}
  ${postForm(callFields(form), 'Record the call')}`,
})
