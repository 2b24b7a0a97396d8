import { sayDay } from '../../../platform/clock.ts'
import { chooseSome, dayField, type Form, pick, postForm } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import type { ClassRow } from '../queries/talk-rows.ts'
import type { classTalks } from '../queries/class-talks.ts'
import { CLASS_WAYS, CLASS_WORDS, isOfClass } from '../talk.ts'
import { hidden, link } from './say.ts'

type Found = Awaited<ReturnType<typeof classTalks>>
type Shown = {
  base: string
  form: Form
  today: Temporal.PlainDate
  personId: string | null
  mayKeep: boolean
  mayLead: boolean
  mayKeepEvents: boolean
}

export function talksView(found: Found, shown: Shown): PageView {
  const classes = [...Map.groupBy(found.rows, ({ className }) => className)]
  const open = new Set(found.judged.filter(one => !one.isDone).map(({ className }) => className))
  return {
    title: 'Agreements talked through',
    wide: false,
    errors: shown.form.errors,
    errorTitle: 'Not kept yet',
    body: html`${pageHead({
      say: sayState(classes.length, open.size, found.judged.length > 0),
      under: 'Whoever did it with the class says when.',
    })}
    ${elsewhere(shown)} ${toShow(found, shown)} ${shown.mayKeep && classes.length > 0 && keepForm(found, classes, shown)}
    ${classes.map(([className, rows]) => classPart(className, rows, found, shown))}`,
  }
}

function sayState(classes: number, open: number, isAsked: boolean): string {
  if (!classes) return 'No class has pupils yet.'
  if (!isAsked) return 'The policy does not ask classes for this.'
  if (!open) return classes === 1 ? 'Done with the one class.' : `Done with all ${classes} classes.`
  return `${open} of ${classes === 1 ? '1 class' : `${classes} classes`} ${open === 1 ? 'is' : 'are'} still open.`
}

const elsewhere = ({ base, mayLead, mayKeepEvents }: Shown): Safe =>
  html`<ul class="govuk-list">
    ${mayLead && html`<li>${link(`${base}/talks/staff`, 'Talked through with staff')}</li>`}
    <li>${link(`${base}/posters`, 'Posters in rooms')}</li>
    ${mayKeepEvents && html`<li>${link(`${base}/events`, 'Reminders to parents before events')}</li>`}
  </ul>`

const toShow = ({ toShow }: Found, { base }: Shown): Safe | false =>
  toShow.length > 0 &&
  html`<h2 class="ww-h2 ww-h2--ruled">To show the class</h2>
    <ul class="govuk-list">
      ${toShow.map(({ id, title }) => html`<li>${link(`${base}/${id}/poster`, title)}</li>`)}
    </ul>`

const keepForm = (
  { ways, judged }: Found,
  classes: readonly [string, unknown][],
  { form, today }: Shown,
): Safe => {
  const asked = ways.filter(isOfClass)
  const offered = asked.length && judged.length ? asked : CLASS_WAYS
  return html`<h2 class="ww-h2 ww-h2--ruled">Write it down</h2>
    ${postForm(
      html`${pick(form, {
        ...{ name: 'className', label: 'Which class?' },
        items: classes.map(([className]) => ({ value: className, text: className })),
      })}
      ${chooseSome(form, {
        ...{ name: 'ways', label: 'What did you do?' },
        items: offered.map(way => ({ value: way, text: CLASS_WORDS[way].did })),
      })}
      ${dayField(form, { name: 'heldOn', label: 'When?', hint: 'For example 14 9 2026', value: today })}`,
      'Keep it',
    )}`
}

function classPart(
  className: string,
  rows: readonly ClassRow[],
  { judged }: Found,
  { personId, mayKeep }: Shown,
): Safe {
  const lines = rows.flatMap(row => {
    const asked = judged.find(one => one.className === className && one.way === row.way)
    return asked || row.heldOn ? [{ row, asked }] : []
  })
  if (!lines.length) return html``
  return html`<h2 class="ww-h2 ww-h2--ruled">${className}</h2>
    ${lines.map(({ row, asked }) => {
      const words = CLASS_WORDS[row.way]
      const said = row.heldOn ? `${words.done} on ${sayDay(row.heldOn)}, ${row.by ?? ''}` : words.open
      const state = !asked
        ? said
        : asked.isDone
          ? stateTag('met', said)
          : stateTag(
              asked.isLate ? 'not-met' : 'at-risk',
              row.heldOn ? `${words.open}. Last on ${sayDay(row.heldOn)}` : words.open,
            )
      return html`<p>${state}</p>
        ${mayKeep && row.talkId !== null && row.writtenBy === personId && takeBack(row.talkId, `${className}, ${words.done}`)}`
    })}`
}

/** Only for whoever wrote it. */
export const takeBack = (talkId: string, of: string): Safe =>
  html`<form method="post" novalidate>
    <input type="hidden" name="talkId" value="${talkId}" />
    ${button({
      html: html`Take it back${hidden(`: ${of}`)}`,
      classes: 'govuk-button--secondary ww-button--small',
      preventDoubleClick: true,
    })}
  </form>`
