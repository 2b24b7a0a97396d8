import { proposedFile } from './old-files.ts'
import type { Walked } from './signed-in.ts'

/** An old file of which the lead proposed that it is destroyed. */
export async function partsOfRetention(walked: Walked): Promise<Record<string, string>> {
  const { reviewId } = await proposedFile(walked)
  return { 'retention reviewId': reviewId }
}
