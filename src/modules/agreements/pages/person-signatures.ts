import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay, sayMoment } from '../../../platform/clock.ts'
import { html } from '../../../platform/design/html.ts'
import { table } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Page, show } from '../../../platform/page.ts'
import { may } from '../permissions.ts'
import { personSignatures } from '../queries/person-signatures.ts'
import { count, link } from './say.ts'

/** The signed agreements on a person's own record. */
export const personSignaturesPage: Page = {
  url: '/s/:school/people/:personId/agreements',
  may: may.seeOwnFile,
  async get({ call, params }) {
    const { name, personId, signed } = await personSignatures(call, params)
    const base = schoolPath(call.school)
    return show({
      title: `Signed agreements of ${name}`,
      body: html`${pageHead({
        over: name,
        say: 'Signed agreements',
        under: signed.length
          ? `${count(signed.length, 'signature', 'signatures')}, as they were given. None of them can be changed.`
          : 'Nothing has been signed yet.',
      })}
      ${
        signed.length > 0 &&
        table({
          ...{
            caption: 'Signatures, newest first',
            captionClasses: 'govuk-visually-hidden',
            firstCellIsHeader: true,
          },
          head: [{ text: 'Agreement' }, { text: 'Version' }, { text: 'Signed' }],
          rows: signed.map(({ id, title, number, signedAt, lapsedAt, signerId, signerName }) => [
            { html: link(`${base}/signatures/${id}`, title) },
            { text: `Version ${number}` },
            {
              text: [
                `${sayMoment(signedAt)}${signerId === personId ? '' : ` by ${signerName}`}`,
                ...(lapsedAt ? [`Lapsed ${sayDay(dayOf(lapsedAt))}`] : []),
              ].join('. '),
            },
          ]),
        })
      }`,
    })
  },
}
