import { dayOf, sayDay } from '../../../platform/clock.ts'
import { chooseOne, type Form, linesField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { asWritten, emergencyLine, pageHead } from '../../../platform/design/parts.ts'
import type { ToKnow } from '../queries/what-to-do.ts'

type Shown = {
  base: string
  known: readonly ToKnow[]
  form: Form
  mayWrite: boolean
  /** Whether the policy has words for staff, pupils and parents, where each begins to report. */
  isForEach: boolean
  seesWho: boolean
}

/** What stands where a school has written nothing: what every form of ours says anyhow. */
const BEGINNING =
  'If somebody is in danger, call 999. Do not look into it yourself, and ask no leading questions. Never promise to keep it secret. If there is a picture, do not look at it, copy it, send it on or delete it. Tell the safeguarding lead in person, and write it down the same day by “Report a concern”.'

export function whatToDoView(shown: Shown): PageView {
  const { known, form, base } = shown
  const names = [...new Set(known.map(({ procedure }) => procedure))]
  const toConfirm = known.filter(
    ({ isAskedOfMe, confirmedAt, current }) => isAskedOfMe && current && !confirmedAt,
  )
  return {
    title: 'What to do',
    wide: false,
    errors: form.errors,
    errorTitle: 'Not written yet',
    before: emergencyLine(),
    body: html`${pageHead({
      say: toConfirm.length ? 'Read it, then say that you know it.' : 'What to do when something happens',
      under: html`<a class="govuk-link" href="${base}/report-a-concern">Report a concern</a> takes a minute.`,
    })}
      ${shown.isForEach && shown.mayWrite && html`<p><a class="govuk-link" href="${base}/what-to-do/words">What staff, pupils and parents are told where they begin to report</a></p>`}
      ${names.length === 0 && html`<p>${BEGINNING}</p>`}
      ${names.map(name =>
        procedureOf(
          known.filter(({ procedure }) => procedure === name),
          shown,
        ),
      )}
      ${shown.mayWrite && names.length > 0 && writeForm(names, shown)}`,
  }
}

function procedureOf(of: readonly ToKnow[], shown: Shown): Safe {
  const [first] = of
  if (!first) return html``
  const { procedure, current } = first
  const isMine = of.some(({ isAskedOfMe, confirmedAt }) => isAskedOfMe && !confirmedAt)
  const said = of.find(({ confirmedAt }) => confirmedAt)?.confirmedAt
  return html`<h2 class="ww-h2 ww-h2--ruled">${procedure}</h2>
    ${
      current
        ? html`<p>${asWritten(current.words)}</p>
            <p class="ww-soft ww-small">The version of ${sayDay(dayOf(current.writtenAt))}.</p>`
        : html`<p>${BEGINNING}</p>
            <p class="ww-soft ww-small">The school has not written its own yet.</p>`
    }
    ${
      current &&
      isMine &&
      html`<form method="post" novalidate>
        <input type="hidden" name="procedureId" value="${current.id}" />
        ${button({ html: html`I know what to do<span class="govuk-visually-hidden">: ${procedure}</span>`, preventDoubleClick: true })}
      </form>`
    }
    ${said && html`<p>You said on ${sayDay(dayOf(said))} that you know it.</p>`}
    ${shown.seesWho && current && of.map(missingOf)}`
}

const WHO: Readonly<Record<ToKnow['audience'], string>> = {
  staff: 'Staff',
  headteacher: 'Headteacher',
  leads: 'Safeguarding leads',
  everybody: 'Everybody',
}

const missingOf = ({ audience, missing, all, lastAt, readBy }: ToKnow): Safe =>
  html`<p>
    ${WHO[audience]}: ${all - missing.length} of ${all} have confirmed it${lastAt && `, the last on ${sayDay(dayOf(lastAt))}`}.
    ${readBy.map(({ name, at }) => `${name} read it on ${sayDay(dayOf(at))}. `)}
    ${missing.length > 0 && `Not yet: ${missing.join(', ')}.`}
  </p>`

/**
 * One form for them all, so that nothing on the page has two names. Where the school has words of its own, ours never
 * stand ready to be published over them by mistake.
 */
function writeForm(names: readonly string[], { form, known }: Shown): Safe {
  const [only, ...others] = names
  const own = known.find(({ current }) => current)?.current?.words
  const words = own === undefined ? BEGINNING : others.length ? '' : own
  return html`<h2 class="ww-h2 ww-h2--ruled">Write it</h2>
    <form method="post" novalidate>
      <input type="hidden" name="deed" value="write" />
      ${
        others.length
          ? chooseOne(form, {
              ...{ name: 'procedure', label: 'Which?' },
              items: names.map(name => ({ value: name, text: name })),
            })
          : html`<input type="hidden" name="procedure" value="${only}" />`
      }
      ${linesField(form, {
        ...{ name: 'words', label: 'What to do', rows: 10, value: words },
        hint: 'Everybody whom it concerns is asked to confirm it again',
      })}
      ${button({ text: 'Publish it', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>`
}
