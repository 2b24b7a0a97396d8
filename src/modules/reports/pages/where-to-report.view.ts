import { chooseOne, type Form, pick, postForm, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, insetText } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { ASK_CLASS, type AskedGroup, QUESTION } from '../question.ts'
import { sayGroup, type Share } from '../queries/shares.ts'

type Shown = {
  asked: { isAsked: boolean; group: AskedGroup | undefined; hasAnswered: boolean }
  form: Form
  base: string
  isKept: boolean
  classes: readonly string[]
  shares: readonly Share[]
}

export function whereToReportView({ asked, form, base, isKept, classes, shares }: Shown): PageView {
  const { isAsked, group, hasAnswered } = asked
  const question = group && !hasAnswered ? QUESTION[group] : undefined
  return {
    title: 'Where to report',
    wide: false,
    errors: form.errors,
    errorTitle: 'Not kept yet',
    body: html`${pageHead({
      say: question
        ? 'Where would you report a concern?'
        : hasAnswered
          ? 'You have answered this school year.'
          : isAsked
            ? 'You are asked no question.'
            : 'The policy has no question asked.',
      under: question
        ? 'One question a school year. Nobody is shown what you answer.'
        : html`<a class="govuk-link" href="${base}/report-a-concern">Report a concern</a>`,
    })}
    ${isKept && insetText({ text: 'Kept. Thank you for asking your class.' })}
    ${
      question &&
      postForm(
        chooseOne(form, {
          ...{ name: 'answer', label: question.ask },
          items: question.options.map(({ value, text }) => ({ value, text })),
        }),
        'Answer',
      )
    }
    ${classes.length > 0 && classPart(classes, form)} ${shares.length > 0 && sharesPart(shares)}`,
  }
}

const classPart = (classes: readonly string[], form: Form): Safe =>
  html`<h2 class="ww-h2 ww-h2--ruled">Ask your class</h2>
    <p>Read it out, let the children think, then ask for hands:</p>
    ${insetText({ text: ASK_CLASS })}
    <p>
      A right answer is any grown-up whom they trust, the worry box, or “Tell someone”. Show everybody afterwards where it is.
      Write down no child’s name.
    </p>
    <form method="post" novalidate>
      <input type="hidden" name="deed" value="class" />
      ${pick(form, {
        ...{ name: 'className', label: 'Which class?' },
        items: classes.map(name => ({ value: name, text: name })),
      })}
      ${textField(form, { name: 'present', label: 'How many children were there?', classes: 'govuk-input--width-3' })}
      ${textField(form, { name: 'hands', label: 'How many hands for a right answer?', classes: 'govuk-input--width-3' })}
      ${button({ text: 'Keep it', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>`

const sharesPart = (shares: readonly Share[]): Safe =>
  html`<h2 class="ww-h2 ww-h2--ruled">Who knows where to report</h2>
    <p class="ww-soft">This school year. A share moves with every fifth answer, and nobody is shown who answered what.</p>
    <ul class="govuk-list govuk-list--bullet">
      ${shares.map(share => html`<li>${upperFirst(sayGroup(share))}</li>`)}
    </ul>`

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Right or not, whoever answered sees at once where it is. */
export const answeredView = (
  { group, knew }: { group: AskedGroup; knew: boolean },
  base: string,
): PageView => ({
  title: 'Where to report',
  wide: false,
  body: html`${pageHead({
    say: knew ? 'Yes, that is right.' : 'Not there. Here it is.',
    under: 'Nobody is shown what you answered.',
  })}
    ${
      group === 'staff'
        ? html`<p>
            “Report a concern” stands at the top of every page. Tell the safeguarding lead in person as well. You need not be
            sure, and you look into nothing yourself.
          </p>`
        : html`<p>
            “Report a concern” stands at the top of every page when you are signed in. “Tell us about a concern” needs no
            account, and no name. You can also tell anybody who works at the school.
          </p>`
    }
    ${button({ text: 'Report a concern', href: `${base}/report-a-concern`, classes: 'govuk-button--secondary' })}
    ${group === 'parent' && html`<p><a class="govuk-link" href="${base}/tell-us">Tell us about a concern</a></p>`}
    <p><a class="govuk-link" href="${base}">Back to home</a></p>`,
})
