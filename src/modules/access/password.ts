/** Beyond it nothing is gained, and a very long one would only cost us. */
export const LONGEST_PASSWORD = 200
/** How much of it is looked up: what is hard to guess in its first 64 characters is hard to guess. */
const LOOKED_AT = 64
/** About a hundred million guesses: what is behind it is not among the common and breached ones, nor close to one. */
const LEAST_SCORE = 3

const SAID_BY_EVERY_SCHOOL = new Set(
  'school primary infant infants junior juniors academy college church england catholic community nursery saint office mail'.split(
    ' ',
  ),
)

/** The words that whoever knows the person would try first: their name, their address, their school. */
export const nearWords = (...of: readonly string[]): string[] => [
  ...new Set(
    of
      .flatMap(text => plain(text).split(/[^\p{L}\p{N}]+/u))
      .filter(word => word.length >= 4 && !SAID_BY_EVERY_SCHOOL.has(word)),
  ),
]

/** In what people see as characters, near enough: a fish is one. */
export const lengthOf = (password: string): number => Array.from(password.normalize('NFKC')).length

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

type Guessing = (password: string, words: readonly string[]) => number
let guessing: Promise<Guessing> | undefined

/** The lists are large and needed seldom, so they are read at the first password that is set. */
async function loadLists(): Promise<Guessing> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ])
  const lists = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  })
  return (password, words) => lists.check(password.slice(0, LOOKED_AT), [...words]).score
}

/**
 * Why this cannot be a password, by NCSC's advice: long enough, not one that others use, nothing of one's own.
 * Which characters it is made of is nobody's business.
 * @returns a sentence, or undefined when it will do.
 */
export async function whyRefused(
  password: string,
  { minimum, words }: { minimum: number; words: readonly string[] },
): Promise<string | undefined> {
  const given = password.normalize('NFKC')
  const length = lengthOf(given)
  if (length === 0) return 'Enter a password'
  if (length < minimum)
    return `Your password must be ${minimum} characters or more. Three random words make a good one`
  if (length > LONGEST_PASSWORD) return `Your password must be ${LONGEST_PASSWORD} characters or fewer`
  if (words.some(word => plain(given).includes(word))) {
    return 'Choose a password without your name, your e-mail address or your school’s name in it'
  }
  guessing ??= loadLists()
  if ((await guessing)(given, words) < LEAST_SCORE) {
    return 'This password is easy to guess: it is on a list of common passwords, or close to one. Try three random words'
  }
  return undefined
}
