import { html, type Safe } from '../src/platform/design/html.ts'
import { figure, figures } from '../src/platform/design/figures.ts'
import * as macros from '../src/platform/design/macros.ts'
import {
  foldedClauses,
  clauseRow,
  clauses,
  needs,
  pageHead,
  sectionHead,
  strip,
} from '../src/platform/design/parts.ts'
import { clock, stateTag, step, sure, type State } from '../src/platform/design/states.ts'
import type { PageView } from '../src/platform/design/layout.ts'

const small = 'govuk-button--secondary ww-button--small'
const deed = (text: string, classes = 'govuk-button--secondary') =>
  html`<form method="post" action="/deed">${macros.button({ text, classes })}</form>`

const urgent = needs([
  {
    when: clock('late', 'Late'),
    left: '2 days 11 hours',
    title: 'Monitoring alert from Friday night',
    lines: [
      html`<strong>J.T., Year 6.</strong> School laptop, at home, 9:14 pm.`,
      'Tom Ferriby rang home at 9:40 pm.',
    ],
    action: macros.button({ text: 'Read the alert', href: '/alert' }),
  },
  {
    when: clock('today', 'Today'),
    left: '22 minutes',
    title: 'Concern from the playground',
    lines: [html`<strong>R.M., Year 6,</strong> and one other. Written by Łukasz Wraythorne at 7:58 am.`],
    action: deed('Start the questions'),
  },
  {
    when: clock('by', 'By Thursday'),
    left: '3 school days left',
    title: 'Send a file to the next school',
    lines: ['The bundle is made and sealed. It needs your check and your name.'],
    action: deed('Check and send'),
  },
])

const policyToday = html`<section aria-labelledby="policy-today">
  <h2 class="ww-h2" id="policy-today">Your policy today</h2>
  ${figure({ n: 96, of: 'of 102 checkable clauses are kept', bar: { kept: 96, unshown: 2, risk: 3, broken: 1 } })}
  <ul class="ww-plain ww-states">
    <li>${stateTag('not-met', '1 not kept')} <a class="govuk-link" href="#c4-12">4.12 Filtering check</a></li>
    <li>${stateTag('at-risk', '3 at risk')} <a class="govuk-link" href="#c1-9">See them</a></li>
  </ul>
</section>`

const approvals = strip([
  { state: step('done', 'Written'), lines: ['Priya Anand-Cole', '21 Sept 2026'] },
  { state: step('done', 'Approved'), lines: ['Governing body', '14 Oct, minute 26/41'] },
  {
    state: stateTag('at-risk', 'Read by staff'),
    lines: ['41 of 43', html`<a class="govuk-link" href="/who">Who has not</a>`],
  },
  { state: clock('by', 'Review'), lines: ['Due by 14 October 2027'] },
])

const margin = (reference: string, state: State, words: string, figureText: string, action?: Safe) =>
  clauseRow({
    reference,
    text: html`<p>${words}</p>`,
    margin: {
      state,
      figure: html`<a class="govuk-link" href="/evidence/${reference}">${figureText}</a>`,
      note: 'As at 8:23 am.',
      ...(action && { action }),
    },
  })

const policy = clauses([
  sectionHead({ id: 's1', number: '1', text: 'Roles and signing' }),
  margin(
    '1.9',
    'at-risk',
    'All staff sign the agreement each autumn.',
    '41 of 43 staff have signed',
    deed('Remind the 2', small),
  ),
  margin(
    '1.12',
    'met',
    'Anyone with a concern reports it on the same day.',
    '17 of 17 this term, the same day',
  ),
  margin('1.15', 'not-for-software', 'All adults act as good examples.', 'Software can’t show this'),
  sectionHead({ id: 's4', number: '4', text: 'Managing our systems' }),
  margin(
    '4.12',
    'not-met',
    'The filtering is checked every half term.',
    '0 of 14 checks done',
    deed('Check now', 'ww-button--small'),
  ),
  margin('4.13', 'nothing-due', 'Leavers hand back what was lent.', 'No leavers this term'),
  margin('4.17', 'not-measured', 'We test that backups can be restored.', 'No restore test is on record'),
  margin('4.18', 'nobodys-duty', 'The log of visits is looked at weekly.', 'Nobody is appointed'),
  margin('4.19', 'not-kept-by-watchword', 'The door log is kept for a year.', 'Kept in the office'),
  foldedClauses('2 more are kept', [
    margin('4.2', 'met', 'Accounts end with the job.', '3 of 3 this term'),
    margin('4.3', 'met', 'Nothing is unblocked by one person.', '6 of 6 had two'),
  ]),
  clauseRow({
    reference: '4.20',
    text: html`<p>“We lock a screen that has not been used for <mark>10 minutes</mark>.”</p>`,
    margin: {
      mark: sure('word-for-word'),
      figure: html`Lock an unattended screen after 10 minutes`,
      action: html`<div class="ww-choice">${macros.button({ text: 'Accept', classes: small })}</div>`,
    },
  }),
])

const lists = html` ${macros.taskList({
  idPrefix: 'set',
  classes: 'ww-tasks',
  items: [
    {
      title: { text: 'The roll' },
      href: '/roll',
      hint: { text: '207 children' },
      status: { html: step('done') },
    },
    { title: { text: 'Your policy' }, href: '/policy', status: { html: step('next') } },
  ],
})}
${macros.summaryList({
  rows: [
    {
      key: { text: 'Jonah Tillerby' },
      value: { html: html`<strong>Harmed</strong>` },
      actions: {
        items: [{ href: '/before', text: '1 note before', visuallyHiddenText: 'about Jonah Tillerby' }],
      },
    },
  ],
})}
${macros.table({
  caption: 'Signatures by class',
  classes: 'ww-grid',
  firstCellIsHeader: true,
  head: [{ text: 'Class' }, { text: 'Parents' }],
  rows: [[{ text: 'Robin' }, { html: html`<a class="govuk-link" href="/robin">27 of 29</a>` }]],
})}
${macros.mojTimeline({
  headingLevel: 3,
  items: [
    {
      label: { text: 'Rang home' },
      at: '2026-11-20T21:40:00Z',
      byline: { text: 'Tom Ferriby, deputy' },
      html: html`<p>Spoke to his mother.</p>`,
    },
  ],
})}`

const asides = html` ${macros.details({ summaryText: '3 people can read this. Why?', text: 'They are appointed.' })}
${macros.insetText({ text: 'Cautious settings stand until the governors approve.' })}
${macros.warningText({ text: 'It can be replaced, never edited.', iconFallbackText: 'Warning' })}
${macros.notificationBanner({ text: 'Saved at 8:23 am.' })}
${macros.panel({ titleText: 'Sent', headingLevel: 2, text: 'Priya and Tom can read it now.' })}
${macros.tag({ text: 'Draft' })} ${sure('likely')} ${sure('guess')}
${macros.pagination({
  next: { href: '/2' },
  items: [
    { number: '1', href: '/1', current: true },
    { number: '2', href: '/2' },
  ],
})}
${macros.tabs({
  items: [
    { id: 'one', label: 'One', panel: { text: 'First' } },
    { id: 'two', label: 'Two', panel: { text: 'Second' } },
  ],
})}`

export const specimen: PageView = {
  title: '3 need you',
  body: html`
    ${pageHead({
      over: 'Monday 23 November 2026, 8:20 am',
      say: '3 need you. 1 is late.',
      under: 'Nothing has waited over 2 hours unread.',
    })}
    ${urgent}
    <div class="ww-cols">
      ${policyToday}
      <section aria-label="Lists">${lists}</section>
    </div>
    ${approvals}
    ${macros.mojSubNavigation({
      label: 'Show clauses by state',
      classes: 'ww-filter',
      items: [
        { text: 'All 118', href: '/all', active: true },
        { html: stateTag('not-met', 'Not kept 1'), href: '/not-kept' },
        { html: stateTag('met', 'Kept 96'), href: '/kept' },
      ],
    })}
    ${figures([
      { n: 192, of: 207, what: 'children, by a parent', href: '/parents', bar: { kept: 192, rest: 15 } },
      { n: 9, of: 9, what: 'governors', href: '/governors', bar: { kept: 9 } },
    ])}
    ${policy} ${asides}
  `,
}

export const lockSpecimen: PageView = {
  title: 'Locked',
  bare: true,
  body: html`<h1 class="govuk-heading-l">Locked at 8:31 am</h1>
    <p>Your work is kept. You come back to where you were.</p>
    <form method="post" action="/deed">${macros.button({ text: 'Unlock with passkey' })}</form>
    <p>A child in danger? <a class="govuk-link govuk-link--inverse" href="tel:999">Call 999</a></p>`,
}
