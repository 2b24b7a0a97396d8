import type { School } from '../../../platform/call.ts'
import { chooseOne, type Form, linesField, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import type { Box } from '../queries/box-in-force.ts'
import { entriesPart, type Notices, type ToDo } from '../../reports/index.ts'
import { button, details, exitThisPage } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { one } from '../../../platform/page.ts'

/** Away at once: a link, or by script three presses of Shift. */
export const leaveNow = html`<div class="ww-leave">
    ${exitThisPage({ text: 'Leave this page now', redirectUrl: 'https://www.bbc.co.uk/weather' })}
    <section class="ww-999" aria-label="If you are not safe">
      Not safe right now? <a class="govuk-link" href="tel:999">Call 999</a>. Want to talk to somebody who is not at your
      school? Call Childline: <a class="govuk-link" href="tel:08001111">0800 1111</a>. It is free, day and night.
    </section>
  </div>`

type Asked = { form: Form; notices: Notices; box: Box; told: readonly ToDo[] }

export const worryBoxView = (school: School, { form, notices, box, told }: Asked): PageView => ({
  title: 'Worry box',
  wide: false,
  errors: form.errors,
  errorTitle: 'Not sent yet',
  ...(notices.has('danger-first') ? { before: leaveNow } : {}),
  body: html`<div class="ww-child">
    ${pageHead({
      ...{ over: school.name, say: 'Are you worried about something?' },
      under: 'Tell us here. A grown-up at school will read it. You do not have to say who you are.',
    })}
    ${notices.has('help-not-blame') && html`<p>You are not in trouble for telling us. If you made a mistake, we will help you.</p>`}
    <form method="post" novalidate>
      ${
        box.choices.length > 0 &&
        chooseOne(form, {
          ...{ name: 'choice', label: 'Is it one of these?' },
          items: [...box.choices, NONE_OF_THESE].map(text => ({ value: text, text })),
        })
      }
      ${
        box.parts.has('self-or-friend') &&
        chooseOne(form, {
          ...{ name: 'whose', label: 'Are you worried about you or about a friend?' },
          items: [
            { value: 'me', text: 'Me' },
            { value: 'friend', text: 'A friend' },
          ],
        })
      }
      ${box.parts.has('upsetting-message') && messagePart(form)}
      ${linesField(form, { name: 'saw', label: 'What is worrying you?', rows: 6, hint: sayHint(notices) })}
      ${chooseOne(form, {
        ...{ name: 'isAdult', label: 'Is it about a grown-up who works or helps at school?' },
        items: [
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
          { value: 'not-sure', text: 'I am not sure' },
        ],
      })}
      ${textField(form, { name: 'name', label: 'Your name', hint: 'You can leave this empty' })}
      ${box.parts.has('trusted-adult') && textField(form, { name: 'trusted', label: 'Is there a grown-up you would like to talk to?', hint: 'You can leave this empty' })}
      ${box.parts.has('who-reads') && html`<p>${WHO_READS}</p>`}
      ${button({ text: 'Send', preventDoubleClick: true, classes: 'ww-button--wide' })}
    </form>
    ${entriesPart(told, 'What you can do if …')}
    <p><a class="govuk-link" href="/s/${school.slug}/worry-box/back">I have my two words</a></p>
    <p><a class="govuk-link" href="/s/${school.slug}/help">Who else can help</a></p>
  </div>`,
})

/** Folded, unless something stands in it. */
const messagePart = (form: Form): Safe =>
  details({
    summaryText: 'A message upset me',
    open: ['messageFrom', 'messageSays'].some(name => one(form.typed[name]) !== ''),
    html: html`<p>Do not answer it and do not delete it. You can leave any of this empty.</p>
      ${textField(form, { name: 'messageFrom', label: 'Who is it from?' })}
      ${linesField(form, { name: 'messageSays', label: 'What does it say?', rows: 3, hint: 'Write it in words. Do not send a picture of it' })}
      <p>Tell your teacher, or another grown-up you trust, as soon as you can.</p>`,
  })

const NONE_OF_THESE = 'Something else'
const WHO_READS =
  'The safeguarding leads read it: it is their job to keep children safe. If it is about a grown-up at school, the headteacher reads it. If it is about the headteacher, the chair of governors reads it, and the headteacher does not.'

const sayHint = (notices: Notices): string =>
  notices.has('never-ask-a-pupil-to-send')
    ? 'Use your own words. Do not send a picture to anybody. Nobody at school will ask you for one'
    : 'Use your own words'

/** Where a school takes no worry without an account: whom to talk to all the same. */
export const worryShutView = (school: School): PageView => ({
  title: 'Worry box',
  wide: false,
  before: leaveNow,
  body: html`<div class="ww-child">
    ${pageHead({ over: school.name, say: 'Talk to any grown-up you trust.', under: 'Or ring Childline. The number is above.' })}
  </div>`,
})

export const twoWordsView = (school: School, words: string): PageView => ({
  title: 'Sent',
  wide: false,
  before: leaveNow,
  body: html`<div class="ww-child">
    ${pageHead({ over: school.name, say: 'Sent. Thank you for telling us.', under: 'These are your two words:' })}
    <p class="ww-two-words"><strong>${words}</strong></p>
    <p>Remember them, or write them down. Do not show them to anybody.</p>
    <p>
      <a class="govuk-link" href="/s/${school.slug}/worry-box/back">Come back with your two words</a> to see if we have
      answered, or to tell us more. We cannot find them again for you.
    </p>
    <p>You can also talk to any grown-up you trust.</p>
  </div>`,
})
