import type { School } from '../../../platform/call.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { emergencyLine, pageHead, reachedAt } from '../../../platform/design/parts.ts'
import type { HelpLine } from '../../people/index.ts'
import type { Contact } from './numbers.ts'
import { whomToRing } from './tell-us.view.ts'

const link = (href: string, text: string): Safe => html`<a class="govuk-link" href="${href}">${text}</a>`

export function helpView(
  { slug, name }: School,
  lines: readonly HelpLine[],
  contacts: readonly Contact[],
): PageView {
  const of = (whom: HelpLine['whom'][number]) =>
    lines.filter(line => line.places.includes('help-page') && line.whom.includes(whom))
  const at = `/s/${slug}`
  return {
    title: 'Where to get help',
    wide: false,
    before: emergencyLine(),
    body: html`${pageHead({ over: name, say: 'Where to get help', under: 'You need no account for any of it.' })}
      <h2 class="ww-h2">If you are a pupil</h2>
      <p>Tell a grown-up you trust: a teacher, somebody at home, or anybody who works at school. The safeguarding leads are there for it: it is their job to keep children safe. If it is about one of them, tell the headteacher.</p>
      <p>You can also write it: nobody has to know who you are.</p>
      ${button({ text: 'Tell someone', href: `${at}/worry-box`, classes: 'ww-button--wide' })}
      <p>Childline listens day and night, and it is free: ${reachedAt('0800 1111')}.</p>
      ${listOf(of('pupil').filter(({ contact }) => contact !== '0800 1111'))}
      <h2 class="ww-h2">If you are a parent, a carer or somebody else</h2>
      <p>${link(`${at}/tell-us`, 'Tell the school')} what worries you first. You need not say who you are.</p>
      ${whomToRing(contacts)} ${listOf(of('parent'))}
      <h2 class="ww-h2">If you work at the school</h2>
      <p>${link(`${at}/report-a-concern`, 'Report it')} first, and tell the safeguarding lead in person.</p>
      ${listOf(of('staff'))}`,
  }
}

const listOf = (lines: readonly HelpLine[]): Safe | false =>
  lines.length > 0 &&
  html`<ul class="govuk-list govuk-list--bullet">
    ${lines.map(({ line, contact }) => html`<li>${line}: ${reachedAt(contact)}</li>`)}
  </ul>`
