import { type Answers, one } from '../../../platform/page.ts'

/** Printable ASCII, as a header can carry it, after one slash; a line break does not pass in disguise either. */
const PATH = /^\/(?![/\\])(?:(?!%(?:[01][0-9a-f]|7f))[!-[\]-~])*$/i

/** Where to go back to: a path of this site and nothing else, or it would lead people astray. */
export function nextPage(answers: Answers, otherwise = '/'): string {
  const path = one(answers['next']) || one(answers['from'])
  return PATH.test(path) && path.length < 2_000 ? path : otherwise
}

export const withNext = (page: string, next: string): string =>
  next === '/' ? page : `${page}?next=${encodeURIComponent(next)}`
