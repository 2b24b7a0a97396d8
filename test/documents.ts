import { Document, Packer, Paragraph } from 'docx'
import { decideConcern } from '../src/modules/concerns/commands/decide-concern.ts'
import { describeDocument } from '../src/modules/concerns/commands/describe-document.ts'
import { identifyChild } from '../src/modules/concerns/commands/identify-child.ts'
import { keepDocumentFile } from '../src/modules/concerns/commands/keep-document-file.ts'
import { reportConcern } from '../src/modules/concerns/commands/report-concern.ts'
import { documents } from '../src/modules/concerns/queries/documents.ts'
import { browsing, COOKIE, ORIGIN, type Walked } from './signed-in.ts'
import type { Cast } from './world.ts'

/** A whole PDF of one page that says this, written by hand. */
export function pdfOf(words: string): Uint8Array {
  const content = `BT /F1 24 Tf 72 720 Td (${words}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, n) => {
    const at = file.length
    file += `${n + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return new TextEncoder().encode(file)
}

export const wordOf = async (words: string): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(words)] }] })))

export const LETTER = { name: 'letter.pdf', bytes: pdfOf('Dear school') }
export const SAID = {
  ...{ kind: 'letter', undressed: 'no', injury: 'no', drawing: 'no', name: 'Letter of the surgery' },
  ...{ madeBy: 'Dr Oyelaran', madeWhen: '14 November 2026', originalKept: 'Office safe, Mrs Oakshaw-Dunn' },
}
export const DECIDED = {
  ...{ choice: 'parents', reasons: 'Unkind words, and he is safe', notReferredBecause: 'No sign of harm' },
  ...{ parentsTold: 'yes', sayToReporter: 'action-taken' },
}

/** A form with one file in it, as a browser sends it. */
export function withFile({ name, bytes }: { name: string; bytes: Uint8Array }, field = 'file') {
  const boundary = 'x9x9x9'
  const payload = Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  const headers = { origin: ORIGIN, 'content-type': `multipart/form-data; boundary=${boundary}` }
  return { payload, headers }
}

/** A concern about the pupil that was decided, into which a document may come; and the ways to bring one. */
export async function withDocuments<World extends Walked>(here: World, saw = 'He sat alone.') {
  const { as, people, app, signIn, clock } = here
  const report = async (words: string, decided = true) => {
    clock.move({ minutes: 1 })
    const { concernId } = await reportConcern(await as(people.teacher), { saw: words })
    await identifyChild(await as(people.dsl), { concernId, personId: people.pupil.id, part: 'harmed' })
    if (decided) await decideConcern(await as(people.dsl), { concernId, ...DECIDED })
    return concernId
  }
  const concernId = await report(saw)
  const describe = async (more: object = {}, by: Cast = people.dsl, of = concernId) => {
    clock.move({ minutes: 1 })
    return describeDocument(await as(by), { concernId: of, ...SAID, ...more })
  }
  const keep = async (documentId: string, file = LETTER, by: Cast = people.dsl, of = concernId) => {
    clock.move({ minutes: 1 })
    return keepDocumentFile(await as(by), { concernId: of, documentId, file })
  }
  const bring = async (more: object = {}, file = LETTER) => {
    const { documentId } = await describe(more)
    await keep(documentId, file)
    return documentId
  }
  const at = `/s/larkmoor/concerns/${concernId}/documents`
  const send = async (who: Cast, url: string, file = LETTER, field?: string) =>
    app.inject({
      ...{ method: 'POST', url, ...withFile(file, field) },
      cookies: { [COOKIE]: await signIn(who) },
    })
  const list = async (by: Cast = people.dsl, of = concernId) => documents(await as(by), { concernId: of })
  return { ...here, ...browsing(here), concernId, report, describe, keep, bring, at, send, list }
}
export type Documented = Awaited<ReturnType<typeof withDocuments<Walked>>>
