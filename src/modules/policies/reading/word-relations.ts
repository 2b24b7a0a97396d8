import type { WordParts } from './word-archive.ts'
import { walkWord } from './word-xml.ts'

type Relation = { id: string; type: string; target: string }

function relationsIn(xml: string | undefined): Relation[] {
  const relations: Relation[] = []
  if (xml !== undefined)
    walkWord(xml, {
      opens({ attributes: { Id, Type = '', Target = '' } }) {
        if (Id !== undefined)
          relations.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target: Target })
      },
    })
  return relations
}

/** The parts a document says it is made of: its body, and what that points to. */
export function wordRelations(parts: WordParts) {
  const said = relationsIn(parts.get('_rels/.rels')).find(({ type }) => type === 'officeDocument')?.target
  const main = said?.replace(/^\//, '') ?? ''
  const body = parts.has(main) ? main : 'word/document.xml'
  const near = relationsIn(parts.get(`word/_rels/${body.slice(body.lastIndexOf('/') + 1)}.rels`))
  const part = (type: string): string | undefined => {
    const target = near.find(each => each.type === type)?.target ?? `${type}.xml`
    return parts.get(target.startsWith('/') ? target.slice(1) : `word/${target}`)
  }
  const links = new Map(near.filter(({ type }) => type === 'hyperlink').map(({ id, target }) => [id, target]))
  return { body: parts.get(body), part, linkOf: (id: string | undefined) => links.get(id ?? '') }
}
