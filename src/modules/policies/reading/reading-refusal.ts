/** This file cannot be read as a policy, and the sentence says why and what to do. Nothing else is thrown for bad input. */
export class ReadingRefusal extends Error {
  override readonly name = 'ReadingRefusal'
}

export const refuse = (sentence: string): never => {
  throw new ReadingRefusal(sentence)
}
