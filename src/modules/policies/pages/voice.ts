import { html } from '../../../platform/design/html.ts'
import { button, dateInput, textarea } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { versionUrl } from '../addresses.ts'
import { typedDay } from '../approval.ts'
import { recordVoice } from '../commands/record-voice.ts'
import { PARTIES, PARTY_HINTS, PARTY_WORDS } from '../parties.ts'
import { may } from '../permissions.ts'
import { versionCard } from '../queries/version-card.ts'
import { link } from './pieces.ts'

/** What one party said of a draft, with its day. */
export const voicePage: Page = {
  url: '/s/:school/policies/:policyId/versions/:versionId/voices/:party',
  may: may.readDraft,
  async get({ call, params, typed, errors }) {
    const card = await versionCard(call, params)
    const party = PARTIES.find(name => name === params['party'])
    if (!party) throw notFound('This page')
    const base = versionUrl(call, card)
    const wrong = (field: string) =>
      errors[field] === undefined ? {} : { errorMessage: { text: errors[field] } }
    return show({
      title: `What was said: ${PARTY_WORDS[party].toLowerCase()}`,
      wide: false,
      errors,
      before: html`<p class="govuk-body govuk-!-margin-top-4">${link(`${base}/approval`, 'Back to the approval')}</p>`,
      body: html`${pageHead({
        over: `${card.title}, version ${card.number}`,
        say: PARTY_WORDS[party],
        under: PARTY_HINTS[party],
      })}
        <form method="post" action="${base}/voices/${party}" novalidate>
          ${dateInput({
            id: 'heardOn',
            namePrefix: 'heardOn',
            fieldset: { legend: { text: 'When?', classes: 'ww-label' } },
            hint: { text: 'For example: 14 10 2026' },
            items: (['day', 'month', 'year'] as const).map(part => ({
              name: part,
              value: one(typed[`heardOn-${part}`]),
              classes: `govuk-input--width-${part === 'year' ? 4 : 2}`,
            })),
            ...wrong('heardOn'),
          })}
          ${textarea({
            id: 'says',
            name: 'says',
            label: { text: 'What did they say?', classes: 'ww-label' },
            hint: { text: 'With the minute number, if there is one. Or: no answer, and why' },
            value: one(typed['says']),
            ...wrong('says'),
          })}
          ${textarea({
            id: 'changed',
            name: 'changed',
            label: { text: 'What did the draft change because of it? (optional)', classes: 'ww-label' },
            rows: '3',
            value: one(typed['changed']),
            ...wrong('changed'),
          })}
          ${button({ text: 'Sign and record it' })}
        </form>`,
    })
  },
  async post({ call, params, answers }) {
    const card = await versionCard(call, params)
    const part = (name: string) => one(answers[`heardOn-${name}`])
    await recordVoice(call, {
      ...{ versionId: card.versionId, party: params['party'] },
      heardOn: typedDay(part('day'), part('month'), part('year')),
      ...{ says: one(answers['says']), changed: one(answers['changed']) },
    })
    return to(`${versionUrl(call, card)}/approval`)
  },
}
