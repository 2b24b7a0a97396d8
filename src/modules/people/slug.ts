import type { School } from '../../platform/call.ts'
import { newId } from '../../words/ids.ts'

const COMMON =
  /\b(?:the|of|and|school|academy|college|primary|infants?|juniors?|nursery|secondary|high|special|church|england|c|e|ce|rc|catholic|voluntary|aided|controlled)\b/g

/** "St Hilda’s C of E Primary School" is reached at /s/st-hildas. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\p{M}'’‘]/gu, '')
    .toLowerCase()
  const kebab = (text: string) => text.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  return kebab(plain.replace(COMMON, ' ')) || kebab(plain) || 'school'
}

/** A school that is about to be set up: the caller builds its Call on this. */
export function newSchool({
  name,
  slug,
  practice = false,
}: {
  name: string
  slug?: string | undefined
  practice?: boolean
}): School {
  const wanted = slug || slugOf(name)
  return { id: newId(), name, practice, slug: practice ? `practice-${wanted}` : wanted }
}
