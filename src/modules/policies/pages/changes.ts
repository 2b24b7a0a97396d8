import { sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { table } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { notFound } from '../../../platform/errors.ts'
import { type Page, show } from '../../../platform/page.ts'
import type { AnyControl } from '../../../platform/controls/control.ts'
import { clauseUrl, policyUrl } from '../addresses.ts'
import { sayBody } from '../approval.ts'
import { nameInWords, sentenceOf } from '../parameters.ts'
import { PARTY_WORDS, type Voice } from '../parties.ts'
import { may } from '../permissions.ts'
import { type ChangeRow, changesOfPolicy } from '../queries/changes-of-policy.ts'
import { type EvidenceAsked, evidenceAsked } from '../queries/evidence-asked.ts'
import { policyVersions } from '../queries/policy-versions.ts'
import { forWhom } from '../say-asked.ts'
import { evidenceRow } from './approval-parts.view.ts'
import { count, link } from './pieces.ts'
import { said } from './voices.view.ts'

/** Which clause changed which setting, by whose approval, and what stood before. */
export const changesPage: Page = {
  url: '/s/:school/policies/:policyId/changes',
  may: may.read,
  async get({ call, params }) {
    const policyId = params['policyId'] ?? ''
    const versions = await policyVersions(call, { policyId })
    const [newest] = versions
    if (!newest) throw notFound('This policy')
    const rows = await changesOfPolicy(call, { policyId })
    const elsewhere = await evidenceAsked(call, { policyId })
    const changes = rows.filter(({ control }) => control !== null).length
    const approvals = [...Map.groupBy(rows, ({ versionId }) => versionId).values()]
    return show({
      title: 'What each approval changed',
      before: html`<p class="govuk-body govuk-!-margin-top-4">
        ${link(policyUrl(call, policyId), `Back to ${newest.title}`)}
      </p>`,
      body: html`${pageHead({
        over: newest.title,
        say: approvals.length
          ? `${count(approvals.length, 'approval')} changed ${count(changes, 'setting')}`
          : 'Nothing has changed yet',
        under: approvals.length
          ? 'Nothing but an approval changes a setting.'
          : 'The first approval will be listed here, with what stood before it.',
      })}
      ${approvals.map(of =>
        approval(of, {
          voices: versions.find(({ versionId }) => versionId === of[0]?.versionId)?.voices ?? [],
          elsewhere: elsewhere.filter(({ versionId }) => versionId === of[0]?.versionId),
          controls: call.house.controls,
          proofUrl: clauseId => clauseUrl(call, { policyId, clauseId }),
        }),
      )}`,
    })
  },
}

type Known = {
  voices: readonly Voice[]
  elsewhere: readonly EvidenceAsked[]
  controls: readonly AnyControl[]
  proofUrl: (clauseId: string) => string
}

function approval(rows: readonly ChangeRow[], { voices, elsewhere, controls, proofUrl }: Known): Safe {
  const [first] = rows
  if (!first) return html``
  const changes = rows.filter(({ control }) => control !== null)
  return html`<h2 class="ww-h2 ww-h2--ruled">Version ${first.number}, in force from ${sayDay(first.effectiveOn)}</h2>
    <p class="govuk-body">
      ${sayBody({ body: first.body, bodyName: first.bodyName })}, ${sayDay(first.approvedOn)}, minute ${first.minute}.
      ${first.recordedBy && `Recorded by ${first.recordedBy}.`}
      ${first.insteadBecause && `In the governors’ place: “${first.insteadBecause}” ${first.confirmedBy ? `Confirmed by ${first.confirmedBy}.` : 'Not confirmed by a governor yet.'}`}
    </p>
    ${
      changes.length === 0
        ? html`<p class="govuk-body">It changed no setting.</p>`
        : table({
            classes: 'ww-grid',
            head: [{ text: 'Clause' }, { text: 'Setting' }, { text: 'Before' }],
            rows: changes.map(({ clauseId, reference, control: name, audience, before, after }) => {
              const control = controls.find(one => one.name === name)
              const said = (given: ChangeRow['after']) =>
                given ? sentenceOf(control, name ?? '', given) : 'None'
              return [
                clauseId && reference
                  ? { html: link(proofUrl(clauseId), reference) }
                  : { text: 'No clause any more' },
                {
                  text: after
                    ? `${said(after)}${forWhom(said(after), audience)}`
                    : `${control?.asks ?? nameInWords(name ?? '')}: no longer asked`,
                },
                { text: said(before) },
              ]
            }),
          })
    }
    ${
      voices.length > 0 &&
      html`<h3 class="govuk-heading-s">Asked before the approval</h3>
        <ul class="ww-plain ww-quiet">
          ${voices.map(voice => html`<li><strong>${PARTY_WORDS[voice.party]}</strong> <span>${said(voice)}</span></li>`)}
        </ul>`
    }
    ${
      elsewhere.length > 0 &&
      html`<h3 class="govuk-heading-s">Asks for dated evidence</h3>
        <ul class="ww-plain ww-quiet">
          ${elsewhere.map(one => evidenceRow(one, `${proofUrl(one.clauseId)}?binding=${one.bindingId}`, controls))}
        </ul>`
    }`
}
